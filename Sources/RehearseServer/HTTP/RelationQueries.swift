internal import Postgres
internal import RehearseModel

/// How a member stands to an object. Each query answers nothing for an object that the org does not
/// have, by the primary key.
enum RelationQueries {
    static func relations(
        of caller: Caller, to kind: ObjectKind, _ id: RowID, in transaction: OrgTransaction
    ) async throws -> Set<Relation> {
        let words: [String]? =
            switch kind {
            case .device: try await device(id, caller, transaction)
            case .member: try await member(id, caller, transaction)
            case .cohort: try await cohort(id, caller, transaction)
            case .bank: try await bank(id, caller, transaction)
            }
        guard let words else { return [] }
        var relations = Set(words.compactMap(Relation.init(rawValue:)))
        if caller.roles.contains(.admin) { relations.insert(.admin) }
        return relations
    }

    private static func device(
        _ id: RowID, _ caller: Caller, _ transaction: OrgTransaction
    ) async throws -> [String]? {
        let rows = try await transaction.query(
            """
            SELECT CASE WHEN user_id = \(caller.user) THEN ARRAY['own'] ELSE ARRAY[]::text[] END
            FROM device
            WHERE org_id = \(transaction.org) AND device_id = \(id)
            """)
        return try rows.first?.decode([String].self)
    }

    private static func member(
        _ id: RowID, _ caller: Caller, _ transaction: OrgTransaction
    ) async throws -> [String]? {
        let rows = try await transaction.query(
            """
            SELECT CASE WHEN user_id = \(caller.user) THEN ARRAY['own'] ELSE ARRAY[]::text[] END
            FROM member
            WHERE org_id = \(transaction.org) AND user_id = \(id) AND removed_at IS NULL
            """)
        return try rows.first?.decode([String].self)
    }

    private static func cohort(
        _ id: RowID, _ caller: Caller, _ transaction: OrgTransaction
    ) async throws -> [String]? {
        let rows = try await transaction.query(
            """
            SELECT ARRAY(
                SELECT s.role
                FROM cohort_staff s
                WHERE s.org_id = c.org_id AND s.cohort_id = c.cohort_id
                    AND s.user_id = \(caller.user))
            FROM cohort_register c
            WHERE c.org_id = \(transaction.org) AND c.cohort_id = \(id)
            """)
        return try rows.first?.decode([String].self)
    }

    private static func bank(
        _ id: RowID, _ caller: Caller, _ transaction: OrgTransaction
    ) async throws -> [String]? {
        let rows = try await transaction.query(
            """
            SELECT ARRAY(
                SELECT 'reader'
                FROM bank_place p
                WHERE p.org_id = b.org_id AND p.bank_id = b.bank_id
                    AND p.user_id = \(caller.user)
                LIMIT 1)
            FROM bank_register b
            WHERE b.org_id = \(transaction.org) AND b.bank_id = \(id)
            """)
        return try rows.first?.decode([String].self)
    }
}
