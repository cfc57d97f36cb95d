/// Two changed texts beside what they grew from, as lines that a person can read.
struct ThreeWayDiff {
    enum Side: String { case yours, theirs }

    enum Line: Equatable {
        /// Unchanged on both sides; numbered as in the base.
        case context(Int, String)
        /// Gone on these sides.
        case removed(Int, String, by: [Side])
        case added(String, by: [Side])
        /// Unchanged lines that are not shown.
        case skipped(Int)
    }

    /// Unchanged lines shown around a change.
    static let contextLines = 2

    private let base: [String]
    private let yours: Changes
    private let theirs: Changes

    /// What one side did, by line of the base.
    private struct Changes {
        var removed: Set<Int> = []
        /// Lines that stand before the base line of that index.
        var added: [Int: [String]] = [:]

        init(from base: [String], to text: [String]) {
            let difference = text.difference(from: base)
            for case .remove(let offset, _, _) in difference.removals { removed.insert(offset) }
            let inserted = Set(
                difference.insertions.map { change in
                    if case .insert(let offset, _, _) = change { offset } else { -1 }
                })
            var position = 0
            for (offset, line) in text.enumerated() {
                if inserted.contains(offset) {
                    while removed.contains(position) { position += 1 }
                    added[position, default: []].append(line)
                } else {
                    while removed.contains(position) { position += 1 }
                    position += 1
                }
            }
        }
    }

    init(base: String, yours: String, theirs: String) {
        self.base = Sanitiser.lines(base)
        self.yours = Changes(from: self.base, to: Sanitiser.lines(yours))
        self.theirs = Changes(from: self.base, to: Sanitiser.lines(theirs))
    }

    /// The whole difference with a little of what is unchanged around it.
    func lines() -> [Line] {
        var all: [Line] = []
        for index in 0...base.count {
            addInsertions(before: index, to: &all)
            guard index < base.count else { break }
            let sides = removers(of: index)
            all.append(
                sides.isEmpty
                    ? .context(index + 1, base[index])
                    : .removed(index + 1, base[index], by: sides))
        }
        return Self.shortened(all)
    }

    private func removers(of index: Int) -> [Side] {
        (yours.removed.contains(index) ? [.yours] : [])
            + (theirs.removed.contains(index) ? [.theirs] : [])
    }

    private func addInsertions(before index: Int, to lines: inout [Line]) {
        let mine = yours.added[index] ?? []
        let other = theirs.added[index] ?? []
        if mine == other {
            lines += mine.map { .added($0, by: [.yours, .theirs]) }
        } else {
            lines += mine.map { .added($0, by: [.yours]) }
            lines += other.map { .added($0, by: [.theirs]) }
        }
    }

    private static func shortened(_ lines: [Line]) -> [Line] {
        var keeps = Array(repeating: false, count: lines.count)
        for (index, line) in lines.enumerated() {
            if case .context = line { continue }
            for near in max(0, index - contextLines)...min(lines.count - 1, index + contextLines) {
                keeps[near] = true
            }
        }
        var result: [Line] = []
        var skipped = 0
        for (index, line) in lines.enumerated() {
            if keeps[index] {
                if skipped > 0 { result.append(.skipped(skipped)) }
                skipped = 0
                result.append(line)
            } else {
                skipped += 1
            }
        }
        if skipped > 0 { result.append(.skipped(skipped)) }
        return result
    }
}

extension ThreeWayDiff.Line {
    /// The line with its number or the side it comes from; signs carry the meaning, not colours.
    var styled: StyledText {
        switch self {
        case .context(let number, let text):
            "\(column("\(number)"))   \(text)"
        case .removed(let number, let text, let sides):
            "\(column("\(number)")) \("- \(text)", .bad)  \("(removed in \(names(sides)))", .quiet)"
        case .added(let text, let sides):
            "\(column(sides.count == 2 ? "both" : names(sides))) \("+ \(text)", .good)"
        case .skipped(let count):
            StyledText("\(column("…"))   \(count) unchanged", .quiet)
        }
    }

    private func column(_ text: String) -> String {
        String(repeating: " ", count: max(0, 7 - text.count)) + text
    }

    private func names(_ sides: [ThreeWayDiff.Side]) -> String {
        sides.map(\.rawValue).joined(separator: " and ")
    }
}
