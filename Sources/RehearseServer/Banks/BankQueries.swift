internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Banks and the places in them.
enum BankQueries {
    static func add(
        _ bank: BankSummary, now: Instant, in transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO bank_register
                (org_id, bank_id, slug, bank_scope_id, authors_scope_id, is_default, created_at)
            VALUES
                (\(transaction.org), \(bank.id), \(bank.slug), \(bank.bankScope),
                    \(bank.authorsScope), \(bank.isDefault), \(now))
            """)
    }

    /// All banks of the org, by slug.
    static func all(in transaction: OrgTransaction) async throws -> [BankSummary] {
        let rows = try await transaction.query(
            """
            SELECT bank_id, slug, bank_scope_id, authors_scope_id, is_default
            FROM bank_register
            WHERE org_id = \(transaction.org)
            ORDER BY slug
            """)
        return try rows.map(summary)
    }

    /// The banks in which a member has a place, by slug.
    static func banks(
        readBy user: UserID, in transaction: OrgTransaction
    ) async throws -> [BankSummary] {
        let rows = try await transaction.query(
            """
            SELECT b.bank_id, b.slug, b.bank_scope_id, b.authors_scope_id, b.is_default
            FROM bank_register b
            WHERE b.org_id = \(transaction.org) AND EXISTS (
                SELECT 1
                FROM bank_place p
                WHERE p.org_id = b.org_id AND p.bank_id = b.bank_id AND p.user_id = \(user))
            ORDER BY b.slug
            """)
        return try rows.map(summary)
    }

    private static func summary(_ row: PostgresRow) throws -> BankSummary {
        let (id, slug, bankScope, authorsScope, isDefault) = try row.decode(
            BankID.self, String.self, ScopeID.self, ScopeID.self, Bool.self)
        return BankSummary(
            id: id, slug: slug, bankScope: bankScope, authorsScope: authorsScope,
            isDefault: isDefault)
    }

    /// Everybody with a place, each once with the strongest, by handle.
    static func members(
        of bank: BankID, in transaction: OrgTransaction
    ) async throws -> [BankMemberSummary] {
        let rows = try await transaction.query(
            """
            SELECT DISTINCT ON (m.handle) m.user_id, m.handle, m.display_name, p.role
            FROM bank_place p
            JOIN member m ON m.org_id = p.org_id AND m.user_id = p.user_id
            WHERE p.org_id = \(transaction.org) AND p.bank_id = \(bank)
            ORDER BY m.handle, array_position(ARRAY['approver', 'author', 'reader'], p.role)
            """)
        return try rows.map { row in
            let (user, handle, name, role) = try row.decode(
                UserID.self, String.self, String.self, BankRole.self)
            return BankMemberSummary(user: user, handle: handle, displayName: name, role: role)
        }
    }

    static func setPlace(
        _ role: BankRole, of user: UserID, in bank: BankID, _ transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO bank_member (org_id, bank_id, user_id, role)
            VALUES (\(transaction.org), \(bank), \(user), \(role))
            ON CONFLICT (org_id, bank_id, user_id) DO UPDATE SET role = EXCLUDED.role
            """)
    }

    /// Answers whether the member had a place that was given by hand.
    static func removePlace(
        of user: UserID, in bank: BankID, _ transaction: OrgTransaction
    ) async throws -> Bool {
        let count = try await transaction.execute(
            """
            DELETE FROM bank_member
            WHERE org_id = \(transaction.org) AND bank_id = \(bank) AND user_id = \(user)
            """)
        return count > 0
    }
}
