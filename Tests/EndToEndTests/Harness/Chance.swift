import Foundation

/// Seeded chance, so that a failed run can be repeated: `SEED=7 swift test …`.
///
/// Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct Chance: RandomNumberGenerator {
    static let seed = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) ?? 1

    private var state = Self.seed

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    /// Lets a part of a running program's work go by. When exactly something is killed is the one
    /// thing that these tests leave to the machine.
    mutating func moment(upToMilliseconds limit: Int) async throws {
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...limit, using: &self)))
    }
}
