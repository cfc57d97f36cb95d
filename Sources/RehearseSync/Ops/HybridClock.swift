package import RehearseModel

/// A hybrid logical clock: wall time that never runs backwards on one device.
///
/// It orders ops for display and breaks ties. Nothing decides a conflict by it, and the server
/// clamps it, so that a clock set years ahead cannot win for ever.
/// Kulkarni et al., "Logical Physical Clocks", 2014; packed as 48 bits of time and 15 of counter.
package struct HybridClock: Hashable, Sendable, Comparable {
    package let packed: Int64

    package static let zero = HybridClock(packed: 0)

    package init(packed: Int64) {
        self.packed = packed
    }

    package var instant: Instant { Instant(milliseconds: packed >> 15) }

    package static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }

    /// The stamp of the next op at wall time `now`, later than every stamp before it.
    package func ticked(at now: Instant) -> HybridClock {
        let wall = Swift.min(Swift.max(0, now.milliseconds), 0xFFFF_FFFF_FFFF) << 15
        return HybridClock(packed: Swift.max(wall, packed < Int64.max ? packed + 1 : packed))
    }
}
