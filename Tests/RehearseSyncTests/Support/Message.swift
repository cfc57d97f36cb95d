import RehearseModel
import RehearseSync
import Testing

/// One kind of message: a sample with every member, which members are optional, and its reader.
struct Message: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var json: JSONValue
    var optional: Set<String>
    var read: @Sendable (JSONValue) throws -> Void

    var members: [String: JSONValue] { json.object ?? [:] }

    static let cursor = PullCursor(
        scope: ScopeID(high: 1, low: 1), grantEpoch: 2, version: 3, after: RowID(high: 1, low: 4),
        head: SHA256Hash(of: "head"), role: OpenWord(.coach))

    static let scope = PulledScope(
        scope: ScopeID(high: 1, low: 1), kind: OpenWord(.seat), subject: RowID(high: 1, low: 2),
        role: OpenWord(.candidate), label: "autumn", grantEpoch: 3, version: 4,
        after: RowID(high: 1, low: 5),
        head: SHA256Hash(of: "head"), digest: 6)

    static let header = PullHeader(
        timeline: TimelineID(high: 1, low: 7), serverTime: Instant(milliseconds: 8),
        isClosed: true, revoked: [ScopeID(high: 1, low: 9)], scopes: [scope], rowCount: 0)

    static let requests = [
        Message(
            testDescription: "push",
            json: PushRequest(
                device: DeviceID(high: 1, low: 1), epoch: 1, timeline: TimelineID(high: 1, low: 2),
                ops: [.sample]
            ).json,
            optional: ["timeline"]
        ) { _ = try PushRequest(json: $0) },
        Message(
            testDescription: "pull",
            json: PullRequest(
                device: DeviceID(high: 1, low: 1), timeline: TimelineID(high: 1, low: 2),
                cursors: [cursor]
            ).json,
            optional: ["timeline"]
        ) { _ = try PullRequest(json: $0) },
        Message(testDescription: "cursor", json: cursor.json, optional: ["after", "head", "role"]) {
            _ = try PullCursor(json: $0)
        },
    ]

    static let answers = [
        Message(
            testDescription: "push answer",
            json: PushResponse(
                timeline: TimelineID(high: 1, low: 2), serverTime: Instant(milliseconds: 3),
                results: [OpResult(op: OpID(high: 1, low: 4), outcome: .applied)]
            ).json,
            optional: []
        ) { _ = try PushResponse(json: $0) },
        Message(testDescription: "pull answer", json: header.json, optional: []) {
            _ = try PullHeader(json: $0)
        },
        Message(
            testDescription: "op result",
            json: OpResult(
                op: OpID(high: 1, low: 4), outcome: .refused, code: .group, sentence: "s",
                version: 5
            ).json,
            optional: ["code", "sentence", "version"]
        ) { _ = try OpResult(json: $0) },
        Message(
            testDescription: "pulled scope", json: scope.json,
            optional: ["after", "head", "digest"]
        ) { _ = try PulledScope(json: $0) },
    ]
}
