internal import RehearseSync

/// One line of the result.
struct Figure {
    enum Unit: String {
        case milliseconds = "ms"
        case perSecond = "/s"
    }

    var name: String
    var unit = Unit.milliseconds
    /// In the order in which they were measured.
    var samples: [Double]
    /// What the median is compared with, measured in the same run.
    var baseline: (name: String, value: Double)?
    var aim: String?
    var note: String?

    var median: Double { percentile(0.5) }
    var p95: Double { percentile(0.95) }
    var p99: Double { percentile(0.99) }

    /// How many times the baseline, or what part of it.
    var ratio: Double? {
        guard let baseline, baseline.value > 0 else { return nil }
        return median / baseline.value
    }

    /// The nearest rank: a value that was measured.
    private func percentile(_ part: Double) -> Double {
        let sorted = samples.sorted()
        guard !sorted.isEmpty else { return 0 }
        let rank = (part * Double(sorted.count)).rounded(.up)
        return sorted[min(sorted.count, max(1, Int(rank))) - 1]
    }
}

extension Figure {
    var line: String {
        let values = [median, p95, p99].map { $0.rounded(2).leftPadded(to: 11) }.joined()
        var text = name.padded(to: 52) + values + " \(unit.rawValue)".padded(to: 4)
        text += "\(samples.count)".leftPadded(to: 6) + "  "
        if let ratio, let baseline {
            text += "\(ratio.rounded(2)) × \(baseline.name) (\(baseline.value.rounded(1)))  "
        }
        return text + [aim.map { "aim \($0)" }, note].compactMap(\.self).joined(separator: "; ")
    }

    static let heading =
        "".padded(to: 52) + ["median", "p95", "p99"].map { $0.leftPadded(to: 11) }.joined()
        + "    " + "n".leftPadded(to: 6)

    var json: JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(name), "unit": .string(unit.rawValue),
            "median": .decimal(median.rounded(3)), "p95": .decimal(p95.rounded(3)),
            "p99": .decimal(p99.rounded(3)), "samples": .integer(Int64(samples.count)),
        ]
        members["ratio"] = ratio.map { .decimal($0.rounded(3)) }
        members["baseline"] = baseline.map {
            .object(["name": .string($0.name), "value": .decimal($0.value.rounded(3))])
        }
        members["aim"] = aim.map(JSONValue.string)
        members["note"] = note.map(JSONValue.string)
        return .object(members)
    }
}

extension Double {
    /// With so many digits behind the point.
    func rounded(_ digits: Int) -> String {
        let factor = (0..<digits).reduce(1) { product, _ in product * 10 }
        let whole = Int((self * Double(factor)).rounded())
        let fraction = String(abs(whole) % factor)
        let sign = whole < 0 ? "-" : ""
        return "\(sign)\(abs(whole) / factor)."
            + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}

extension String {
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }

    func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: Swift.max(0, width - count)) + self
    }
}

/// Milliseconds of a piece of work.
func milliseconds<Value>(
    _ work: () async throws -> Value
) async throws -> (Double, Value) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try await work()
    return ((clock.now - start).milliseconds, value)
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}
