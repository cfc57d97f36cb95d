import HTTPTypes
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// Sync as it goes over HTTP: headers, statuses, codes.
@Suite struct SyncRoutesTests {
    @Test func aPushAndAPullGoOverHTTP() async throws {
        try await withMember { session, member in
            let note: RowID = Identifier(high: 1, low: 1)
            let push = try await session.sync(
                "push", member, Self.push(of: member, note: note).json.canonicalText)
            #expect(push.status == 200)
            #expect(push.headers[.contentType] == "application/json")
            let response = try PushResponse(json: try JSONParser.parse(push.body))
            #expect(response.results.map(\.outcome) == [.applied])
            let pull = try await session.sync("pull", member, Self.pull(of: member))
            #expect(pull.status == 200)
            #expect(pull.headers[.contentType] == "application/x-ndjson")
            let page = try PullPage(bytes: pull.body)
            #expect(page.header.isClosed)
            #expect(page.header.timeline == response.timeline)
            #expect(page.rows.contains { $0.table == "note" && $0.text.contains("over HTTP") })
        }
    }

    @Test func aProtocolThatIsNotSpokenIsRefused() async throws {
        try await withMember { session, member in
            for version in [nil, "", "0", "2", "one", "1.0"] {
                for path in ["push", "pull"] {
                    let answer = try await session.sync(path, member, "{}", version: version)
                    #expect(try answer.outcome() == "426 protocol_unsupported")
                }
            }
        }
    }

    @Test func aForkAndAGapHaveTheirCodes() async throws {
        try await withMember { session, member in
            var request = Self.push(of: member, note: Identifier(high: 1, low: 1))
            request.ops[0].sequence = 3
            let gap = try await session.sync("push", member, request.json.canonicalText)
            #expect(try gap.outcome() == "409 sequence_gap")
            #expect(try gap.problem().detail.contains("sequence 1"))
            #expect(try gap.problem().expected == 1)
            request.ops[0].sequence = 1
            request.ops[0].previous = SHA256Hash(of: "another past")
            let fork = try await session.sync("push", member, request.json.canonicalText)
            #expect(try fork.outcome() == "409 device_forked")
            request.timeline = Identifier(high: 7, low: 7)
            let restored = try await session.sync("push", member, request.json.canonicalText)
            #expect(try restored.outcome() == "409 timeline_changed")
            request = Self.push(of: member, note: Identifier(high: 1, low: 1))
            let answer = try await session.sync("push", member, request.json.canonicalText)
            let timeline = try PushResponse(json: JSONParser.parse(answer.body)).timeline
            #expect(try restored.problem().timeline == timeline)
        }
    }

    @Test func whatIsNoPushIsRefused() async throws {
        let bodies = [
            "[]", "{}", #"{"device":"x"}"#, #"{"device":1,"device":2}"#,
            #"{"device":"00000000-0000-0000-0000-000000000001","epoch":1,"ops":[],"more":1}"#,
        ]
        try await withMember { session, member in
            for body in bodies {
                let answer = try await session.sync("push", member, body)
                #expect(try answer.outcome() == "400 bad_request")
            }
        }
    }

    @Test func aDeviceSpeaksForNoOther() async throws {
        try await withMember { session, member in
            var request = Self.push(of: member, note: Identifier(high: 1, low: 1))
            request.device = Identifier(high: 9, low: 9)
            let push = try await session.sync("push", member, request.json.canonicalText)
            #expect(try push.outcome() == "400 bad_request")
            let pull = PullRequest(device: request.device, timeline: nil, cursors: [])
            let answer = try await session.sync("pull", member, pull.json.canonicalText)
            #expect(try answer.outcome() == "400 bad_request")
        }
    }

    @Test(arguments: [(1000, "200"), (1001, "400 bad_request")])
    func aPushTakesAThousandOps(count: Int, outcome: String) async throws {
        try await withMember { session, member in
            var request = Self.push(of: member, note: Identifier(high: 1, low: 1))
            var end = DeviceChain.End.start
            let first = request.ops[0]
            request.ops = (1...UInt64(count)).map { number in
                var op = first
                op.id = Identifier(high: 2, low: number)
                op.row = Identifier(high: 1, low: number)
                op.group = Identifier(high: 3, low: number)
                op.sequence = end.sequence + 1
                op.previous = end.hash
                end = DeviceChain.End(sequence: op.sequence, hash: op.hash)
                return op
            }
            let answer = try await session.sync("push", member, request.json.canonicalText)
            #expect(try answer.outcome() == outcome)
        }
    }

    // MARK: Requests

    private static func push(of member: TestMember, note: RowID) -> PushRequest {
        let op = Op(
            id: Identifier(high: 2, low: 1), group: Identifier(high: 3, low: 1), sequence: 1,
            previous: .zero, table: "note", row: note,
            scope: member.scope(.own) ?? Identifier(high: 0, low: 0), kind: .create,
            fields: TestFields.note("over HTTP"), bases: [:], base: 0, clock: .zero)
        return PushRequest(device: member.device, epoch: 1, timeline: nil, ops: [op])
    }

    private static func pull(of member: TestMember) -> String {
        PullRequest(device: member.device, timeline: nil, cursors: []).json.canonicalText
    }

    private func withMember(
        _ body: @escaping @Sendable (TestClientSession, TestMember) async throws -> Void
    ) async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                try await body(session, org.admin)
            }
        }
    }
}
