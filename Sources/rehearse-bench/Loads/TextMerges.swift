internal import RehearseSync

/// Three-way merges: two sides with a few edits each, and texts that are as bad as they can be.
struct TextMerges {
    let runs: Int
    let seed: UInt64

    func figures() async throws -> [Figure] {
        var text = MadeUpText(seed: seed)
        var figures: [Figure] = []
        for (kilobytes, aim) in [(10, "≤ 2 ms"), (64, "≤ 20 ms")] {
            let base = text.text(bytes: kilobytes * 1000)
            let sides = (text.edited(base, places: 20), text.edited(base, places: 20))
            figures.append(
                try await measure("text merge of \(kilobytes) KB", base, sides, aim: aim))
        }
        let words = text.text(bytes: 63_000).split(separator: " ")
        let base = words.joined(separator: " ")
        let turned = words.reversed().joined(separator: " ")
        let sorted = words.sorted().joined(separator: " ")
        figures.append(
            try await measure("  63 KB, all words moved on both sides", base, (turned, sorted)))
        return figures
    }

    private func measure(
        _ name: String, _ base: String, _ sides: (String, String), aim: String? = nil
    ) async throws -> Figure {
        var times: [Double] = []
        var size = 0
        for _ in 0..<runs {
            let (time, merge) = try await milliseconds {
                ThreeWayMerge(base: base, current: sides.0, incoming: sides.1)
            }
            times.append(time)
            size = max(size, merge.pieces.count)
        }
        return Figure(name: name, samples: times, aim: aim, note: "\(size) pieces")
    }
}
