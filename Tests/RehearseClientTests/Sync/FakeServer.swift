import RehearseModel
import RehearseSync
import Synchronization

@testable import RehearseClient

/// A server in memory for one user. It decides with the code of the real one (`DeviceChain`,
/// `PushPlanner`) and speaks the real messages, so that a client that passes here has met them.
final class FakeServer: Transport {
    /// What goes wrong at the next request to a path.
    enum Fault: Sendable {
        /// The request never arrives.
        case fail(TransportFailure)
        /// The request takes effect, and the answer is lost.
        case loseReply
        /// Something else answers.
        case answer(TransportResponse)
    }

    let user = UserID(high: 0xAAAA, low: 1)
    private let clock: TestClock
    let state: Mutex<State>

    init(clock: TestClock) {
        self.clock = clock
        state = Mutex(State())
    }

    struct Scope {
        var kind: ScopeKind
        var subject: RowID
        var label: String
        var version: Int64 = 0
        var head = SHA256Hash.zero
        var rows: [RowKey: SyncRow] = [:]
        /// What an evil or broken server says instead.
        var claimedDigest: UInt64?

        var digest: UInt64 { rows.values.reduce(0) { $0 &+ $1.digestTerm } }
    }

    struct State {
        var timeline = TimelineID(high: 0xBBBB, low: 1)
        var scopes: [ScopeID: Scope] = [:]
        var grants: [ScopeID: (role: GrantRole, epoch: Int64)] = [:]
        var lastEpochs: [ScopeID: Int64] = [:]
        var chains: [DeviceID: DeviceChain.End] = [:]
        var epochs: [DeviceID: Int64] = [:]
        var known: [OpID: DeviceChain.Known] = [:]
        var tokens: [String: DeviceID] = [:]
        var faults: [String: [Fault]] = [:]
        var requests: [String] = []
        var rowsPerPage = 1000
        var skewMilliseconds: Int64 = 0
        var isSignInKnown = true
        /// Whether problems name the timeline and the sequence, as servers do since they can.
        var explainsProblems = true
    }

    // MARK: Scenery

    @discardableResult
    func addScope(
        _ id: ScopeID, _ kind: ScopeKind, label: String, subject: RowID = RowID(high: 9, low: 9)
    ) -> ScopeID {
        state.withLock { $0.scopes[id] = Scope(kind: kind, subject: subject, label: label) }
        return id
    }

    func grant(_ id: ScopeID, as role: GrantRole) {
        state.withLock { state in
            let epoch = (state.lastEpochs[id] ?? 0) + 1
            state.lastEpochs[id] = epoch
            state.grants[id] = (role, epoch)
        }
    }

    func revoke(_ id: ScopeID) {
        state.withLock { $0.grants[id] = nil }
    }

    func addDevice(_ device: DeviceID, token: String) {
        state.withLock {
            $0.tokens[token] = device
            $0.chains[device] = .start
        }
    }

    /// Somebody else writes a row.
    func put(
        _ table: String, _ id: RowID, in scope: ScopeID, _ fields: [String: JSONValue]
    ) {
        let now = clock.now
        state.withLock { state in
            guard var place = state.scopes[scope] else { return }
            place.version += 1
            let key = RowKey(table: table, id: id)
            var versions = place.rows[key]?.fieldVersions ?? [:]
            for field in fields.keys { versions[field] = place.version }
            var merged = place.rows[key]?.fields ?? [:]
            merged.merge(fields) { $1 }
            place.rows[key] = SyncRow(
                table: table, id: id, scope: scope, version: place.version,
                author: UserID(high: 7, low: 7), device: DeviceID(high: 7, low: 7),
                createdAt: now, receivedAt: now, fieldVersions: versions, fields: merged)
            place.head = SHA256Hash(
                of: place.head.bytes + [UInt8(truncatingIfNeeded: place.version)])
            state.scopes[scope] = place
        }
    }

    func next(_ fault: Fault, at path: String) {
        state.withLock { $0.faults[path, default: []].append(fault) }
    }

    func row(_ table: String, _ id: RowID) -> SyncRow? {
        state.withLock { state in
            state.scopes.values.lazy.compactMap { $0.rows[RowKey(table: table, id: id)] }.first
        }
    }

    func rowCount(_ table: String) -> Int {
        state.withLock { state in
            state.scopes.values.reduce(0) { $0 + $1.rows.keys.count { $0.table == table } }
        }
    }

    func requestCount(_ path: String) -> Int {
        state.withLock { $0.requests.count { $0 == path } }
    }

