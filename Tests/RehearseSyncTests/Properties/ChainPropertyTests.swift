import RehearseModel
import RehearseSync
import TestData
import Testing

/// I4: what a device sends goes on where the server knows it to be. Whatever else happens to a
/// batch on its way is noticed, at the latest by the op that follows it.
@Suite struct ChainPropertyTests {
    static let seeds = (1...8).map { UInt64($0) }
    private static let chainsPerSeed = 40

    @Test(arguments: seeds)
    func anUntouchedChainIsTakenWhole(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.chainsPerSeed {
            let (start, ops) = random.chain()
            let verdict = DeviceChain.check(ops, after: start, known: [:])
            let end = DeviceChain.End(
                sequence: ops.last?.sequence ?? start.sequence, hash: ops.last?.hash ?? start.hash)
            #expect(verdict == .accepted(fresh: ops, replayed: [], end: end))
        }
    }

    /// A beginning that was answered and stored is replayed, wherever it ends.
    @Test(arguments: seeds)
    func aResentBeginningIsReplayed(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.chainsPerSeed {
            let (_, ops) = random.chain()
            let cut = Int.random(in: 1...ops.count, using: &random)
            let end = DeviceChain.End(sequence: ops[cut - 1].sequence, hash: ops[cut - 1].hash)
            let known = Self.answered(ops[..<cut])
            let verdict = DeviceChain.check(ops, after: end, known: known)
            guard case .accepted(let fresh, let replayed, _) = verdict else {
                Issue.record("\(verdict)")
                continue
            }
            #expect(fresh == Array(ops[cut...]))
            #expect(replayed.map(\.op) == ops[..<cut].map(\.id))
        }
    }

    @Test(arguments: seeds)
    func aChainWithAHoleIsNoticed(seed: UInt64) {
        check(seed) { ops, random in
            ops.remove(at: Int.random(in: 0..<ops.count - 1, using: &random))
        }
    }

    @Test(arguments: seeds)
    func anOpThatCameTwiceIsNoticed(seed: UInt64) {
        check(seed) { ops, random in
            let place = Int.random(in: 0..<ops.count, using: &random)
            ops.insert(ops[place], at: Int.random(in: 0...ops.count, using: &random))
        }
    }

    @Test(arguments: seeds)
    func opsInAnotherOrderAreNoticed(seed: UInt64) {
        check(seed) { ops, random in
            let place = Int.random(in: 0..<ops.count - 1, using: &random)
            ops.swapAt(place, Int.random(in: place + 1..<ops.count, using: &random))
        }
    }

    /// The change is noticed by the op behind the one that was changed.
    @Test(arguments: seeds)
    func anOpThatWasChangedIsNoticed(seed: UInt64) {
        check(seed) { ops, random in
            let place = Int.random(in: 0..<ops.count - 1, using: &random)
            ops[place].change(&random)
        }
    }

    /// Two ends of one chain: a device restored from a backup writes on from an earlier place.
    @Test(arguments: seeds)
    func aSecondEndOfAChainIsAFork(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.chainsPerSeed {
            let (_, ops) = random.chain()
            let cut = Int.random(in: 0..<ops.count - 1, using: &random)
            let end = DeviceChain.End(
                sequence: ops[ops.count - 1].sequence, hash: ops[ops.count - 1].hash)
            var other = random.op()
            other.sequence = ops[cut].sequence + 1
            other.previous = ops[cut].hash
            let verdict = DeviceChain.check(
                [other], after: end, known: Self.answered(ops[...]))
            #expect(verdict == .forked)
        }
    }

    private func check(
        _ seed: UInt64, _ damage: (inout [Op], inout SplitMix64) -> Void
    ) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.chainsPerSeed {
            let (start, ops) = random.chain()
            var damaged = ops
            damage(&damaged, &random)
            let verdict = DeviceChain.check(damaged, after: start, known: [:])
            if case .accepted = verdict { Issue.record("seed \(seed): taken as untouched") }
        }
    }

    private static func answered(_ ops: ArraySlice<Op>) -> [OpID: DeviceChain.Known] {
        Dictionary(
            uniqueKeysWithValues: ops.map {
                let result = OpResult(op: $0.id, outcome: .applied, version: 1)
                return ($0.id, DeviceChain.Known(contentHash: $0.contentHash, result: result))
            })
    }
}

extension Op {
    /// Changes one member, whichever.
    fileprivate mutating func change(_ random: inout SplitMix64) {
        let before = self
        while self == before {
            switch Int.random(in: 0..<9, using: &random) {
            case 0: group = random.id()
            case 1: table = random.text()
            case 2: row = random.id()
            case 3: scope = random.id()
            case 4: kind = kind == .create ? .update : .create
            case 5: fields[random.text()] = random.value(depth: 1)
            case 6: bases[random.text()] = random.text()
            case 7: base += 1
            default: clock = HybridClock(packed: clock.packed &+ 1)
            }
        }
    }
}

extension SplitMix64 {
    /// Two to six ops behind some end of a chain.
    fileprivate mutating func chain() -> (DeviceChain.End, [Op]) {
        let start =
            chance(1, in: 2)
            ? DeviceChain.End.start
            : DeviceChain.End(sequence: Int64.random(in: 1...500, using: &self), hash: hash())
        var end = start
        var ops: [Op] = []
        for _ in 0..<Int.random(in: 2...6, using: &self) {
            var op = op()
            op.sequence = end.sequence + 1
            op.previous = end.hash
            end = DeviceChain.End(sequence: op.sequence, hash: op.hash)
            ops.append(op)
        }
        return (start, ops)
    }
}
