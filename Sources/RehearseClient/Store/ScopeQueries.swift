internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Table `scope`.
enum ScopeQueries {
    static func all(in database: Database) throws -> [ScopeView] {
        try database.all("SELECT * FROM scope ORDER BY label, scope_id").map(view)
    }

    static func scope(_ id: ScopeID, in database: Database) throws -> ScopeView? {
        try database.first("SELECT * FROM scope WHERE scope_id = \(id)").map(view)
    }

    /// A scope that only this device knows.
    static func insertLocal(
        _ id: ScopeID, of user: UserID, label: String, in database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO scope (scope_id, kind, subject_id, role, label, grant_epoch, ver, digest)
            VALUES (\(id), \(ScopeKind.own), \(user), \(GrantRole.owner), \(label), 0, 0, 0)
            """)
    }

    /// Where each scope stands, for the next pull. A scope that is to be read again is left out:
    /// the server then starts it from zero. One whose digest was different is named without its
    /// head: the server then tells its digest again even if nothing has moved.
    static func cursors(in database: Database) throws -> [PullCursor] {
        try database.all(
            """
            SELECT scope_id, grant_epoch, ver, iif(mismatches = 0, head, NULL) AS head, role
            FROM scope
            WHERE grant_epoch > 0 AND is_reread_wanted = 0
            ORDER BY scope_id
            """
        ).map {
            PullCursor(
                scope: $0["scope_id"], grantEpoch: $0["grant_epoch"], version: $0["ver"],
                head: $0["head"], role: $0["role"])
        }
    }

    static func wantReread(_ id: ScopeID, in database: Database) throws {
        try database.run(
            "UPDATE scope SET is_reread_wanted = 1, ver = 0, head = NULL WHERE scope_id = \(id)")
    }

    static func wantRereadOfAll(in database: Database) throws {
        try database.run(
            "UPDATE scope SET is_reread_wanted = 1, ver = 0, head = NULL WHERE grant_epoch > 0")
    }

    private static func view(_ row: Row) -> ScopeView {
        let (kind, role): (OpenWord<ScopeKind>, OpenWord<GrantRole>) = (row["kind"], row["role"])
        return ScopeView(
            id: row["scope_id"], kind: kind, subject: row["subject_id"], role: role,
            label: label(row["label"], of: kind.known, as: role.known),
            grantEpoch: row["grant_epoch"], version: row["ver"],
            verifiedAt: row["verified_at"], mismatches: row["mismatches"])
    }

    /// A seat is labelled `cohort/handle`, for those who see several. Its own candidate knows it by
    /// the cohort.
    private static func label(
        _ label: String, of kind: ScopeKind?, as role: GrantRole?
    ) -> String {
        guard kind == .seat, role == .candidate, let cohort = label.split(separator: "/").first
        else { return label }
        return String(cohort)
    }
}
