import RehearseModel
import RehearseSync

/// The outbox of one device: makes ops in its chain and sends them.
struct ScenarioDevice: Sendable {
    var id: DeviceID
    let person: Course.Person
    var token: String
    let course: Course
    var epoch: Int64 = 1
    var timeline: TimelineID?
    var end = DeviceChain.End.start
    private(set) var queue: [Op] = []

    init(id: DeviceID, person: Course.Person, token: String, course: Course) {
        self.id = id
        self.person = person
        self.token = token
        self.course = course
    }

    @discardableResult
    mutating func create(
        _ table: String, id row: RowID? = nil, in scope: ScopeID? = nil, group: GroupID? = nil,
        _ fields: [String: JSONValue]
    ) async -> RowID {
        let row: RowID = if let row { row } else { await course.newID() }
        await enqueue(.create, table, row, scope, group, fields, [:], 0)
        return row
    }

    mutating func update(
        _ table: String, _ row: RowID, in scope: ScopeID? = nil, base: Int64,
        group: GroupID? = nil, _ fields: [String: JSONValue], bases: [String: String] = [:]
    ) async {
        await enqueue(.update, table, row, scope, group, fields, bases, base)
    }

    private mutating func enqueue(
        _ kind: Op.Kind, _ table: String, _ row: RowID, _ scope: ScopeID?, _ group: GroupID?,
        _ fields: [String: JSONValue], _ bases: [String: String], _ base: Int64
    ) async {
        let group: GroupID = if let group { group } else { await course.newID() }
        let op = Op(
            id: await course.newID(), group: group, sequence: end.sequence + 1,
            previous: end.hash, table: table, row: row, scope: scope ?? person.own, kind: kind,
            fields: fields, bases: bases, base: base,
            clock: HybridClock.zero.ticked(at: scenarioStart))
        end = DeviceChain.End(sequence: op.sequence, hash: op.hash)
        queue.append(op)
    }

    /// The queue as a request, which empties the queue.
    mutating func batch() -> PushRequest {
        defer { queue = [] }
        return PushRequest(device: id, epoch: epoch, timeline: timeline, ops: queue)
    }

    /// Sends everything queued.
    mutating func push() async throws -> PushReply {
        try await send(batch())
    }

    func send(_ push: PushRequest) async throws -> PushReply {
        try await PushReply(call("push", push.json.canonicalBytes))
    }

    func pull(_ cursors: [PullCursor] = []) async throws -> PullReply {
        let request = PullRequest(device: id, timeline: timeline, cursors: cursors)
        return try await PullReply(call("pull", request.json.canonicalBytes))
    }

    func call(
        _ name: String, _ body: [UInt8], version: String? = String(ProtocolVersion.current)
    ) async throws -> WireReply {
        try await course.send(
            WireCall(
                path: "/v1/sync/\(name)", token: token, protocolVersion: version, body: body))
    }
}

/// What a push came to: results, or `409 device_forked`.
struct PushReply: Sendable {
    var results: [OpResult] = []
    var timeline: TimelineID?
    var refusal = ""

    init(_ reply: WireReply) throws {
        guard reply.status == 200 else {
            refusal = try reply.refusal
            return
        }
        let response = try PushResponse(json: JSONParser.parse(reply.body))
        results = response.results
        timeline = response.timeline
    }

    var outcomes: [OpOutcome] { results.map(\.outcome) }
    var codes: [RefusalCode?] { results.map(\.code) }
}

/// One page, or why there is none.
struct PullReply: Sendable {
    var page: PullPage?
    var refusal = ""

    init(_ reply: WireReply) throws {
        guard reply.status == 200 else {
            refusal = try reply.refusal
            return
        }
        page = try PullPage(bytes: reply.body)
    }
}

extension WireReply {
    /// `409 device_forked` and the like.
    var refusal: String {
        get throws {
            let code = try JSONParser.parse(body)["code"]?.string ?? "nothing"
            return "\(status) \(code)"
        }
    }
}

/// What one device has read, applied as a client does it.
struct ScenarioReplica: Sendable {
    let device: ScenarioDevice
    var cursors: [ScopeID: PullCursor] = [:]
    var rows: [RowKey: SyncRow] = [:]
    var pages: [PullHeader] = []

    init(_ device: ScenarioDevice) {
        self.device = device
    }

    /// Reads until a page is not cut short; then every scope's digest must be the sum of its rows.
    mutating func pull() async throws {
        repeat { try await pullPage() } while pages.last?.isClosed == false
        for scope in pages.last?.scopes ?? [] {
            let sum = rows.values.filter { $0.scope == scope.scope }
                .reduce(UInt64(0)) { $0 &+ $1.digestTerm }
            await device.course.expectEqual(
                scope.digest, sum, "the digest of \(scope.kind.rawValue) is not the sum of its rows"
            )
            await device.course.expect(scope.head != nil, "a closed page has no head")
        }
    }

    mutating func pullPage() async throws {
        let sorted = cursors.values.sorted { $0.scope < $1.scope }
        let reply = try await device.pull(sorted)
        guard let page = reply.page else {
            await device.course.expect(false, "a pull was refused: \(reply.refusal)")
            throw WireError("no page: \(reply.refusal)")
        }
        pages.append(page.header)
        for scope in page.header.revoked {
            cursors[scope] = nil
            rows = rows.filter { $0.value.scope != scope }
        }
        for scope in page.header.scopes {
            cursors[scope.scope] = PullCursor(
                scope: scope.scope, grantEpoch: scope.grantEpoch, version: scope.version,
                after: scope.after, head: scope.head, role: scope.role)
        }
        for line in page.rows {
            let row = try SyncRow(table: line.table, json: JSONParser.parse(line.text))
            rows[RowKey(table: row.table, id: row.id)] = row
        }
    }

    func rows(of table: String) -> [SyncRow] {
        rows.values.filter { $0.table == table }.sorted { $0.id < $1.id }
    }
}

/// Field values that make valid rows.
enum ScenarioFields {
    static let question: JSONValue = ["slug": "why", "prompt": "Why?", "notes": .null]
    static let rubric: JSONValue = ["slug": "core", "criteria": [["slug": "clarity"]]]

    static func note(_ title: String, body: String = "") -> [String: JSONValue] {
        ["title": .string(title), "body": .string(body)]
    }

    static func attempt(_ answer: String) -> [String: JSONValue] {
        [
            "question": question, "rubric": rubric, "mode": "practice",
            "answer": .string(answer), "started_at": 1000, "writing_ms": 10,
        ]
    }

    static let assignment: [String: JSONValue] = [
        "question": question, "rubric": rubric, "instructions": "Take your time.",
    ]

    static func draft(_ source: String) -> [String: JSONValue] {
        ["slug": "draft", "source": .string(source), "state": "draft"]
    }

    static func submission(for assignment: RowID?, of attempt: RowID) -> [String: JSONValue] {
        var fields: [String: JSONValue] = [
            "attempt_id": .string(attempt.description), "question": question, "rubric": rubric,
            "answer": "Because.", "answer_hash": .string(SHA256Hash(of: "Because.").description),
            "note": "", "submitted_at": 1_700_000_000_000, "writing_ms": 60_000,
            "clock_skew_ms": 0,
        ]
        fields["assignment_id"] = assignment.map { .string($0.description) }
        return fields
    }
}
