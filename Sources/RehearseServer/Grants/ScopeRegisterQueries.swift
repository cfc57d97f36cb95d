internal import Postgres
internal import RehearseModel

/// Makes scopes. A scope begins at version 0 with an empty head and digest.
enum ScopeRegisterQueries {
    static func add(
        _ scope: ScopeID, kind: ScopeKind, subject: RowID, label: String, now: Instant,
        in transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO scope (org_id, scope_id, kind, subject_id, label, created_at)
            VALUES (\(transaction.org), \(scope), \(kind), \(subject), \(label), \(now))
            """)
    }

    /// The scope of a subject, by `scope_org_id_kind_subject_id_key`.
    static func find(
        kind: ScopeKind, subject: RowID, in transaction: OrgTransaction
    ) async throws -> ScopeID? {
        let rows = try await transaction.query(
            """
            SELECT scope_id
            FROM scope
            WHERE org_id = \(transaction.org) AND kind = \(kind) AND subject_id = \(subject)
            """)
        return try rows.first?.decode(ScopeID.self)
    }

    /// The scope that every member of the org reads.
    static func orgScope(in transaction: OrgTransaction) async throws -> ScopeID {
        let scope = try await find(kind: .org, subject: transaction.org.retyped(), in: transaction)
        guard let scope else { preconditionFailure("An org is made together with its scope.") }
        return scope
    }
}
