internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// Somebody who speaks the protocol with a person's token and breaks the rules of the library:
/// fields that the role may not write, facts written over, stamps years ahead.
struct Intruder {
    let person: PersonName
    var random: SeededRandom
    let now: Instant
    private var end = DeviceChain.End.start

    init(person: PersonName, random: SeededRandom, now: Instant) {
        self.person = person
        self.random = random
        self.now = now
    }

    /// A harmless op first, then up to three others.
    mutating func ops(in state: MemoryState) -> [Op] {
        var ops = [
            op(
                .create, "note", id(), person.ownScope,
                ["title": "intruder", "body": "harmless"])
        ]
        let rows = state.scopes.sorted { $0.key < $1.key }.flatMap { scope in
            scope.value.rows.values.sorted { ($0.table, $0.id) < ($1.table, $1.id) }
        }
        let facts = rows.filter { SyncSchema.table(named: $0.table)?.kind == .fact }
        for _ in 0...random.below(3) {
            let victims = facts.isEmpty || random.chance(1, in: 2) ? rows : facts
            guard let row = random.pick(victims) else { continue }
            ops.append(attack(row))
        }
        return ops
    }

    private mutating func attack(_ row: SyncRow) -> Op {
        let isFact = SyncSchema.table(named: row.table)?.kind == .fact
        if isFact {
            var fields = row.fields
            for (name, value) in fields.sorted(by: { $0.key < $1.key }) where value.string != nil {
                fields[name] = .string((value.string ?? "") + "!")
                break
            }
            return op(.create, row.table, row.id, row.scope, fields)
        }
        let names = row.fields.keys.sorted().filter { row.fields[$0]?.string != nil }
        guard let name = random.pick(names) else {
            return op(.update, row.table, row.id, row.scope, ["archived_at": 1])
        }
        let text = row.fields[name]?.string ?? ""
        return op(
            .update, row.table, row.id, row.scope, [name: .string(text + "?")],
            bases: [name: text], base: row.version)
    }

    private mutating func op(
        _ kind: Op.Kind, _ table: String, _ row: RowID, _ scope: ScopeID,
        _ fields: [String: JSONValue], bases: [String: String] = [:], base: Int64 = 0
    ) -> Op {
        let ahead = now.advanced(byMilliseconds: 315_576_000_000)
        let op = Op(
            id: id(), group: id(), sequence: end.sequence + 1, previous: end.hash, table: table,
            row: row, scope: scope, kind: kind, fields: fields, bases: bases, base: base,
            clock: HybridClock.zero.ticked(at: ahead))
        end = DeviceChain.End(sequence: op.sequence, hash: op.hash)
        return op
    }

    private mutating func id<Subject>() -> Identifier<Subject> {
        Identifier(at: now, noise: (random.next(), random.next()))
    }
}
