import RehearseModel
import RehearseServer
import RehearseSync

/// The outbox of one device: makes ops in its chain and sends them.
struct TestDevice {
    let id: DeviceID
    let user: UserID
    let world: SyncWorld
    var epoch: Int64 = 1
    var timeline: TimelineID?
    var end = DeviceChain.End.start
    private(set) var queue: [Op] = []

    init(id: DeviceID, user: UserID, world: SyncWorld) {
        self.id = id
        self.user = user
        self.world = world
    }

    @discardableResult
    mutating func create(
        _ table: String, _ row: RowID? = nil, in scope: ScopeID, group: GroupID? = nil,
        _ fields: [String: JSONValue]
    ) -> RowID {
        let row = row ?? world.ids.next()
        enqueue(.create, table, row, scope, group, fields, bases: [:], base: 0)
        return row
    }

    mutating func update(
        _ table: String, _ row: RowID, in scope: ScopeID, base: Int64, group: GroupID? = nil,
        _ fields: [String: JSONValue], bases: [String: String] = [:]
    ) {
        enqueue(.update, table, row, scope, group, fields, bases: bases, base: base)
    }

    private mutating func enqueue(
        _ kind: Op.Kind, _ table: String, _ row: RowID, _ scope: ScopeID, _ group: GroupID?,
        _ fields: [String: JSONValue], bases: [String: String], base: Int64
    ) {
        let op = Op(
            id: world.ids.next(), group: group ?? world.ids.next(), sequence: end.sequence + 1,
            previous: end.hash, table: table, row: row, scope: scope, kind: kind, fields: fields,
            bases: bases, base: base,
            clock: HybridClock.zero.ticked(at: world.clock.now()))
        end = DeviceChain.End(sequence: op.sequence, hash: op.hash)
        queue.append(op)
    }

    /// The queue as a request, which empties the queue.
    mutating func batch() -> PushRequest {
        defer { queue = [] }
        return PushRequest(device: id, epoch: epoch, timeline: timeline, ops: queue)
    }

    @discardableResult
    func send(
        _ request: PushRequest, limits: PushLimits = PushLimits()
    ) async throws -> PushResponse {
        try await world.pushService(limits).push(
            request, by: user, on: id, of: world.org)
    }

    /// Sends everything queued and answers the results; the figures follow at once.
    @discardableResult
    mutating func push(limits: PushLimits = PushLimits()) async throws -> [OpResult] {
        let results = try await send(batch(), limits: limits).results
        await world.progress.drain()
        return results
    }
}

/// Field values that make valid rows.
enum TestFields {
    static let question: JSONValue = ["slug": "why", "prompt": "Why?", "notes": .null]
    static let rubric: JSONValue = [
        "slug": "core",
        "criteria": [
            ["slug": "clarity", "dimension": "transparency"],
            ["slug": "depth", "dimension": "reliability"],
        ],
    ]

    static func note(_ title: String, body: String = "") -> [String: JSONValue] {
        ["title": .string(title), "body": .string(body)]
    }

    static func attempt(_ answer: String, assignment: RowID? = nil) -> [String: JSONValue] {
        var fields: [String: JSONValue] = [
            "question": question, "rubric": rubric, "mode": "practice",
            "answer": .string(answer), "started_at": 1000, "writing_ms": 0,
        ]
        fields["assignment_id"] = assignment.map { .string($0.description) }
        return fields
    }

    static func assignment(due: Int64? = nil) -> [String: JSONValue] {
        var fields: [String: JSONValue] = [
            "question": question, "rubric": rubric, "instructions": "Take your time.",
        ]
        fields["due_at"] = due.map(JSONValue.integer)
        return fields
    }

    static func submission(of attempt: RowID, for assignment: RowID?) -> [String: JSONValue] {
        var fields: [String: JSONValue] = [
            "attempt_id": .string(attempt.description), "question": question, "rubric": rubric,
            "answer": "Because.", "answer_hash": .string(SHA256Hash(of: "Because.").description),
            "note": "", "submitted_at": 1_700_000_000_000, "writing_ms": 60_000,
            "clock_skew_ms": 0,
        ]
        fields["assignment_id"] = assignment.map { .string($0.description) }
        return fields
    }

    static func review(of submission: RowID, level: Int64) -> [String: JSONValue] {
        [
            "submission_id": .string(submission.description),
            "answer_hash": .string(SHA256Hash(of: "Because.").description),
            "rubric_hash": .string(SHA256Hash(of: "core").description),
            "scores": [["criterion": "clarity", "level": .integer(level), "comment": "Clear."]],
            "summary": "Good.", "published_at": 1_700_000_000_500,
        ]
    }
}
