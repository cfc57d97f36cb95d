import RehearseModel
import RehearseSync
import TestData
import Testing

@Suite struct HybridClockTests {
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func stampsGrowWhateverTheWallClockDoes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var clock = HybridClock.zero
        var wall: Int64 = 1_700_000_000_000
        for _ in 0..<2000 {
            wall += Int64.random(in: -5_000_000...5_000_000, using: &random)
            let next = clock.ticked(at: Instant(milliseconds: wall))
            #expect(next > clock)
            #expect(next.instant.milliseconds >= wall)
            clock = next
        }
    }

    @Test func aStampShowsTheWallClockThatGoesForward() {
        let now = Instant(milliseconds: 1_700_000_000_123)
        #expect(HybridClock.zero.ticked(at: now).instant == now)
    }

    @Test func aBackwardClockAddsOnlyToTheCounter() {
        let late = HybridClock.zero.ticked(at: Instant(milliseconds: 5000))
        let next = late.ticked(at: Instant(milliseconds: 1))
        #expect(next.packed == late.packed + 1)
        #expect(next.instant.milliseconds == 5000)
    }

    @Test func moreOpsThanTheCounterHoldsRunIntoTheNextMillisecond() {
        let now = Instant(milliseconds: 5000)
        var clock = HybridClock.zero.ticked(at: now)
        for _ in 0..<(1 << 15) { clock = clock.ticked(at: now) }
        #expect(clock.instant.milliseconds == 5001)
    }

    @Test(arguments: [Int64.min, -1, 0, 253_402_300_799_999, .max])
    func noWallClockTraps(milliseconds: Int64) {
        let now = Instant(milliseconds: milliseconds)
        #expect(HybridClock.zero.ticked(at: now) > .zero)
        #expect(HybridClock(packed: .max).ticked(at: now).packed == .max)
        #expect(HybridClock(packed: .min).ticked(at: now).packed >= 0)
    }
}
