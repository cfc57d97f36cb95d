internal import GRDB

/// How sure a commit of the sync has to be.
package enum StoreDurability: Sendable {
    /// It survives a power cut. What a person did is always written so.
    case full
    /// It is atomic and survives the end of the process; a power cut may undo it, unless a full one
    /// came after it. For what the server tells again: results, staged pages, the log of syncs.
    case relaxed

    /// Runs `body` in one transaction. The connection is back at `FULL` afterwards in any case.
    func inTransaction<Value>(
        _ database: Database, _ body: () throws -> Value
    ) throws -> Value {
        switch self {
        case .full:
            return try Self.transaction(database, body)
        case .relaxed:
            // With a write-ahead log, NORMAL syncs at checkpoints only. The pragma has no effect
            // inside a transaction, and the queue lets nobody else write before it is set back.
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            let result = Result { try Self.transaction(database, body) }
            try database.execute(sql: "PRAGMA synchronous = FULL")
            return try result.get()
        }
    }

    private static func transaction<Value>(
        _ database: Database, _ body: () throws -> Value
    ) throws -> Value {
        var value: Value?
        try database.inTransaction(.immediate) {
            value = try body()
            return .commit
        }
        guard let value else {
            throw RehearseError(.bug, "A transaction ended without a result.")
        }
        return value
    }
}
