import Postgres
import RehearseModel
import RehearseSync
import TestSupport
import Testing

@testable import RehearseServer

/// Sync trap 15, I17: a change on which the server itself fails does not stop a queue for ever.
@Suite struct ParkedGroupTests {
    @Test func theThirdFailureSetsTheGroupAsideAndTheQueueGoesOn() async throws {
        try await withWorld { world in
            try await world.failOnPoison()
            var device = try await world.device(of: world.mara)
            device.create("note", in: world.mara.ownScope, TestFields.note("before"))
            device.create("note", in: world.mara.ownScope, TestFields.note("poison"))
            device.create("note", in: world.mara.ownScope, TestFields.note("after"))
            let request = device.batch()
            for attempt in 1...2 {
                await #expect(throws: (any Error).self, "attempt \(attempt)") {
                    try await device.send(request)
                }
                // What stands before it is done at the first attempt and stays done.
                #expect(try await world.version(of: world.mara.ownScope) == 1)
            }
            let results = try await device.send(request).results
            #expect(results.map(\.outcome) == [.applied, .refused, .applied])
            #expect(results.map(\.code) == [nil, .parked, nil])
            #expect(results.map(\.version) == [1, nil, 2])
            var replica = TestReplica(device)
            try await replica.pull()
            #expect(
                replica.rows(of: "note").map { $0.fields["title"] } == ["before", "after"])
            // A resend gets the same answers, and the chain goes on.
            #expect(try await device.send(request).results == results)
            device.create("note", in: world.mara.ownScope, TestFields.note("later"))
            #expect(try await device.push().map(\.outcome) == [.applied])
        }
    }

    @Test func theOperatorSeesWhatWasSetAsideAndTheServerDoesNot() async throws {
        try await withWorld { world in
            try await world.failOnPoison()
            let group = try await world.park(title: "poison")
            let org = world.org
            let parked = try await world.inOrgAsOwner { try await ParkedGroupQueries.list(in: $0) }
            #expect(parked.map(\.group) == [group])
            #expect(parked.map(\.handle) == ["mara"])
            #expect(parked[0].fingerprint.contains("XX000"))
            #expect(!parked[0].fingerprint.contains("poison"))
            let content = try await world.inOrgAsOwner {
                try await ParkedGroupQueries.content(of: group, in: $0)
            }
            #expect(content?.contains(#""title":"poison""#) == true)
            await #expect(throws: PostgresError.self) {
                try await world.database.inOrg(org) {
                    try await ParkedGroupQueries.content(of: group, in: $0)
                }
            }
        }
    }

    @Test func whatIsKeptOfAGroupHasALimit() async throws {
        try await withWorld { world in
            try await world.failOnPoison()
            let group = try await world.park(
                title: "poison",
                bodies: Array(repeating: String(repeating: "é", count: 30_000), count: 6))
            let content = try await world.inOrgAsOwner {
                try await ParkedGroupQueries.content(of: group, in: $0)
            }
            let byteCount = try #require(content).utf8.count
            let limit = ParkedGroupQueries.contentBytesMax
            #expect(byteCount <= limit && byteCount > limit - 4)
        }
    }

    @Test func failuresOfDifferentKindsAreCountedApart() async throws {
        try await withWorld { world in
            var device = try await world.device(of: world.mara)
            device.create("note", in: world.mara.ownScope, TestFields.note("poison"))
            let request = device.batch()
            for state in ["XX000", "XX000", "XX001", "XX000", "XX000"] {
                try await world.failOnPoison(state: state)
                await #expect(throws: (any Error).self) {
                    try await device.send(request)
                }
            }
            #expect(try await device.send(request).results.map(\.code) == [.parked])
        }
    }

    /// A row that the server cannot read any more fails before anything is written.
    @Test func aRowThatCannotBeReadFailsItsOwnGroupOnly() async throws {
        try await withWorld { world in
            var device = try await world.device(of: world.mara)
            let own = world.mara.ownScope
            let attempt = device.create("attempt", in: own, TestFields.attempt("a"))
            try await device.push()
            try await world.asOwner(
                "UPDATE attempt SET question = (repeat('{\"a\":', 40) || '1' || repeat('}', 40))::jsonb"
            )
            device.update("attempt", attempt, in: own, base: 1, ["writing_ms": 5])
            device.create("note", in: own, TestFields.note("after"))
            let request = device.batch()
            for _ in 0..<2 {
                await #expect(throws: (any Error).self) { try await device.send(request) }
            }
            #expect(try await device.send(request).results.map(\.code) == [.parked, nil])
        }
    }

    /// What the caller can mend, or time mends, is not the group's fault.
    @Test func aRefusalAndABusyDatabaseAreNotCounted() async throws {
        try await withWorld { world in
            for state in ["57014", "40001", "53300"] {
                try await world.failOnPoison(state: state)
                var device = try await world.device(of: world.mara)
                device.create("note", in: world.mara.ownScope, TestFields.note("poison"))
                let request = device.batch()
                for _ in 0..<4 {
                    await #expect(throws: (any Error).self, "\(state)") {
                        try await device.send(request)
                    }
                }
            }
            let count = try await world.database.inOrg(world.org) { transaction in
                try await transaction.query("SELECT count(group_id) FROM parked_group")[0]
                    .decode(Int.self)
            }
            #expect(count == 0)
        }
    }
}

extension SyncWorld {
    /// Makes the database fail on notes with the title "poison".
    fileprivate func failOnPoison(state: String = "XX000") async throws {
        try await asOwner(
            """
            CREATE OR REPLACE FUNCTION fail_on_poison() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'poison' USING ERRCODE = '\(state)';
            END
            $$;
            CREATE OR REPLACE TRIGGER poison BEFORE INSERT ON note
                FOR EACH ROW WHEN (NEW.title = 'poison') EXECUTE FUNCTION fail_on_poison();
            """)
    }

    fileprivate func inOrgAsOwner<Value: Sendable>(
        _ body: (OrgTransaction) async throws -> Value
    ) async throws -> Value {
        let pool = PostgresPool(PostgresPoolConfiguration(connectionString: connectionString))
        do {
            let value = try await Database(pool: pool, authority: .owner).inOrg(org, body)
            await pool.close()
            return value
        } catch {
            await pool.close()
            throw error
        }
    }

    /// Pushes a group of notes until it is set aside.
    fileprivate func park(title: String, bodies: [String] = [""]) async throws -> GroupID {
        var device = try await device(of: mara)
        let group: GroupID = ids.next()
        for body in bodies {
            device.create(
                "note", in: mara.ownScope, group: group, TestFields.note(title, body: body))
        }
        let request = device.batch()
        for _ in 0..<2 { _ = try? await device.send(request) }  // They fail, and are counted.
        let results = try await device.send(request).results
        #expect(results.contains { $0.code == .parked })
        return group
    }
}
