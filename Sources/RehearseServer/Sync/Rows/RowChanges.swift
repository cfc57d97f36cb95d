package import RehearseModel
package import RehearseSync

/// A row with its canonical form and its hash, which are made once: the statement that writes the
/// row, the scope's digest and the audit payload all need them.
package struct HashedRow: Sendable, Equatable {
    package let row: SyncRow
    package let canonicalBytes: [UInt8]
    package let hash: UInt64

    package init(_ row: SyncRow) {
        self.row = row
        canonicalBytes = row.canonicalBytes
        hash = row.digestTerm(of: canonicalBytes)
    }

    var key: RowKey { RowKey(table: row.table, id: row.id) }
}

/// What rows written within one transaction do to the scopes they are in.
package struct RowChanges: Sendable, Equatable {
    /// The rows as they stand at the end; a row that was written twice is here once.
    package private(set) var rows: [RowKey: HashedRow] = [:]
    /// What each scope's digest grows by, modulo 2^64.
    package private(set) var digestDeltas: [ScopeID: UInt64] = [:]

    package init() {}

    package init(
        writing written: [HashedRow], replacing replaced: [(scope: ScopeID, hash: UInt64)]
    ) {
        for new in written {
            rows[new.key] = new
            digestDeltas[new.row.scope, default: 0] &+= new.hash
        }
        for old in replaced {
            digestDeltas[old.scope, default: 0] &-= old.hash
        }
    }

    package mutating func append(_ later: RowChanges) {
        rows.merge(later.rows) { $1 }
        digestDeltas.merge(later.digestDeltas) { $0 &+ $1 }
    }

    /// The scopes that were written to, in the order in which they are locked.
    package var scopes: [ScopeID] { digestDeltas.keys.sorted() }

    /// The rows of each scope, in an order of their own.
    package var rowsByScope: [ScopeID: [HashedRow]] {
        Dictionary(grouping: rows.values, by: \.row.scope).mapValues { rows in
            rows.sorted { ($0.row.table, $0.row.id) < ($1.row.table, $1.row.id) }
        }
    }
}
