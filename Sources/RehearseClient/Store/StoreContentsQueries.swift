internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// The statements behind `StoreContents`.
enum StoreContentsQueries {
    static func scopes(in database: Database) throws -> [StoreContents.Scope] {
        try database.all("SELECT * FROM scope ORDER BY scope_id").map { row in
            let id: ScopeID = row["scope_id"]
            return StoreContents.Scope(
                id: id, role: row["role"], grantEpoch: row["grant_epoch"], version: row["ver"],
                head: row["head"], digest: UInt64(bitPattern: row["digest"]),
                digestOfRows: try VectorQueries.digestOfRows(of: id, in: database),
                mismatches: row["mismatches"])
        }
    }

    static func rows(in database: Database) throws -> [StoreContents.StoredRow] {
        try database.all("SELECT * FROM row ORDER BY table_name, id").map {
            let row = try StoredRow($0)
            return StoreContents.StoredRow(
                key: row.key, scope: row.scope, visible: row.body, server: row.serverText)
        }
    }

    static func taken(in database: Database) throws -> [StoreContents.TakenOp] {
        try database.all("SELECT * FROM acked_op ORDER BY position").map {
            StoreContents.TakenOp(op: try QueuedOp($0).op, isSettled: $0["is_settled"])
        }
    }

    static func quarantined(in database: Database) throws -> [Op] {
        try database.all("SELECT * FROM quarantine ORDER BY position")
            .map { try QueuedOp($0).op }
    }

    static func waitingIDs(in database: Database) throws -> [OpID] {
        try database.all("SELECT op_id FROM outbox ORDER BY sequence").map { $0["op_id"] }
    }
}
