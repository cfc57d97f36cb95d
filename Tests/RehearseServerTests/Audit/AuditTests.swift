import Postgres
import RehearseModel
import RehearseServer
import RehearseSync
import Testing

/// I24: every version has exactly one leaf, and a change of the past is found.
@Suite struct AuditTests {
    @Test func theChainOfEveryScopeVerifies() async throws {
        try await withWorld { world in
            try await world.makeHistory()
            let report = try await world.verify()
            #expect(report.findings.isEmpty)
            #expect(report.entryCount == 4)
            #expect(report.erasedCount == 0)
        }
    }

    @Test func aPayloadThatWasErasedLeavesTheChainVerifiable() async throws {
        try await withWorld { world in
            try await world.makeHistory()
            try await world.asOwner("DELETE FROM audit_payload WHERE ver = 2")
            let report = try await world.verify()
            #expect(report.findings.isEmpty)
            #expect(report.erasedCount == 1)
        }
    }

    @Test(
        arguments: [
            ("UPDATE audit_entry SET actor_id = gen_random_uuid() WHERE ver = 2", "leaf"),
            ("UPDATE audit_entry SET at = at + 1 WHERE ver = 2", "leaf"),
            (
                "UPDATE audit_entry SET leaf = set_byte(leaf, 0, 255 - get_byte(leaf, 0)) WHERE ver = 2",
                "leaf head"
            ),
            (
                "UPDATE audit_entry SET head = set_byte(head, 0, 255 - get_byte(head, 0)) WHERE ver = 2",
                "head"
            ),
            (
                "UPDATE audit_payload SET payload = jsonb_set(payload, '{device}', '\"x\"') WHERE ver = 2",
                "payload"
            ),
            (
                "UPDATE scope SET head = set_byte(head, 0, 255 - get_byte(head, 0)) WHERE ver = 3",
                "end"
            ),
            (
                "DELETE FROM audit_payload WHERE ver = 3; DELETE FROM audit_entry WHERE ver = 3",
                "end"
            ),
            (
                "DELETE FROM audit_payload WHERE ver = 2; DELETE FROM audit_entry WHERE ver = 2",
                "gap"
            ),
        ])
    func aFlippedByteIsFound(change: String, kinds: String) async throws {
        try await withWorld { world in
            try await world.makeHistory()
            try await world.asOwner(change)
            let found = Set(try await world.verify().findings.map(\.kind.rawValue))
            #expect(found.isSuperset(of: Set(kinds.split(separator: " ").map(String.init))))
        }
    }

    @Test func anEntryNamesTheOpsAndRowsOnlyInItsPayload() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("secret words"))
            let op = laptop.queue[0]
            try await laptop.push()
            let row = try await world.database.inOrg(world.org) { transaction in
                try await transaction.query(
                    """
                    SELECT e::text, p.payload::text
                    FROM audit_entry e JOIN audit_payload p USING (org_id, scope_id, ver)
                    WHERE scope_id = \(world.mara.ownScope)
                    """)[0]
            }
            let (entry, payload) = try row.decode(String.self, String.self)
            #expect(payload.contains(op.id.description) && payload.contains(op.row.description))
            #expect(!entry.contains(op.row.description))
            #expect(!(entry + payload).contains("secret"))
        }
    }

    /// The head that a client keeps is the client's part of the audit.
    @Test func aClientWhoseHeadTheServerNeverHadIsToldOfANewTimeline() async throws {
        try await withWorld { world in
            try await world.makeHistory()
            let device = try await world.device(of: world.mara)
            var replica = TestReplica(device)
            try await replica.pull()
            let timeline = try #require(replica.pages.last).timeline
            var cursors = replica.cursors
            cursors[world.mara.ownScope]?.head = SHA256Hash(of: "another past")
            let forged = cursors
            await #expect(throws: Refusal.timelineChanged(timeline)) {
                try await replica.askPage(forged, PullLimits())
            }
            cursors = replica.cursors
            cursors[world.mara.ownScope]?.version = 2
            let older = cursors
            await #expect(throws: Refusal.timelineChanged(timeline)) {
                try await replica.askPage(older, PullLimits())
            }
            cursors[world.mara.ownScope]?.version = 9
            let ahead = cursors
            await #expect(throws: Refusal.timelineChanged(timeline)) {
                try await replica.askPage(ahead, PullLimits())
            }
        }
    }
}

extension SyncWorld {
    /// Three versions of Mara's own scope; the staff scope has one from the start.
    fileprivate func makeHistory() async throws {
        var laptop = try await device(of: mara)
        for number in 1...3 {
            laptop.create("note", in: mara.ownScope, TestFields.note("\(number)"))
            try await laptop.push()
        }
    }

    fileprivate func verify() async throws -> AuditReport {
        try await database.inOrg(org, snapshot: true) { try await AuditVerification.run(in: $0) }
    }
}
