import HTTPTypes
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// A server with one org, and a member who waits.
struct WaitWorld: Sendable {
    let server: TestServer
    let session: TestClientSession
    let org: TestOrg
    let member: TestMember

    /// - Parameter roles: of the member; without them it is the org's admin.
    static func run(
        roles: [Role]? = nil, _ body: @escaping @Sendable (WaitWorld) async throws -> Void
    ) async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let member = if let roles { try await org.add("mara", roles) } else { org.admin }
                try await body(
                    WaitWorld(server: server, session: session, org: org, member: member))
            }
        }
    }

    /// A second server process on the same database.
    func onAnotherProcess(
        _ body: @escaping @Sendable (WaitWorld) async throws -> Void
    ) async throws {
        let other = TestServer(pool: server.pool)
        try await other.test { session in
            try await body(
                WaitWorld(server: other, session: session, org: org, member: member))
        }
    }

    /// Returns as soon as this many wait. The bound only ends a test that would hang.
    func somebodyWaits(_ count: Int = 1) async throws {
        for _ in 0..<200_000 where server.database.hub.waitCount != count { await Task.yield() }
        try #require(server.database.hub.waitCount == count)
    }

    // MARK: Requests of the member

    /// What a client that has read everything would wait with.
    func cursors() async throws -> [WaitCursor] {
        let request = PullRequest(device: member.device, timeline: nil, cursors: [])
        let answer = try await session.sync("pull", member, request.json.canonicalText)
        return try PullPage(bytes: answer.body).header.scopes.map {
            WaitCursor(
                scope: $0.scope, grantEpoch: $0.grantEpoch, version: $0.version, role: $0.role)
        }
    }

    func wait(_ cursors: [WaitCursor], timeout: Int64 = 30_000) async throws -> TestAnswer {
        let request = WaitRequest(
            device: member.device, timeline: nil, cursors: cursors, timeoutMilliseconds: timeout)
        return try await session.sync("wait", member, request.json.canonicalText)
    }

    func pushNote(of author: TestMember? = nil) async throws {
        let author = author ?? member
        let op = Op(
            id: Identifier(high: 2, low: 1), group: Identifier(high: 3, low: 1), sequence: 1,
            previous: .zero, table: "note", row: Identifier(high: 4, low: 1),
            scope: try #require(author.scope(.own)), kind: .create,
            fields: TestFields.note("news"), bases: [:], base: 0, clock: .zero)
        let request = PushRequest(device: author.device, epoch: 1, timeline: nil, ops: [op])
        let answer = try await session.sync("push", author, request.json.canonicalText)
        try #require(answer.status == 200, "\(answer.text)")
    }

    // MARK: What the admin does to the member

    func giveSeat() async throws {
        let cohort: CohortSummary = try await session.send(
            .post, "/v1/cohorts", token: org.admin.token,
            CreateCohortRequest(slug: "autumn", title: "Autumn")
        ).message()
        let seat = try await session.send(
            .post, "/v1/cohorts/\(cohort.id)/seats", token: org.admin.token,
            AddSeatRequest(handle: member.handle))
        try #require(seat.status == 200, "\(seat.text)")
    }

    func changeRoles(to roles: [Role]) async throws {
        let answer = try await session.send(
            .put, "/v1/members/\(member.user)/roles", token: org.admin.token,
            ChangeRolesRequest(roles: roles))
        try #require(answer.status == 200, "\(answer.text)")
    }

    func removeMember() async throws {
        let answer = try await session.send(
            .delete, "/v1/members/\(member.user)", token: org.admin.token)
        try #require(answer.status == 204, "\(answer.text)")
    }
}

extension TestAnswer {
    func response() throws -> WaitResponse {
        try #require(status == 200, "\(status) \(text)")
        return try WaitResponse(json: try JSONParser.parse(body))
    }
}

extension TestClientSession {
    /// A request of the sync protocol.
    func sync(
        _ path: String, _ member: TestMember, _ body: String, version: String? = "1"
    ) async throws -> TestAnswer {
        var headers: HTTPFields = [:]
        if let version, let name = HTTPField.Name(ProtocolVersion.header) {
            headers[name] = version
        }
        return try await send(
            .post, "/v1/sync/\(path)", token: member.token, body: body, headers: headers)
    }
}
