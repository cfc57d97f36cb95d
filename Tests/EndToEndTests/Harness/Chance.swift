import Foundation
import TestData

/// Seeded chance, so that a failed run can be repeated: `SEED=7 swift test …`.
struct Chance: RandomNumberGenerator {
    static let seed = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) ?? 1

    private var numbers = SplitMix64(seed: Self.seed)

    mutating func next() -> UInt64 { numbers.next() }
}

/// When to kill a program. How long its work takes depends on what else the machine does, so the
/// limit follows what is seen: about half of the kills come while the work is under way.
struct KillTiming {
    private var limitMilliseconds = 200

    /// Lets a part of the program's work go by. When exactly something is killed is the one thing
    /// that these tests leave to the machine.
    func pass(_ chance: inout Chance) async throws {
        let milliseconds = Int.random(in: 0...limitMilliseconds, using: &chance)
        try await Task.sleep(for: .milliseconds(milliseconds))
    }

    mutating func ended(tooEarly: Bool) {
        let changed = tooEarly ? limitMilliseconds * 5 / 4 : limitMilliseconds * 3 / 4
        limitMilliseconds = min(max(changed, 20), 3000)
    }
}
