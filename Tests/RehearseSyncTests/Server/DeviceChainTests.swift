import RehearseModel
import RehearseSync
import TestData
import Testing

@Suite struct DeviceChainTests {
    /// A device that writes ops in its chain.
    private struct Device {
        var random = SplitMix64(seed: 7)
        var end = DeviceChain.End.start

        mutating func write(_ count: Int) -> [Op] {
            (0..<count).map { _ in
                var op = random.op()
                op.sequence = end.sequence + 1
                op.previous = end.hash
                end = DeviceChain.End(sequence: op.sequence, hash: op.hash)
                return op
            }
        }
    }

    private static func known(_ ops: [Op]) -> [OpID: DeviceChain.Known] {
        ops.reduce(into: [:]) { known, op in
            known[op.id] = .init(contentHash: op.contentHash, result: result(op))
        }
    }

    private static func result(_ op: Op) -> OpResult {
        OpResult(op: op.id, outcome: .applied, version: op.sequence)
    }

    private static func end(_ ops: [Op]) -> DeviceChain.End {
        ops.last.map { DeviceChain.End(sequence: $0.sequence, hash: $0.hash) } ?? .start
    }

    /// `ops` in the chain of a new identity.
    private static func rekeyed(_ ops: [Op], after end: DeviceChain.End = .start) -> [Op] {
        var end = end
        return ops.map { op in
            var op = op
            op.sequence = end.sequence + 1
            op.previous = end.hash
            end = DeviceChain.End(sequence: op.sequence, hash: op.hash)
            return op
        }
    }

    @Test func nothingGoesOnAnywhere() {
        let end = DeviceChain.End(sequence: 5, hash: SHA256Hash(of: "x"))
        #expect(
            DeviceChain.check([], after: end, known: [:])
                == .accepted(fresh: [], replayed: [], end: end))
    }

    @Test func freshOpsExtendTheChain() {
        var device = Device()
        let first = device.write(3)
        #expect(
            DeviceChain.check(first, after: .start, known: [:])
                == .accepted(fresh: first, replayed: [], end: Self.end(first)))
        let second = device.write(2)
        #expect(
            DeviceChain.check(second, after: Self.end(first), known: Self.known(first))
                == .accepted(fresh: second, replayed: [], end: Self.end(second)))
    }

    @Test(arguments: 0...5)
    func aResendIsAnsweredFromWhatIsStored(answered: Int) {
        var device = Device()
        let ops = device.write(5)
        let old = Array(ops[..<answered])
        #expect(
            DeviceChain.check(ops, after: Self.end(old), known: Self.known(old))
                == .accepted(
                    fresh: Array(ops[answered...]), replayed: old.map(Self.result),
                    end: Self.end(ops)))
    }

    @Test func aResendOfTheMiddleLeavesTheEndWhereItIs() {
        var device = Device()
        let ops = device.write(5)
        #expect(
            DeviceChain.check(Array(ops[1..<3]), after: Self.end(ops), known: Self.known(ops))
                == .accepted(
                    fresh: [], replayed: ops[1..<3].map(Self.result), end: Self.end(ops)))
    }

    @Test func anUnknownOpAtAnOldPlaceIsAFork() {
        var device = Device()
        let start = device.write(2)
        var restored = device
        let seen = device.write(2)
        restored.random = SplitMix64(seed: 99)
        let other = restored.write(1)
        #expect(
            DeviceChain.check(
                other, after: Self.end(start + seen), known: Self.known(start + seen)) == .forked)
    }

    @Test func anotherPreviousAtTheEndIsAFork() {
        var device = Device()
        let start = device.write(2)
        var restored = device
        let seen = device.write(1)
        restored.random = SplitMix64(seed: 99)
        let other = restored.write(2)
        #expect(
            DeviceChain.check(
                [other[1]], after: Self.end(start + seen), known: Self.known(start + seen))
                == .forked)
    }

    @Test func anOldOpWithOtherContentIsAFork() {
        var device = Device()
        var ops = device.write(2)
        let known = Self.known(ops)
        let end = Self.end(ops)
        ops[1].base += 1
        #expect(DeviceChain.check([ops[1]], after: end, known: known) == .forked)
    }

    @Test(arguments: [2, 3, 5])
    func opsMissingInFrontAreAGap(first: Int) {
        var device = Device()
        let ops = device.write(6)
        #expect(
            DeviceChain.check(Array(ops[(first - 1)...]), after: .start, known: [:])
                == .gap(expected: 1))
    }

    @Test func aGapIsReportedBehindARepeatedBeginningToo() {
        var device = Device()
        let ops = device.write(4)
        let known = Self.known(ops)
        #expect(
            DeviceChain.check([ops[2], ops[3]], after: Self.end(Array(ops[..<1])), known: known)
                == .gap(expected: 2))
    }

    @Test func opsThatSkipOrSwapPlacesAreBroken() {
        var device = Device()
        let ops = device.write(3)
        for order in [[0, 2], [0, 0], [0, 2, 1]] {
            #expect(
                DeviceChain.check(order.map { ops[$0] }, after: .start, known: [:]) == .broken)
        }
        #expect(
            DeviceChain.check([ops[1], ops[0]], after: .start, known: [:]) == .gap(expected: 1))
    }

    @Test func aLinkThatDoesNotHoldWithinTheBatchIsBroken() {
        var device = Device()
        var ops = device.write(3)
        ops[1].base += 1
        #expect(DeviceChain.check(ops, after: .start, known: [:]) == .broken)
    }

    @Test func theSameIDWithOtherContentAtANewPlaceIsBroken() {
        var device = Device()
        let ops = device.write(2)
        var reused = device.random.op()
        reused.id = ops[0].id
        let batch = Self.rekeyed([reused], after: Self.end(ops))
        #expect(
            DeviceChain.check(batch, after: Self.end(ops), known: Self.known(ops)) == .broken)
    }

    @Test func anOpNamedTwiceInABatchIsBroken() {
        var device = Device()
        let op = device.write(1)[0]
        let batch = Self.rekeyed([op, op])
        #expect(DeviceChain.check(batch, after: .start, known: [:]) == .broken)
    }

    @Test(arguments: 0...4)
    func opsUnderANewIdentityAreNotAppliedTwice(answered: Int) {
        var device = Device()
        let ops = device.write(4)
        let batch = Self.rekeyed(ops)
        let old = ops[..<answered]
        #expect(
            DeviceChain.check(batch, after: .start, known: Self.known(Array(old)))
                == .accepted(
                    fresh: Array(batch[answered...]), replayed: old.map(Self.result),
                    end: Self.end(batch)))
    }

    @Test(arguments: [Int64.min, -1, 0])
    func placesBeforeTheFirstAreAFork(sequence: Int64) {
        var device = Device()
        var ops = device.write(1)
        ops[0].sequence = sequence
        #expect(DeviceChain.check(ops, after: .start, known: [:]) == .forked)
    }

    @Test func placesAtTheEndOfTheIntegersDoNotTrap() {
        var device = Device()
        var ops = device.write(2)
        ops[0].sequence = .max
        ops[1].sequence = .min
        #expect(DeviceChain.check(ops, after: .start, known: [:]) == .gap(expected: 1))
    }
}
