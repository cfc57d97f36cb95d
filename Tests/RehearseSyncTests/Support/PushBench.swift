import RehearseModel
import RehearseSync
import TestData

/// A server's state in memory: scopes, rows and one clock. Devices push through the planner.
struct PushBench {
    static let now = Instant(milliseconds: 1_700_000_000_000)
    static let scope = ScopeID(high: 5, low: 1)
    static let laptop = DeviceID(high: 4, low: 1)
    static let phone = DeviceID(high: 4, low: 2)
    static let note = RowID(high: 6, low: 1)

    var context: PushContext
    private var random = SplitMix64(seed: 1)

    init(_ kind: ScopeKind = .own, as role: GrantRole = .owner, version: Int64 = 10) {
        context = PushContext(
            user: UserID(high: 3, low: 1), device: Self.laptop, now: Self.now,
            grants: [Self.scope: PushGrant(kind: kind, role: role, version: version)], rows: [:])
    }

    mutating func create(
        _ table: String, _ row: RowID, _ fields: [String: JSONValue], in scope: ScopeID = scope,
        group: GroupID? = nil, at instant: Instant = now
    ) -> Op {
        op(.create, table, row, fields, bases: [:], base: 0, scope, group, instant)
    }

    mutating func update(
        _ table: String, _ row: RowID, _ fields: [String: JSONValue],
        bases: [String: String] = [:], base: Int64, in scope: ScopeID = scope,
        group: GroupID? = nil
    ) -> Op {
        op(.update, table, row, fields, bases: bases, base: base, scope, group, Self.now)
    }

    /// An edit of the note's body, from the text that its author started from.
    mutating func write(_ text: String, over base: String, version: Int64 = 0) -> Op {
        update("note", Self.note, ["body": .string(text)], bases: ["body": base], base: version)
    }

    private mutating func op(
        _ kind: Op.Kind, _ table: String, _ row: RowID, _ fields: [String: JSONValue],
        bases: [String: String], base: Int64, _ scope: ScopeID, _ group: GroupID?,
        _ instant: Instant
    ) -> Op {
        Op(
            id: random.id(), group: group ?? random.id(), sequence: 1, previous: .zero,
            table: table, row: row, scope: scope, kind: kind, fields: fields, bases: bases,
            base: base, clock: HybridClock(packed: instant.milliseconds << 15))
    }

    func plan(_ ops: [Op], refusing: [GroupID: FieldRefusal] = [:]) -> PushPlan {
        PushPlanner.plan(ops, in: context, refusing: refusing)
    }

    /// Plans the ops of one device and makes the plan come true.
    @discardableResult
    mutating func push(_ ops: [Op], from device: DeviceID = laptop) -> PushPlan {
        context.device = device
        let plan = plan(ops)
        for row in plan.writes { context.rows[RowKey(table: row.table, id: row.id)] = row }
        for scope in plan.scopes { context.grants[scope]?.version += 1 }
        return plan
    }

    /// Puts a valid row of a table into the state, as if it had been written at `version`.
    mutating func put(
        _ table: SyncTable, _ row: RowID, version: Int64 = 1, in scope: ScopeID = scope
    ) {
        let fields = table.sampleFields
        context.rows[RowKey(table: table.name, id: row)] = SyncRow(
            table: table.name, id: row, scope: scope, version: version, author: context.user,
            device: Self.laptop, createdAt: Self.now, receivedAt: Self.now,
            fieldVersions: table.kind == .document ? fields.mapValues { _ in version } : [:],
            fields: fields)
    }

    mutating func putNote(_ body: String) {
        let op = create("note", Self.note, ["title": "t", "body": .string(body)])
        push([op])
    }

    var note: SyncRow? { context.rows[RowKey(table: "note", id: Self.note)] }

    var body: String? { note?.fields["body"]?.string }

    /// The note's body; empty if there is none.
    var text: String { body ?? "" }

    var conflicts: [SyncRow] {
        context.rows.values.filter { $0.table == "conflict" }.sorted { $0.id < $1.id }
    }
}