    // MARK: Requests

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let fault = state.withLock { state -> Fault? in
            state.requests.append(request.path)
            guard let fault = state.faults[request.path]?.first else { return nil }
            state.faults[request.path]?.removeFirst()
            return fault
        }
        switch fault {
        case .fail(let failure): throw failure
        case .answer(let response): return response
        case .loseReply:
            _ = answer(request)
            throw .connectionLost
        case nil: return answer(request)
        }
    }

    private func answer(_ request: TransportRequest) -> TransportResponse {
        let now = clock.now
        return state.withLock { state in
            do {
                return try state.answer(request, user: user, now: now)
            } catch {
                return Self.problem(500, "bug", "\(error)")
            }
        }
    }

    static func problem(
        _ status: Int, _ code: String, _ detail: String, _ more: [String: JSONValue] = [:]
    ) -> TransportResponse {
        let members: [String: JSONValue] = [
            "type": "about:blank", "title": "x", "status": .integer(Int64(status)),
            "code": .string(code), "detail": .string(detail),
        ]
        let body = JSONValue.object(members.merging(more) { $1 })
        return TransportResponse(
            status: status, headers: ["content-type": "application/problem+json"],
            body: body.canonicalBytes)
    }

    static func json(_ body: [UInt8], type: String = "application/json") -> TransportResponse {
        TransportResponse(status: 200, headers: ["content-type": type], body: body)
    }
}

extension FakeServer.State {
    mutating func answer(
        _ request: TransportRequest, user: UserID, now: Instant
    ) throws -> TransportResponse {
        if request.path == "/v1/sign-in" || request.path == "/v1/invitations/accept" {
            return try signIn(request, user: user)
        }
        let token = (request.headers["Authorization"] ?? "").dropFirst("Bearer ".count)
        guard let device = tokens[String(token)] else {
            return FakeServer.problem(401, "invalid_token", "The sign-in has expired.")
        }
        let serverNow = now.advanced(byMilliseconds: skewMilliseconds)
        switch request.path {
        case "/v1/sync/push": return try push(request, user, device, serverNow)
        case "/v1/sync/pull": return try pull(request, serverNow)
        case "/v1/devices/fork": return try fork()
        case "/v1/whoami":
            return FakeServer.json(try WireCodec.encode(identity(user: user, device: device)))
        case "/v1/sign-out":
            tokens[String(token)] = nil
            return TransportResponse(status: 204)
        default: return FakeServer.problem(404, "not_found", "There is no such thing.")
        }
    }

    private mutating func signIn(
        _ request: TransportRequest, user: UserID
    ) throws -> TransportResponse {
        guard isSignInKnown else {
            return FakeServer.problem(401, "wrong_credentials", "Name or password is wrong.")
        }
        let device = DeviceID(high: 0xD0, low: UInt64(tokens.count + 1))
        let token = "token-\(tokens.count + 1)"
        tokens[token] = device
        chains[device] = .start
        return FakeServer.json(
            try WireCodec.encode(
                SignedIn(
                    token: token, device: device, identity: identity(user: user, device: device))))
    }

    private mutating func fork() throws -> TransportResponse {
        let device = DeviceID(high: 0xD1, low: UInt64(tokens.count + 1))
        let token = "token-\(tokens.count + 1)"
        tokens[token] = device
        chains[device] = .start
        return FakeServer.json(try WireCodec.encode(ForkedDevice(token: token, device: device)))
    }

    private func identity(user: UserID, device: DeviceID) -> WhoAmI {
        WhoAmI(
            org: OrgSummary(id: OrgID(high: 1, low: 1), slug: "acme"), user: user, handle: "mara",
            displayName: "Mara", roles: [.candidate], device: device,
            grants: grants.compactMap { id, grant in
                scopes[id].map {
                    GrantSummary(scope: id, kind: $0.kind, label: $0.label, role: grant.role)
                }
            })
    }

    // MARK: Push

    private mutating func push(
        _ request: TransportRequest, _ user: UserID, _ device: DeviceID, _ now: Instant
    ) throws -> TransportResponse {
        let push = try PushRequest(json: JSONParser.parse(request.body))
        guard push.device == device else {
            return FakeServer.problem(403, "wrong_device", "The token is another device's.")
        }
        guard push.timeline == nil || push.timeline == timeline else {
            return timelineChanged
        }
        let isNewEpoch = push.epoch > epochs[device] ?? push.epoch
        let end = isNewEpoch ? .start : chains[device] ?? .start
        switch DeviceChain.check(push.ops, after: end, known: known) {
        case .forked: return FakeServer.problem(409, "device_forked", "The chain has two ends.")
        case .gap(let expected):
            return FakeServer.problem(
                409, "sequence_gap", "Ops are missing.",
                explainsProblems ? ["expected": .integer(expected)] : [:])
        case .broken: return FakeServer.problem(400, "bad_request", "The batch is no chain.")
        case .accepted(let fresh, _, let end):
            chains[device] = end
            epochs[device] = push.epoch
            apply(fresh, earlierThrough: push.earlierThrough ?? 0, user, device, now)
        }
        let response = PushResponse(
            timeline: timeline, serverTime: now,
            results: push.ops.compactMap { known[$0.id]?.result })
        return FakeServer.json(response.json.canonicalBytes)
    }

