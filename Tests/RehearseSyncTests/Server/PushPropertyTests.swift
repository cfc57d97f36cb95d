import RehearseModel
import RehearseSync
import TestData
import Testing

@Suite struct PushPropertyTests {
    /// Goal: no word disappears (I1). Three devices write on from what they last saw, push in
    /// random batches and pull now and then. After each push every word that stood or came is in
    /// the text or in a conflict, unless an op of the batch took it out of what its author saw.
    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
    func noWordDisappears(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var bench = PushBench()
        bench.putNote("0")
        var writers = [PushBench.laptop, PushBench.phone, DeviceID(high: 4, low: 3)]
            .map { Writer(device: $0, text: "0", version: 11) }
        for _ in 0..<300 {
            let index = Int.random(in: 0..<writers.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0...2:
                writers[index].write(&bench, &random)
            case 3:
                let before = bench.keptTexts
                let ops = writers[index].takeQueue()
                let plan = bench.push(ops, from: writers[index].device)
                expectNothingLost(plan, ops, before, bench.keptTexts)
            default:
                writers[index].pull(bench)
            }
        }
    }

    /// Goal: everything pushed is answered, and a refused batch changes nothing. Random ops, mostly
    /// nonsense, in random groups.
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func everyOpGetsOneAnswerAndRefusalsChangeNothing(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            var bench = PushBench()
            bench.putNote("0")
            let ops = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                nonsense(&bench, &random)
            }
            let plan = bench.plan(ops)
            #expect(plan.results.map(\.op) == ops.map(\.id))
            #expect(plan.groups.flatMap(\.ops) == Array(ops.indices))
            #expect(plan == bench.plan(ops))
            for result in plan.results {
                #expect((result.outcome == .refused) == (result.code != nil))
                #expect((result.version == nil) == (result.outcome == .refused))
            }
            if plan.results.allSatisfy({ $0.outcome == .refused }) {
                #expect(plan.writes.isEmpty && plan.history.isEmpty)
            }
            #expect(plan.writes.allSatisfy { bench.context.grants[$0.scope] != nil })
            // What was refused might as well not have been sent.
            let taken = zip(ops, plan.results).filter { $1.outcome != .refused }.map(\.0)
            let again = bench.plan(taken)
            #expect(again.writes == plan.writes && again.history == plan.history)
        }
    }

    private func expectNothingLost(
        _ plan: PushPlan, _ ops: [Op], _ before: [String], _ after: [String]
    ) {
        let taken = ops.reduce(into: Set<Word>()) { words, op in
            words.formUnion(Set(op.bases["body"]?.words ?? []))
            words.subtract(op.fields["body"]?.string?.words ?? [])
        }
        let written = ops.compactMap { $0.fields["body"]?.string }
        let kept = Set(after.flatMap(\.words))
        for word in Set((before + written).flatMap(\.words)).subtracting(taken)
        where !kept.contains(word) {
            Issue.record("\(word) is gone after \(ops.map(\.json.canonicalText))")
        }
        #expect(plan.results.allSatisfy { $0.outcome != .refused })
    }

    private func nonsense(_ bench: inout PushBench, _ random: inout SplitMix64) -> Op {
        let names = SyncSchema.tables.map(\.name) + ["note", "note", "note", "nothing"]
        let table = names.randomElement(using: &random) ?? "note"
        let row = random.chance(1, in: 2) ? PushBench.note : RowID(high: 6, low: 2)
        let scope = random.chance(9, in: 10) ? PushBench.scope : ScopeID(high: 9, low: 9)
        let group = GroupID(high: 7, low: UInt64.random(in: 0..<3, using: &random))
        var fields: [String: JSONValue] = ["title": "t", "body": .string(random.text())]
        if random.chance(1, in: 4) { fields[random.text()] = random.value(depth: 1) }
        return random.chance(1, in: 2)
            ? bench.create(table, row, fields, in: scope, group: group)
            : bench.update(
                table, row, fields, bases: ["body": "0"], base: 11, in: scope, group: group)
    }
}

/// One device: what stands in its editor and what it has not sent yet.
private struct Writer {
    let device: DeviceID
    var text: String
    var version: Int64
    var queue: [Op] = []

    mutating func write(_ bench: inout PushBench, _ random: inout SplitMix64) {
        let changed =
            switch Int.random(in: 0..<8, using: &random) {
            case 0: String(text.dropLast())
            case 1: "same everywhere"
            case 2: ""
            case 3: text + "e\u{301}"
            case 4: text + " é"
            case 5: "\(Int.random(in: 0..<10, using: &random)) " + text
            case 6: text.droppingAWord(&random)
            default: text + " \(Int.random(in: 0..<10, using: &random))"
            }
        queue.append(bench.write(changed, over: text, version: version))
        text = changed
    }

    mutating func takeQueue() -> [Op] {
        defer { queue = [] }
        return queue
    }

    mutating func pull(_ bench: PushBench) {
        guard queue.isEmpty else { return }
        text = bench.body ?? ""
        version = bench.note?.version ?? 0
    }
}

extension PushBench {
    /// Every text of the note that a person can still find.
    fileprivate var keptTexts: [String] {
        [body ?? ""]
            + conflicts.flatMap { row in
                ["yours", "theirs", "base"].compactMap { row.fields[$0]?.string }
            }
    }
}

/// Compared by bytes: two spellings are two words.
private typealias Word = [UInt8]

extension String {
    fileprivate var words: [Word] {
        utf8.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init)
    }

    fileprivate func droppingAWord(_ random: inout SplitMix64) -> String {
        var words = split(separator: " ", omittingEmptySubsequences: false)
        words.remove(at: Int.random(in: 0..<words.count, using: &random))
        return words.joined(separator: " ")
    }
}
