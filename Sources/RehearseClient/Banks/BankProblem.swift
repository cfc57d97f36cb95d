/// One thing that is wrong in a bank, where it is, and what to do about it.
public struct BankProblem: Sendable, Hashable, CustomStringConvertible {
    /// The path inside the bank's folder.
    public var file: String
    /// Counted from 1; nil when the whole file is meant.
    public var line: Int?
    /// Counted from 1 in characters; nil when the whole line is meant.
    public var column: Int?
    /// What is wrong, such as `"risk" must be one of low, medium, high`.
    public var message: String
    /// What to do about it, in the imperative.
    public var fix: String

    /// `questions/null-prediction.md:7:3: "risk" must be one of low, medium, high (write one of
    /// these)`.
    public var description: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
        return place.joined(separator: ":") + ": " + message + (fix.isEmpty ? "" : " (\(fix))")
    }
}

/// Why a bank was refused. Nothing of it has been stored.
public struct BankProblems: Error, Sendable, CustomStringConvertible {
    /// How many problems are kept; the rest is only counted, so that a wrong file cannot flood the
    /// terminal.
    public static let shownMax = 100

    /// At most ``shownMax`` problems, ordered by file, line and column.
    public var shown: [BankProblem]
    /// How many there are altogether.
    public var total: Int

    public var description: String {
        let lines = shown.map(\.description).joined(separator: "\n")
        return total > shown.count ? lines + "\n… and \(total - shown.count) more" : lines
    }
}

/// Collects problems while a bank is read, so that one run reports all of them.
final class BankProblemLog {
    private var shown: [BankProblem] = []
    private(set) var total = 0

    func add(
        _ file: String, line: Int? = nil, column: Int? = nil, _ message: String, _ fix: String = ""
    ) {
        total += 1
        guard shown.count < BankProblems.shownMax else { return }
        shown.append(
            BankProblem(file: file, line: line, column: column, message: message, fix: fix))
    }

    func add(_ place: BankPlace, _ message: String, _ fix: String = "") {
        add(place.file, line: place.line, column: place.column, message, fix)
    }

    func add(_ problem: BankProblem) {
        add(problem.file, line: problem.line, column: problem.column, problem.message, problem.fix)
    }

    /// What was added, at most ``BankProblems/shownMax``.
    var found: [BankProblem] { shown }

    /// Throws if anything was added.
    func refuseIfAny() throws(BankProblems) {
        guard total > 0 else { return }
        let ordered = shown.sorted {
            ($0.file, $0.line ?? 0, $0.column ?? 0) < ($1.file, $1.line ?? 0, $1.column ?? 0)
        }
        throw BankProblems(shown: ordered, total: total)
    }
}

/// A place in a bank's file; lines and columns count from 1.
package struct BankPlace: Sendable, Hashable {
    package var file: String
    package var line: Int
    package var column: Int
}
