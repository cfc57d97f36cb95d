import RehearseModel
import RehearseSync

@testable import RehearseClient
@testable import RehearseMemoryServer
@testable import RehearseSimulator

/// A history in which Mara has one device that holds one note, pushed and pulled; then something
/// is made wrong by hand.
struct BadHistory {
    static let now = Instant(milliseconds: 1_800_000_000_000)
    static let device = DeviceID(high: 0xD, low: 1)
    static let other = DeviceID(high: 0xD, low: 2)
    static let note = RowID(high: 0xE, low: 1)
    static let own = PersonName.mara.ownScope

    var evidence: Evidence
    let op: Op

    init() throws {
        op = Self.op(1, after: .zero, ["title": "t", "body": "w1x1 w1x2"])
        var state = MemoryServer().state
        Place.found(in: &state, now: Self.now)
        state.addDevice(Self.device, of: PersonName.mara.user, token: "t")
        _ = try state.push(
            PushRequest(device: Self.device, epoch: 1, timeline: nil, ops: [op]),
            by: PersonName.mara.user, now: Self.now)
        evidence = Evidence(server: state)
        evidence.ledger.add(op, by: PersonName.mara.user, on: 0)
        evidence.homes = [home(of: state)]
    }

    /// Mara's device as it should be.
    private func home(of state: MemoryState) -> Evidence.Home {
        let scopes = state.readableScopes(of: PersonName.mara.user).compactMap { id in
            state.scopes[id].map { scope in
                StoreContents.Scope(
                    id: id,
                    role: OpenWord(
                        rawValue: state.grant(of: PersonName.mara.user, in: id)?.role.rawValue
                            ?? ""),
                    grantEpoch: 1, version: scope.version, head: scope.head,
                    digest: scope.digest, digestOfRows: scope.digest, mismatches: 0)
            }
        }
        let rows = scopes.flatMap { scope in
            (state.scopes[scope.id]?.rows ?? [:]).map { key, row in
                StoreContents.StoredRow(
                    key: key, scope: scope.id, visible: row.json.canonicalText,
                    server: row.json.canonicalText)
            }
        }
        return Evidence.Home(
            number: 0, person: .mara,
            contents: StoreContents(
                device: Self.device, timeline: state.timeline, scopes: scopes, rows: rows,
                waiting: [], taken: [.init(op: op, isSettled: true)], quarantined: [],
                stagedPageCount: 0))
    }

    static func op(
        _ sequence: Int64, after previous: SHA256Hash, _ fields: [String: JSONValue],
        kind: Op.Kind = .create, bases: [String: String] = [:], base: Int64 = 0
    ) -> Op {
        Op(
            id: OpID(high: 0xF, low: UInt64(sequence)),
            group: GroupID(high: 0xA, low: UInt64(sequence)), sequence: sequence,
            previous: previous, table: "note", row: note, scope: own, kind: kind,
            fields: fields, bases: bases, base: base, clock: .zero)
    }

    /// A commit that the server never decided in this way.
    func commit(
        _ ops: [Op], outcome: OpOutcome = .applied, role: GrantRole? = .owner,
        writes: [SyncRow] = []
    ) -> MemoryState.Commit {
        MemoryState.Commit(
            user: PersonName.mara.user, device: Self.device, epoch: 1, at: Self.now,
            roles: role.map { [Self.own: $0] } ?? [:], ops: ops,
            results: ops.map { OpResult(op: $0.id, outcome: outcome, version: 2) },
            writes: writes)
    }

    var noteRow: SyncRow? {
        evidence.server.row(RowKey(table: "note", id: Self.note))
    }

    func vector(
        version: Int64, digest: UInt64, rows: UInt64? = nil, isAfterCrash: Bool = false
    ) -> Evidence.VectorSeen {
        Evidence.VectorSeen(
            home: 0, restoreCount: 0, isAfterCrash: isAfterCrash,
            timeline: evidence.server.timeline, scope: Self.own, grantEpoch: 1,
            version: version, digest: digest, digestOfRows: rows ?? digest)
    }
}
