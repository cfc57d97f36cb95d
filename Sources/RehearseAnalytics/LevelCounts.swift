package import RehearseModel

/// How often each level 0 to 4 was given, per dimension. "Not observed" is counted nowhere.
///
/// Counts add up, medians do not: a cohort's median comes from the sum of its seats' counts.
package struct LevelCounts: Hashable, Sendable, Codable {
    /// Per dimension, five counts: how often level 0, 1, 2, 3, 4 was given.
    package private(set) var counts: [String: [Int]]

    package init() {
        counts = [:]
    }

    package init(from decoder: any Decoder) throws {
        let stored = try decoder.singleValueContainer().decode([String: [Int]].self)
        counts = stored.filter { row in
            row.value.count == Level.range.count && row.value.allSatisfy(Self.possible.contains)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(counts)
    }

    package mutating func add(level: Int, in dimension: Dimension) {
        guard Level.range.contains(level) else { return }
        counts[dimension.rawValue, default: Self.empty][level] += 1
    }

    package mutating func add(_ other: LevelCounts) {
        counts.merge(other.counts) { zip($0, $1).map(+) }
    }

    package func observed(in dimension: Dimension) -> Int {
        counts[dimension.rawValue]?.reduce(0, +) ?? 0
    }

    /// The median level; the mean of the two middle ones for an even number; nil without any.
    package func median(of dimension: Dimension) -> Double? {
        guard let row = counts[dimension.rawValue] else { return nil }
        let total = row.reduce(0, +)
        guard total > 0 else { return nil }
        let lower = Self.level(at: (total - 1) / 2, in: row)
        let upper = Self.level(at: total / 2, in: row)
        return Double(lower + upper) / 2
    }

    /// What one cell can hold; sums of so many cells cannot overflow.
    private static let possible = 0...1_000_000_000

    private static let empty = [Int](repeating: 0, count: Level.range.count)

    private static func level(at position: Int, in row: [Int]) -> Int {
        var passed = 0
        for (level, count) in row.enumerated() {
            passed += count
            if position < passed { return level }
        }
        return row.count - 1
    }
}
