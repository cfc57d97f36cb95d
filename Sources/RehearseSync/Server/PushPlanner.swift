package import RehearseModel

/// Decides what a batch of ops does: START HERE for the server's side of sync.
///
/// Pure: the same ops in the same context give the same plan. The server plans once before it locks
/// anything, and once more under the lock if a row, a version or a grant has moved meanwhile.
package struct PushPlanner {
    private let context: PushContext
    private let forcedRefusals: [GroupID: FieldRefusal]
    private var rows: PlannedRows
    private var history: [HistoryEntry] = []

    private init(context: PushContext, forcedRefusals: [GroupID: FieldRefusal]) {
        self.context = context
        self.forcedRefusals = forcedRefusals
        rows = PlannedRows(context.rows)
    }

    /// - Parameter refusing: groups that the database has refused for a reason of its own; they are
    ///   planned as refused, and what builds on them as if they had never been.
    package static func plan(
        _ ops: [Op], in context: PushContext, refusing: [GroupID: FieldRefusal] = [:]
    ) -> PushPlan {
        var planner = PushPlanner(context: context, forcedRefusals: refusing)
        var results: [OpResult] = []
        var groups: [PlannedGroup] = []
        var start = ops.startIndex
        while start < ops.endIndex {
            let id = ops[start].group
            let end = ops[start...].firstIndex { $0.group != id } ?? ops.endIndex
            let (answers, written) = planner.planGroup(id, ops[start..<end])
            results += answers
            groups.append(PlannedGroup(id: id, ops: start..<end, written: written))
            start = end
        }
        return PushPlan(
            writes: planner.orderedWrites(), history: planner.history, results: results,
            groups: groups)
    }

    /// The rows that must be loaded before planning. Open conflicts about them come on top.
    package static func rowKeys(of ops: [Op]) -> Set<RowKey> {
        Set(ops.map { RowKey(table: $0.table, id: $0.row) })
    }

    private func orderedWrites() -> [SyncRow] {
        let position = Dictionary(
            uniqueKeysWithValues: SyncSchema.tables.enumerated().map { ($1.name, $0) })
        return rows.written.compactMap { rows[$0] }.sorted {
            (position[$0.table] ?? 0, $0.id) < (position[$1.table] ?? 0, $1.id)
        }
    }

    /// A group is applied whole or leaves no trace.
    private mutating func planGroup(
        _ id: GroupID, _ ops: ArraySlice<Op>
    ) -> (results: [OpResult], written: Set<RowKey>) {
        if let refusal = forcedRefusals[id] {
            return (ops.map { Self.refused($0, refusal) }, [])
        }
        let historyCount = history.count
        rows.beginGroup()
        var results: [OpResult] = []
        for op in ops {
            do throws(FieldRefusal) {
                results.append(try apply(op))
            } catch {
                rows.takeGroupBack()
                history.removeLast(history.count - historyCount)
                return (Self.refusals(of: ops, because: op, error), [])
            }
        }
        return (results, rows.newlyWritten.union(touched(by: ops)))
    }

    private func touched(by ops: ArraySlice<Op>) -> Set<RowKey> {
        Self.rowKeys(of: Array(ops)).intersection(rows.written)
    }

    private static func refusals(
        of ops: ArraySlice<Op>, because culprit: Op, _ refusal: FieldRefusal
    ) -> [OpResult] {
        let companion = FieldRefusal(
            .group, "it belongs to one action with a change that was refused: \(refusal.sentence)")
        return ops.map { refused($0, $0.id == culprit.id ? refusal : companion) }
    }

    private static func refused(_ op: Op, _ refusal: FieldRefusal) -> OpResult {
        OpResult(op: op.id, outcome: .refused, code: refusal.code, sentence: refusal.sentence)
    }
}

// MARK: One op

extension PushPlanner {
    private mutating func apply(_ op: Op) throws(FieldRefusal) -> OpResult {
        guard let table = SyncSchema.table(named: op.table) else {
            throw FieldRefusal(
                .unknownTable, "this server does not know \"\(op.table)\"; it may be older")
        }
        guard let grant = context.grants[op.scope] else { throw Self.notFound(op) }
        switch op.kind {
        case .create: return try create(op, in: table, grant)
        case .update: return try update(op, in: table, grant)
        }
    }

