internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I13, the no-loss ledger: every op that a person committed has an ending that can be found, and
/// every word of it stands somewhere, unless somebody took it away who had it before the eyes.
enum NoSilentLoss: Checker {
    static let invariant = "I13"

    static func faults(in evidence: Evidence) -> [String] {
        let stands = Standing(evidence)
        return evidence.ledger.expected.compactMap { entry in
            let op = entry.op
            let answer = evidence.server.answer(to: op.id, of: entry.user)?.result
            guard answer != nil || stands.held.contains(op.id) else {
                return "op \(op.id) (\(op.kind.rawValue) \(op.table)) has no ending"
            }
            if answer?.outcome == .refused, !stands.quarantined.contains(op.id) {
                return "op \(op.id) was refused and is in no quarantine"
            }
            let lost = stands.lostWords(of: op)
            return lost.isEmpty ? nil : "\(lost.sorted()) of op \(op.id) \(op.table) are gone"
        }
    }

    /// Everything that can still be read, by words.
    private struct Standing {
        var held: Set<OpID> = []
        var quarantined: Set<OpID> = []
        private var words: Set<String> = []
        private var removed: Set<String> = []
        /// For plain values: the ops that wrote a field, with where each took effect.
        private var writers: [RowKey: [(op: Op, result: OpResult)]] = [:]

        private let homes: [OpID: Int]

        init(_ evidence: Evidence) {
            homes = evidence.ledger.entries.mapValues(\.home)
            for scope in evidence.server.scopes.values {
                for row in scope.rows.values { words.formUnion(Marks.words(in: row.fields)) }
            }
            for lost in evidence.server.history {
                words.formUnion(Marks.words(in: lost.value.canonicalText))
            }
            for home in evidence.homes {
                quarantined.formUnion(home.contents.quarantined.map(\.id))
                held.formUnion(home.contents.taken.map(\.op.id))
                for op in home.contents.waiting + home.contents.quarantined {
                    held.insert(op.id)
                    words.formUnion(Marks.words(in: op.fields))
                }
            }
            for answered in evidence.server.allAnswered where answered.result.outcome != .refused {
                let op = answered.op
                writers[RowKey(table: op.table, id: op.row), default: []]
                    .append((op, answered.result))
                for (field, base) in op.bases {
                    let kept = Marks.words(in: op.fields[field]?.string ?? "")
                    removed.formUnion(Marks.words(in: base).subtracting(kept))
                }
            }
        }

        func lostWords(of op: Op) -> Set<String> {
            var lost: Set<String> = []
            for (field, value) in op.fields {
                let base = Marks.words(in: op.bases[field] ?? "")
                let gone = Marks.words(in: value.canonicalText)
                    .subtracting(base).subtracting(words).subtracting(removed)
                guard !gone.isEmpty, !isReplaced(op, field) else { continue }
                lost.formUnion(gone)
            }
            return lost
        }

        /// Somebody who had seen the value wrote another one in its place.
        private func isReplaced(_ op: Op, _ field: String) -> Bool {
            let all = writers[RowKey(table: op.table, id: op.row)] ?? []
            guard let own = all.first(where: { $0.op.id == op.id }) else { return false }
            return all.contains { later in
                guard later.op.id != op.id, later.op.fields[field] != nil else { return false }
                let hasSeen = later.op.base >= own.result.version ?? .max
                // On one machine the later op was made over the earlier one; its stamps only grow.
                let isSameHome = homes[later.op.id] == homes[op.id]
                return hasSeen || isSameHome && later.op.clock > op.clock
            }
        }
    }
}
