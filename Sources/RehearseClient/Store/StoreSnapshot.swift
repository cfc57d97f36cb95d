package import GRDB
package import RehearseModel
internal import RehearseSync

/// Which rows of a table are wanted.
package enum RowFilter: Sendable {
    /// Rows whose identifier field points to a row, scope, seat or user.
    case link(String, RowID)
}

/// One consistent state of the store, for the length of a `read`.
package struct StoreSnapshot {
    package let database: Database

    package init(database: Database) {
        self.database = database
    }

    /// The rows of a table, oldest first; put away ones are among them.
    package func rows(
        _ table: String, in scope: ScopeID? = nil, where filter: RowFilter? = nil
    ) throws -> [RowView] {
        let stored: [StoredRow] =
            if case .link(let field, let target) = filter {
                try RowQueries.linked(table, field, to: target, in: database)
            } else if let scope {
                try RowQueries.rows(of: table, scope: scope, in: database)
            } else {
                try RowQueries.rows(of: table, in: database)
            }
        return try stored.compactMap { row in
            guard scope == nil || row.scope == scope else { return nil }
            return try row.view()
        }
    }

    package func row(_ table: String, _ id: RowID) throws -> RowView? {
        try RowQueries.row(RowKey(table: table, id: id), in: database)?.view()
    }

    /// Rows whose id begins as given: the whole id, or its last group, as people type it.
    package func rows(_ table: String, tailPrefix: String) throws -> [RowView] {
        let typed = tailPrefix.lowercased()
        guard !typed.isEmpty, typed.utf8.count <= 36 else { return [] }
        return try RowQueries.rows(of: table, idOrTailPrefix: typed, in: database)
            .map { try $0.view() }
    }

    package func count(_ table: String, in scope: ScopeID? = nil) throws -> Int {
        try RowQueries.count(of: table, scope: scope, in: database)
    }

    /// The scopes of one kind, or all, by label.
    package func scopes(kind: ScopeKind? = nil) throws -> [ScopeView] {
        try ScopeQueries.all(in: database).filter { kind == nil || $0.kind.known == kind }
    }

    package func scope(_ id: ScopeID) throws -> ScopeView? {
        try ScopeQueries.scope(id, in: database)
    }

    /// The user's own scope; nil in an empty local store and before the first sync.
    package var ownScope: ScopeID? {
        get throws { try scopes(kind: .own).first?.id }
    }

    /// Nil in an empty local store.
    package var user: UserID? {
        get throws { try DeviceQueries.device(in: database)?.user }
    }

    /// The server's clock minus ours when it was last measured; 0 if it never was.
    package var clockSkewMilliseconds: Int64 {
        get throws { try MetaQueries.integer(.clockSkew, in: database) ?? 0 }
    }
}