    private var timelineChanged: TransportResponse {
        FakeServer.problem(
            409, "timeline_changed", "The server was restored.",
            explainsProblems ? ["timeline": .string(timeline.description)] : [:])
    }

    private mutating func apply(
        _ ops: [Op], earlierThrough: Int64, _ user: UserID, _ device: DeviceID, _ now: Instant
    ) {
        var context = PushContext(
            user: user, device: device, now: now, grants: [:], rows: [:],
            earlierThrough: earlierThrough)
        for (id, grant) in grants {
            guard let scope = scopes[id] else { continue }
            context.grants[id] = PushGrant(
                kind: scope.kind, role: grant.role, version: scope.version)
            context.rows.merge(scope.rows) { $1 }
        }
        let plan = PushPlanner.plan(ops, in: context)
        for id in plan.scopes {
            scopes[id]?.version += 1
            let head = scopes[id]?.head ?? .zero
            scopes[id]?.head = SHA256Hash(of: head.bytes + [1])
        }
        for row in plan.writes {
            scopes[row.scope]?.rows[RowKey(table: row.table, id: row.id)] = row
        }
        for (op, result) in zip(ops, plan.results) {
            known[op.id] = DeviceChain.Known(contentHash: op.contentHash, result: result)
        }
    }

    // MARK: Pull

    private func pull(
        _ request: TransportRequest, _ now: Instant
    ) throws -> TransportResponse {
        let pull = try PullRequest(json: JSONParser.parse(request.body))
        guard pull.timeline == nil || pull.timeline == timeline else {
            return timelineChanged
        }
        let revoked = pull.cursors.filter { grants[$0.scope]?.epoch != $0.grantEpoch }
        let cursors = Dictionary(
            uniqueKeysWithValues: pull.cursors.filter { grants[$0.scope]?.epoch == $0.grantEpoch }
                .map { ($0.scope, $0) })
        let moved = grants.keys.sorted().filter { id in
            guard let cursor = cursors[id], let scope = scopes[id] else { return true }
            let isOtherRole = cursor.role.map { $0.known != grants[id]?.role } ?? false
            return cursor.after != nil || cursor.version != scope.version
                || cursor.head != scope.head || isOtherRole
        }
        var pulled: [PulledScope] = []
        var rows: [PullPage.RowLine] = []
        var isClosed = true
        for id in moved where isClosed {
            let (scope, lines) = read(id, after: cursors[id], room: rowsPerPage - rows.count)
            rows += lines
            pulled.append(scope)
            isClosed = scope.version == scopes[id]?.version && scope.after == nil
        }
        if !isClosed { pulled = pulled.map { $0.withoutState } }
        let header = PullHeader(
            timeline: timeline, serverTime: now, isClosed: isClosed,
            revoked: revoked.map(\.scope), scopes: pulled, rowCount: rows.count)
        return FakeServer.json(
            PullPage(header: header, rows: rows).bytes, type: "application/x-ndjson")
    }

    private func read(
        _ id: ScopeID, after cursor: PullCursor?, room: Int
    ) -> (PulledScope, [PullPage.RowLine]) {
        let last = RowID(high: .max, low: .max)
        let start = (cursor?.version ?? 0, cursor.map { $0.after ?? last } ?? last)
        guard let scope = scopes[id], let grant = grants[id] else {
            preconditionFailure("only granted scopes are read")
        }
        let rest = scope.rows.values.filter { ($0.version, $0.id) > start }
            .sorted { ($0.version, $0.id) < ($1.version, $1.id) }
        let taken = rest.prefix(max(0, room))
        var pulled = PulledScope(
            scope: id, kind: OpenWord(scope.kind), subject: scope.subject,
            role: OpenWord(grant.role),
            label: scope.label, grantEpoch: grant.epoch, version: scope.version,
            head: scope.head, digest: scope.claimedDigest ?? scope.digest)
        if taken.count < rest.count {
            pulled.version = taken.last?.version ?? start.0
            pulled.after = taken.isEmpty ? cursor?.after : taken.last?.id
            pulled = pulled.withoutState
        }
        return (
            pulled,
            taken.map { PullPage.RowLine(table: $0.table, text: $0.json.canonicalText) }
        )
    }
}

extension PulledScope {
    fileprivate var withoutState: PulledScope {
        var copy = self
        copy.head = nil
        copy.digest = nil
        return copy
    }
}
