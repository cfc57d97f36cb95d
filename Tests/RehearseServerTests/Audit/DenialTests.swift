import HTTPTypes
import Postgres
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// I24: every refusal of access has an audit entry or, above a rate, a share in a counted one.
@Suite struct DenialTests {
    @Test func aRefusedRequestIsInTheAuditAndNoDeviceHearsOfIt() async throws {
        try await AccessWorld.run { world, server, session in
            let path = "/v1/members/\(world.bystander)"
            let token = world.tokens[.coach]
            #expect(try await session.send(.delete, path, token: token).status == 404)
            #expect(try await session.send(.get, "/v1/members", token: token).status == 403)
            let entry = try #require(try await server.denials().first)
            #expect(entry.content["operation"] == "removeMember")
            #expect(entry.content["code"] == "not_found")
            #expect(entry.content["target"] == .string(world.bystander.description))
            #expect(entry.handle == "coach" && entry.slug == "acme")
            let grants = try await server.pool.query(
                "SELECT count(*) FROM scope_grant WHERE scope_id = \(entry.scope)")
            #expect(try grants[0].decode(Int.self) == 0)
            // Reading that is refused is not noted.
            #expect(try await server.denials().count == 1)
            #expect(try await server.auditVerifies())
        }
    }

    @Test func aRefusalAboutAnotherOrgIsInTheCallersOrg() async throws {
        try await AccessWorld.run { world, server, session in
            let path = "/v1/cohorts/\(world.autumn)/seats/\(world.seat)"
            let token = world.tokens[.adminOfOtherOrg]
            let answer = try await session.send(.delete, path, token: token)
            #expect(answer.status == 404)
            let slugs = try await server.denials().map(\.slug)
            #expect(slugs == ["other"])
        }
    }

    /// Goal: an attacker cannot make the log grow with each request, and nothing is missing in the
    /// sum. Method: 60 refusals in one window, then one in the next.
    @Test func aboveARateRefusalsShareOneEntry() async throws {
        try await AccessWorld.run { world, server, session in
            let path = "/v1/members/\(world.bystander)"
            func attempt(_ count: Int) async throws {
                for _ in 0..<count {
                    let answer = try await session.send(
                        .delete, path, token: world.tokens[.coach])
                    #expect(answer.status == 404)
                }
            }
            try await attempt(60)
            #expect(try await server.denials().count == Int(DenialWindow.entriesMax))
            server.clock.advance(by: DenialWindow.length)
            try await attempt(1)
            let contents = try await server.denials().map(\.content)
            #expect(contents.count == Int(DenialWindow.entriesMax) + 1)
            #expect(contents.last?["earlier"] == 50)
            #expect(try await server.auditVerifies())
        }
    }

    /// The last window of somebody who does not come back is closed by the upkeep.
    @Test func countedRefusalsReachTheAuditWithoutAnotherOne() async throws {
        try await AccessWorld.run { world, server, session in
            for _ in 0..<13 {
                _ = try await session.send(
                    .delete, "/v1/members/\(world.bystander)", token: world.tokens[.coach])
            }
            await server.server.upkeep.run()
            #expect(try await server.denials().count == 10)
            server.clock.advance(by: DenialWindow.length)
            await server.server.upkeep.run()
            #expect(try await server.denials().last?.content["earlier"] == 3)
            await server.server.upkeep.run()
            #expect(try await server.denials().count == 11)
            let windows = try await server.pool.query("SELECT count(*) FROM denial_window")
            #expect(try windows[0].decode(Int.self) == 0)
        }
    }

    @Test func opsThatArePushedWithoutRightsAreInTheAuditOnce() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("assignment", in: world.seatScope, TestFields.assignment())
            laptop.create("note", in: world.noor.ownScope, TestFields.note("not mine"))
            laptop.create("note", in: world.mara.ownScope, TestFields.note("mine"))
            let batch = laptop.batch()
            let codes = try await laptop.send(batch).results.map(\.code)
            #expect(codes == [.notAllowed, .notFound, nil])
            // A resend is answered from the log and is no new attempt.
            _ = try await laptop.send(batch)
            let contents = try await world.auditContents(of: .denial)
            #expect(contents.count == 1)
            #expect(try await world.version(of: world.mara.ownScope) == 1)
            #expect(contents.first?["operation"] == "push" && contents.first?["count"] == 2)
        }
    }

    @Test func aWindowCountsEachRefusalOnce() {
        let start = Instant(milliseconds: 0)
        var window = DenialWindow(start: start)
        var sum: Int64 = 0
        for number in 0..<500 {
            // Now and then a window ends.
            let now = start.advanced(byMilliseconds: Int64(number) * 100_000)
            guard let entry = window.denied(1, at: now) else { continue }
            sum += 1 + (entry.earlier ?? 0)
        }
        #expect(sum + window.counted == 500)
    }
}

extension TestServer {
    struct KeptDenial {
        var content: JSONValue
        var scope: ScopeID
        var handle: String
        var slug: String
    }

    /// Every entry about refusals, of all orgs, in order.
    fileprivate func denials() async throws -> [KeptDenial] {
        let rows = try await pool.query(
            """
            SELECT p.payload, e.scope_id, m.handle::text, o.slug::text
            FROM audit_entry e
            JOIN audit_payload p USING (org_id, scope_id, ver)
            JOIN member m ON m.org_id = e.org_id AND m.user_id = e.actor_id
            JOIN org o ON o.org_id = e.org_id
            WHERE e.class = 'denial'
            ORDER BY e.org_id, e.ver
            """)
        return try rows.map { row in
            let (payload, scope, handle, slug) = try row.decode(
                PostgresJSON.self, ScopeID.self, String.self, String.self)
            return KeptDenial(
                content: try JSONParser.parse(payload.text), scope: scope, handle: handle,
                slug: slug)
        }
    }

    fileprivate func auditVerifies() async throws -> Bool {
        let orgs = try await pool.query("SELECT org_id FROM org")
        for row in orgs {
            let report = try await database.inOrg(try row.decode(OrgID.self), snapshot: true) {
                try await AuditVerification.run(in: $0)
            }
            guard report.findings.isEmpty else { return false }
        }
        return true
    }
}
