internal import ArgumentParser

/// One command of the tree. ArgumentParser reads its arguments; the program calls `run(in:)`.
///
/// It is not an `AsyncParsableCommand`, because `run()` there takes nothing: everything a verb may
/// touch comes to it as the invocation, which a test can make up.
protocol Verb: ParsableCommand {
    static var manual: Manual { get }

    func run(in invocation: Invocation) async throws
}

/// A word with verbs under it, such as `attempt`.
protocol VerbGroup: ParsableCommand {}

/// What the help page of a verb says beside its arguments.
struct Manual: Sendable {
    struct Example: Sendable {
        let command: String
        let meaning: String
    }

    var examples: [Example]
    /// Names that `--json=` accepts; empty if the verb reads nothing.
    var fields: [String] = []
    var notes: [String] = []

    init(_ examples: [(String, String)], fields: [String] = [], notes: [String] = []) {
        self.examples = examples.map { Example(command: $0.0, meaning: $0.1) }
        self.fields = fields
        self.notes = notes
    }
}
