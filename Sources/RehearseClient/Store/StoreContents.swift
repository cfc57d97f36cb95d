package import RehearseModel
package import RehearseSync

/// All that a store holds about sync, as plain values, for those who check it from outside: no
/// other module can ask the database.
package struct StoreContents: Sendable {
    package struct Scope: Sendable {
        package var id: ScopeID
        package var role: OpenWord<GrantRole>
        package var grantEpoch: Int64
        /// The closed vector that was applied last.
        package var version: Int64
        package var head: SHA256Hash?
        /// What the store keeps, and what its rows give.
        package var digest: UInt64
        package var digestOfRows: UInt64
        package var mismatches: Int64
    }

    package struct StoredRow: Sendable {
        package var key: RowKey
        package var scope: ScopeID
        /// What people see.
        package var visible: String
        /// What the server wrote; nil if it has not confirmed the row.
        package var server: String?
    }

    package struct TakenOp: Sendable {
        package var op: Op
        package var isSettled: Bool
    }

    package var device: DeviceID?
    package var timeline: TimelineID?
    package var scopes: [Scope]
    package var rows: [StoredRow]
    package var waiting: [Op]
    package var taken: [TakenOp]
    package var quarantined: [Op]
    package var stagedPageCount: Int
}

extension Store {
    /// Reads everything in one snapshot.
    package func contents() throws(RehearseError) -> StoreContents {
        try read { snapshot in
            let database = snapshot.database
            return StoreContents(
                device: try DeviceQueries.device(in: database)?.device,
                timeline: try MetaQueries.text(.timeline, in: database).flatMap(TimelineID.init),
                scopes: try StoreContentsQueries.scopes(in: database),
                rows: try StoreContentsQueries.rows(in: database),
                waiting: try OutboxQueries.all(in: database).map(\.op),
                taken: try StoreContentsQueries.taken(in: database),
                quarantined: try StoreContentsQueries.quarantined(in: database),
                stagedPageCount: try StagingQueries.headers(in: database).count)
        }
    }
}

extension Store {
    /// The scopes alone, which is what a check after every sync can afford.
    package func scopeContents() throws(RehearseError) -> [StoreContents.Scope] {
        try read { try StoreContentsQueries.scopes(in: $0.database) }
    }

    package func timeline() throws(RehearseError) -> TimelineID? {
        try read { try MetaQueries.text(.timeline, in: $0.database).flatMap(TimelineID.init) }
    }

    /// Ops that wait, without those that the caller knows already; and the ids of all that wait.
    package func waitingOps(
        except known: Set<OpID>
    ) throws(RehearseError) -> (new: [Op], all: Set<OpID>) {
        try read { snapshot in
            let ids = try StoreContentsQueries.waitingIDs(in: snapshot.database)
            let new = try ids.filter { !known.contains($0) }.compactMap {
                try OutboxQueries.op($0, in: snapshot.database)?.op
            }
            return (new, Set(ids))
        }
    }

    /// What people see of a row, as text; nil if there is no such row here.
    package func visibleText(of key: RowKey) throws(RehearseError) -> String? {
        try read { try RowQueries.row(key, in: $0.database)?.body }
    }
}
