package import GRDB
package import RehearseModel
package import RehearseSync

/// One user action: every row it makes or changes is saved and queued in one SQLite transaction,
/// and the server will apply it whole or not at all.
package final class StoreTransaction {
    package let database: Database
    package let environment: ClientEnvironment
    private let owner: StoreOwner?
    /// Synced tables that this transaction wrote.
    package private(set) var changedTables: Set<String> = []
    /// What the journal says of this action; set before the first write.
    package var purpose = ActionPurpose.edit
    private var group: GroupID?
    private var groupBytes = 0
    private var groupOps = 0

    /// A group travels in one request, whose envelope needs some bytes too.
    package static let groupBytesMax = SyncLimits.pushBytesMax - 4096

    package init(database: Database, environment: ClientEnvironment, owner: StoreOwner?) {
        self.database = database
        self.environment = environment
        self.owner = owner
    }

    /// The same state, with what this transaction has written, for reading.
    package var snapshot: StoreSnapshot { StoreSnapshot(database: database) }

    package var now: Instant { environment.now() }

    package func newID<Subject>(as subject: Subject.Type = Subject.self) -> Identifier<Subject> {
        environment.id()
    }

    /// The group of what was written so far; nil while nothing was.
    package var writtenGroup: GroupID? { group }

    package func user() throws -> UserID {
        try device().user
    }

    /// The user's own scope. In a store without an account the first call makes it.
    ///
    package func ownScope() throws -> ScopeID {
        _ = try device()
        guard let scope = try snapshot.ownScope else {
            throw RehearseError(
                .tryLater, "Your own part of this account is not known on this device yet.",
                work: "This change is not saved.", next: "Run: rehearse sync")
        }
        return scope
    }

    /// What follows is a group of its own: the server may refuse it and apply what came before, or
    /// the other way round. All of it is still saved here together.
    package func beginGroup() {
        group = nil
        groupOps = 0
        groupBytes = 0
    }

    /// Makes a row.
    ///
    /// - Throws: `FieldRefusal` if the schema, the scope or the user's role in it forbids it.
    @discardableResult
    package func create(
        _ table: String, in scope: ScopeID, _ fields: [String: JSONValue], id: RowID? = nil
    ) throws -> RowID {
        let id = id ?? newID()
        let fields = fields.filter { !$0.value.isNull }
        try EditRules.checkCreation(of: table, in: try view(of: scope), fields)
        guard try RowQueries.row(RowKey(table: table, id: id), in: database) == nil else {
            throw FieldRefusal(.alreadyExists, "a \(table) with this id exists already")
        }
        let op = try nextOp(.create, RowKey(table: table, id: id), scope, fields, [:], base: 0)
        try record(op, onto: nil)
        return id
    }

    /// Changes fields of a row; `.null` empties an optional field. Fields that have the value
    /// already are left out.
    ///
    /// - Parameter basedOn: for text fields, the text that the new one grew from, if that is not
    ///   the
    ///   one that stands: what changed between the two is then joined with what stands.
    /// - Returns: false if nothing was different.
    /// - Throws: `FieldRefusal` if there is no such row, or the schema or the user's role in its
    ///   scope forbids it.
    @discardableResult
    package func update(
        _ table: String, _ id: RowID, _ fields: [String: JSONValue],
        basedOn texts: [String: String] = [:]
    ) throws -> Bool {
        guard let row = try RowQueries.row(RowKey(table: table, id: id), in: database) else {
            throw FieldRefusal(.notFound, "there is no such \(table) on this device")
        }
        let visible = try JSONParser.parse(row.body)
        let changed = fields.filter { $0.value != visible[$0.key] ?? .null }
        guard !changed.isEmpty else { return false }
        let merged = try EditRules.checkUpdate(of: table, in: try view(of: row.scope), changed)
        var bases: [String: String] = [:]
        for field in merged {
            bases[field] = texts[field] ?? visible[field]?.string ?? ""
        }
        let op = try nextOp(.update, row.key, row.scope, changed, bases, base: row.version)
        try record(op, onto: row)
        return true
    }
}

extension StoreTransaction {
    /// The writer's identity; made at the first write.
    private func device() throws -> DeviceState {
        if let owner { return try owner.ensure(label: "your own", in: database) }
        if let account = try MetaQueries.text(.carriedInto, in: database) {
            throw RehearseError(
                .tryLater, "Your work without an account has moved into \(account).",
                work: "This change is not saved.", next: "Start the program again.")
        }
        let stranger = StoreOwner(user: newID(), device: newID(), ownScope: newID())
        return try stranger.ensure(label: "only on this device", in: database)
    }

    private func view(of scope: ScopeID) throws -> ScopeView {
        guard let view = try ScopeQueries.scope(scope, in: database) else {
            throw FieldRefusal(.notFound, "this device does not have that place")
        }
        return view
    }

    /// The next op of the chain. The sequence is taken in the transaction that writes the op, so
    /// two processes never take the same one.
    private func nextOp(
        _ kind: Op.Kind, _ key: RowKey, _ scope: ScopeID, _ fields: [String: JSONValue],
        _ bases: [String: String], base: Int64
    ) throws -> Op {
        var device = try device()
        device.clock = device.clock.ticked(at: now)
        let group = group ?? newID()
        self.group = group
        let op = Op(
            id: newID(), group: group, sequence: device.lastSequence + 1,
            previous: device.lastHash, table: key.table, row: key.id, scope: scope, kind: kind,
            fields: fields, bases: bases, base: base, clock: device.clock)
        device.lastSequence = op.sequence
        device.lastHash = op.hash
        try DeviceQueries.put(device, in: database)
        return op
    }

    private func record(_ op: Op, onto row: StoredRow?) throws {
        let body = op.json.canonicalText
        groupOps += 1
        groupBytes += body.utf8.count
        guard groupOps <= SyncLimits.opsPerPushMax, groupBytes <= Self.groupBytesMax else {
            throw FieldRefusal(.tooLarge, "one action may not change more than fits one request")
        }
        try OutboxQueries.append(op, body: body, madeAt: now, in: database)
        let device = try device()
        let before = try row.map { try JSONParser.parse($0.body) }
        let visible = VisibleRow.adding(
            op, to: before, user: device.user, device: device.device)
        guard let visible else {
            throw RehearseError(.bug, "An op left no visible row.")
        }
        try RowQueries.put(
            StoredRow(
                table: op.table, id: op.row, scope: op.scope, version: row?.version ?? 0,
                term: row?.term ?? 0, isDirty: true, body: visible.canonicalText,
                base: row?.serverText),
            in: database)
        if row == nil {
            try RowQueries.putLinks(
                RowQueries.links(of: op.table, visible), from: RowKey(table: op.table, id: op.row),
                in: database)
        }
        try Journal.note(op, from: before, to: visible, purpose, now: now, in: database)
        changedTables.insert(op.table)
    }
}
