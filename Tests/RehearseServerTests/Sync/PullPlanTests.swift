import Postgres
import RehearseModel
import RehearseServer
import RehearseSync
import Testing

/// A page must cost what it shows, not what the scope holds.
@Suite struct PullPlanTests {
    @Test func aPageIsMergedFromTheVersionIndexes() async throws {
        try await withWorld { world in
            let plan = try await world.database.inOrg(world.org) { transaction in
                // Statistics of an almost empty table would suggest to read all of it.
                try await transaction.execute("SET LOCAL enable_seqscan = off")
                try await transaction.execute("SET LOCAL enable_bitmapscan = off")
                return try await transaction.query(
                    """
                    EXPLAIN (COSTS OFF)
                    SELECT ver, id, table_name, body
                    FROM synced_row
                    WHERE org_id = \(world.org) AND scope_id = \(world.seatScope)
                        AND (ver, id) > (\(Int64(0)), \(world.seatScope))
                    ORDER BY ver, id
                    LIMIT 250
                    """
                ).map { try $0.decode(String.self) }
            }
            #expect(plan.contains { $0.contains("Merge Append") }, "\(plan)")
            for table in SyncSchema.tables {
                #expect(
                    plan.contains { $0.contains("Index Scan using \(table.name)_by_version") },
                    "\(table.name): \(plan)")
            }
        }
    }

    @Test func tablesThatAreNotAskedForAreNotRead() async throws {
        try await withWorld { world in
            let plan = try await world.database.inOrg(world.org) { transaction in
                try await transaction.query(
                    """
                    EXPLAIN (COSTS OFF)
                    SELECT body
                    FROM synced_row
                    WHERE org_id = \(world.org) AND table_name = ANY (\(["note"]))
                        AND id = ANY (\([world.ids.next() as RowID]))
                    """
                ).map { try $0.decode(String.self) }
            }
            #expect(
                plan.filter { $0.contains("Scan") }.allSatisfy { $0.contains("note") }, "\(plan)")
        }
    }
}
