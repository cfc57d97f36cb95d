/// How often each kind of fault met each step of the protocol. A pair that never met was never
/// tested.
package struct FaultCounts: Sendable, Equatable {
    package private(set) var hits: [FaultKind: [String: Int]] = [:]

    package init() {}

    mutating func note(_ kind: FaultKind, at step: String) {
        hits[kind, default: [:]][step, default: 0] += 1
    }

    package mutating func add(_ other: FaultCounts) {
        for (kind, steps) in other.hits {
            hits[kind, default: [:]].merge(steps, uniquingKeysWith: +)
        }
    }

    /// One line for each kind.
    package var lines: [String] {
        hits.sorted { $0.key < $1.key }.map { kind, steps in
            let figures = steps.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            return "\(kind.rawValue): \(figures.joined(separator: ", "))"
        }
    }
}