    private mutating func create(
        _ op: Op, in table: SyncTable, _ grant: PushGrant
    ) throws(FieldRefusal) -> OpResult {
        guard table.scopes.contains(grant.kind), table.creators.contains(grant.role) else {
            throw FieldRefusal(
                .notAllowed, "as \(grant.role.rawValue) here you cannot add a \(table.name)")
        }
        let key = RowKey(table: op.table, id: op.row)
        let isOverwritten = Mutant.overwrittenFact.isOn && rows[key]?.scope == op.scope
        guard rows[key] == nil || isOverwritten else {
            throw FieldRefusal(.alreadyExists, "a \(table.name) with this id exists already")
        }
        let fields = op.fields.filter { !$0.value.isNull }
        try table.validateCreation(fields)
        let version = grant.version + 1
        rows.put(
            SyncRow(
                table: op.table, id: op.row, scope: op.scope, version: version,
                author: context.user, device: context.device,
                createdAt: clamped(op.clock.instant), receivedAt: context.now,
                fieldVersions: table.kind == .document ? fields.mapValues { _ in version } : [:],
                fields: fields))
        return OpResult(op: op.id, outcome: .applied, version: version)
    }

    private mutating func update(
        _ op: Op, in table: SyncTable, _ grant: PushGrant
    ) throws(FieldRefusal) -> OpResult {
        let key = RowKey(table: op.table, id: op.row)
        guard var row = rows[key], row.scope == op.scope else { throw Self.notFound(op) }
        guard table.kind == .document else {
            throw FieldRefusal(.frozenField, "a \(table.name) cannot be changed once it is made")
        }
        let version = grant.version + 1
        var outcome = OpOutcome.applied
        for (name, value) in op.fields.sorted(by: { $0.key < $1.key }) {
            let policy = try writablePolicy(name, value, op, table, grant)
            if case .text = policy,
                let extended = extendConflict(name, value, op, in: &row, version)
            {
                outcome = Self.worse(outcome, extended)
                continue
            }
            let merged = FieldMerge.merge(
                policy: policy, current: row.fields[name] ?? .null, incoming: value,
                base: op.bases[name], isConcurrent: isConcurrent(name, in: row, op, version),
                bytesMax: table.bytesMax(of: name))
            outcome = Self.worse(
                outcome, record(merged, of: name, value, op, into: &row, version))
        }
        row.version = version
        rows.put(row)
        return OpResult(op: op.id, outcome: outcome, version: version)
    }

    /// The field has a version that the author of the op had not seen, and not from this batch.
    private func isConcurrent(
        _ field: String, in row: SyncRow, _ op: Op, _ version: Int64
    ) -> Bool {
        let last = row.fieldVersions[field] ?? 0
        let base = op.sequence <= context.earlierThrough ? 0 : op.base
        return last > base && last != version
    }

    private func writablePolicy(
        _ name: String, _ value: JSONValue, _ op: Op, _ table: SyncTable, _ grant: PushGrant
    ) throws(FieldRefusal) -> MergePolicy {
        try table.validate(name, value)
        let policy = table.field(named: name)?.policy ?? SyncSchema.archivedAt.policy
        if case .frozen = policy {
            throw FieldRefusal(
                .frozenField, "\(table.name).\(name) cannot be changed once it is made")
        }
        let isExempt = Mutant.fieldMaskPerBatch.isOn && !rows.written.isEmpty
        guard isExempt || table.editors[name]?.contains(grant.role) ?? false else {
            throw FieldRefusal(
                .notAllowed,
                "as \(grant.role.rawValue) here you cannot change \(table.name).\(name)")
        }
        if case .text = policy {
            guard let base = op.bases[name] else {
                throw FieldRefusal(
                    .badValue, "\(table.name).\(name) came without the text before it")
            }
            try table.validate(name, .string(base))
        }
        return policy
    }

    /// The stamp of an op never lies ahead of the server's clock by more than five minutes, so that
    /// a clock set years ahead does not date a row into the future, nor before the first year.
    private func clamped(_ instant: Instant) -> Instant {
        if Mutant.unclampedClock.isOn { return instant }
        return min(max(instant, .earliest), context.now.advanced(byMilliseconds: 300_000))
    }

    /// Something that does not exist and something that the user may not see give one answer.
    private static func notFound(_ op: Op) -> FieldRefusal {
        FieldRefusal(.notFound, "there is no such \(op.table) that you can reach")
    }

    private static func worse(_ left: OpOutcome, _ right: OpOutcome) -> OpOutcome {
        let order: [OpOutcome] = [.applied, .merged, .conflicted, .refused]
        return order.last { $0 == left || $0 == right } ?? left
    }
}

