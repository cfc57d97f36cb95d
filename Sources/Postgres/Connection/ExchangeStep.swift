// Every statement with values runs in libpq's pipeline mode, a single one as a pipeline of one.
// So preparing a statement costs no extra round trip, and there is one path to get right:
//
//     [DEALLOCATE …, sync]  [Parse s1, Execute s1, Execute s2, …]  sync
//
// Evictions have a sync of their own, so that they neither fail with the statements nor put them
// into an implicit transaction block, where `CREATE DATABASE` would be refused.

/// One message to the server that is answered by results of its own.
enum ExchangeStep: Sendable {
    case deallocate(StatementCache.Key, name: String)
    case prepare(StatementCache.Key, name: String, index: Int)
    case execute(StatementCache.Key, name: String, index: Int)
    case executeUnprepared(index: Int)
    case sync

    /// The position of the caller's statement that this step belongs to.
    var queryIndex: Int? {
        switch self {
        case .prepare(_, _, let index), .execute(_, _, let index), .executeUnprepared(let index):
            index
        case .deallocate, .sync: nil
        }
    }

    /// True if the result of this step is what the caller waits for.
    var isExecution: Bool {
        switch self {
        case .execute, .executeUnprepared: true
        case .deallocate, .prepare, .sync: false
        }
    }
}

/// What the server answered to one step.
enum ExchangeOutcome: Sendable {
    case succeeded(PostgresResult)
    case failed(PostgresError.ServerReport)
    /// An earlier step failed, and the server skipped all up to the sync.
    case skipped
    /// The statement wants COPY, which is not possible here.
    case wantsCopy
    case synced
}

extension StatementCache {
    /// The steps that run the statements, preparing those that are not, within the limit; the first
    /// `unpreparedCount` run as they are.
    mutating func plan(_ queries: [PostgresQuery], unpreparedCount: Int) -> [ExchangeStep] {
        var names: [Key: String] = [:]
        var newCount = 0
        var steps: [ExchangeStep] = []
        for (index, query) in queries.enumerated() {
            let key = Key(sql: query.sql, types: query.bindings.types)
            guard index >= unpreparedCount, names[key] != nil || names.count < countMax else {
                steps.append(.executeUnprepared(index: index))
                continue
            }
            let known = names[key] ?? name(for: key)
            let name = known ?? makeName()
            if known == nil {
                newCount += 1
                steps.append(.prepare(key, name: name, index: index))
            }
            names[key] = name
            steps.append(.execute(key, name: name, index: index))
        }
        let evictions = evictions(for: newCount, keeping: Set(names.keys))
        let first: [ExchangeStep] = evictions.map { .deallocate($0.key, name: $0.name) }
        return first + (first.isEmpty ? [] : [.sync]) + steps + [.sync]
    }

    /// Learns from an answer what the server now has prepared.
    mutating func note(_ outcome: ExchangeOutcome, of step: ExchangeStep) {
        switch (step, outcome) {
        case (.prepare(let key, let name, _), .succeeded): insert(key, name: name)
        case (.deallocate(let key, _), .succeeded): remove(key)
        case (.execute(let key, _, _), .failed(let report)) where report.isStaleStatement:
            remove(key)
        default: break
        }
    }
}

extension PostgresError.ServerReport {
    /// True if a prepared statement no longer fits its tables, or is gone (`DISCARD ALL`).
    var isStaleStatement: Bool {
        sqlState == .unknownPreparedStatement
            || (sqlState == .featureNotSupported && sourceFunction == "RevalidateCachedQuery")
    }
}