// MARK: What a field's merge leaves behind

extension PushPlanner {
    private mutating func record(
        _ outcome: FieldMerge.Outcome, of field: String, _ value: JSONValue, _ op: Op,
        into row: inout SyncRow, _ version: Int64
    ) -> OpOutcome {
        switch outcome {
        case .write(let value):
            row.set(field, value, version)
            return .applied
        case .overwrite(let value, let lost):
            if !Mutant.loserDropped.isOn {
                history.append(
                    HistoryEntry(
                        table: row.table, row: row.id, scope: row.scope, field: field,
                        value: lost, version: version, replacedBy: op.id))
            }
            row.set(field, value, version)
            return .merged
        case .merge(let value):
            row.set(field, value, version)
            return .merged
        case .keep:
            return .applied
        case .conflict(let merge):
            keepBothTexts(of: field, value, op, row, version)
            row.setText(field, merge.body, version)
            return .conflicted
        }
    }

    /// Puts both sides whole into a row beside the row: the one that stood, which the body may now
    /// show only in part, and the author's.
    private mutating func keepBothTexts(
        of field: String, _ value: JSONValue, _ op: Op, _ row: SyncRow, _ version: Int64
    ) {
        let fields: [String: JSONValue] = [
            "table_name": .string(row.table), "row_id": .string(row.id.description),
            "field": .string(field), "base": .string(op.bases[field] ?? ""), "yours": value,
            "theirs": row.fields[field] ?? "",
            "yours_device_id": .string(context.device.description),
            "yours_at": .integer(clamped(op.clock.instant).milliseconds), "state": "open",
        ]
        let id: RowID = SHA256Hash(of: "conflict \(op.id) \(field)").derivedID()
        rows.put(
            SyncRow(
                table: "conflict", id: id, scope: row.scope, version: version,
                author: context.user, device: context.device, createdAt: context.now,
                receivedAt: context.now, fieldVersions: fields.mapValues { _ in version },
                fields: fields))
    }

    /// A device that goes on writing on its side of an open conflict extends that side instead of
    /// opening a second conflict. If its side is the text that stands, it is written over as any
    /// text; otherwise the body becomes what it would be had the side come so at once, unless the
    /// same place has been written on meanwhile.
    ///
    /// - Returns: nil if the author was not on a side of an open conflict.
    private mutating func extendConflict(
        _ field: String, _ value: JSONValue, _ op: Op, in row: inout SyncRow, _ version: Int64
    ) -> OpOutcome? {
        let current = row.fields[field]?.string ?? ""
        guard let base = op.bases[field], let text = value.string,
            !current.hasSameBytes(as: text),
            var conflict = openConflict(about: row.id, field, continuing: base)
        else { return nil }
        let bytesMax = SyncSchema.table(named: row.table)?.bytesMax(of: field) ?? .max
        let before = ThreeWayMerge(conflict: conflict, bytesMax: bytesMax).body
        conflict.set("yours", value, version)
        conflict.set("yours_at", .integer(clamped(op.clock.instant).milliseconds), version)
        conflict.version = version
        rows.put(conflict)
        guard !current.hasSameBytes(as: base) else {
            row.set(field, value, version)
            return .applied
        }
        let after = ThreeWayMerge(conflict: conflict, bytesMax: bytesMax).body
        let body = ThreeWayMerge(
            base: before, current: current, incoming: after, bytesMax: bytesMax)
        if body.isClean { row.setText(field, body.body, version) }
        return .conflicted
    }

    /// The one with the smallest id, if the same text stands in several, so that the plan does not
    /// depend on the order of a dictionary.
    private func openConflict(
        about row: RowID, _ field: String, continuing base: String
    ) -> SyncRow? {
        rows.conflicts(about: row).first { conflict in
            conflict.fields["state"] == "open" && conflict.fields["field"] == .string(field)
                && conflict.fields["yours_device_id"] == .string(context.device.description)
                && conflict.fields["yours"] == .string(base)
        }
    }
}

extension SyncRow {
    fileprivate mutating func set(_ field: String, _ value: JSONValue, _ version: Int64) {
        fields[field] = value.isNull ? Optional.none : value
        fieldVersions[field] = version
    }

    /// A text that is the same already was not written.
    fileprivate mutating func setText(_ field: String, _ text: String, _ version: Int64) {
        guard !text.hasSameBytes(as: fields[field]?.string ?? "") else { return }
        set(field, .string(text), version)
    }
}
