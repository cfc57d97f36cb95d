internal import ArgumentParser
internal import RehearseClient

/// Answer a question, in the editor or from a file.
struct PracticeVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "practice", abstract: "Answer a question in your editor, against the clock.",
        aliases: ["practise"])
    static let manual = Manual(
        [
            ("rehearse practice", "the question that is due next"),
            (
                "rehearse practice null-prediction-fallback --minutes 15",
                "this one, with a clock of 15 minutes"
            ),
            ("rehearse practice as-3c1 -F answer.md", "store a text that is written already"),
            (
                "pandoc notes.docx -t markdown | rehearse practice measuring-fairness -F -",
                "from another program"
            ),
        ], fields: AttemptFields.summary.names(),
        notes: [
            """
            REF is a question, an assignment (as-…) or an attempt (a-…). An open assignment \
            of a question wins over free practice.
            """,
            "The clock only measures: nothing is cut off when the time is over.",
        ])

    @Argument(help: "what to answer; without it, what is due next")
    var ref: String?

    @Option(help: "the time to take; the question says its own")
    var minutes: Int?

    @Option(
        name: [.customShort("F"), .long],
        help: "read the answer from this file, - for standard input")
    var file: String?

    @Flag(help: "open the editor even if nobody seems to be there, as for a script that edits")
    var editor = false

    @Flag(help: "practise as in an interview: no hints, marked as a mock")
    var mock = false

    func validate() throws {
        if let minutes, !(1...480).contains(minutes) {
            throw ValidationError("--minutes is between 1 and 480, not \(minutes).")
        }
    }

    func run(in invocation: Invocation) async throws {
        let source = try WritingSession.source(file: file, insistsOnEditor: editor, in: invocation)
        let rehearse = try invocation.open()
        if case .editor = source {
            try await LeftoverDrafts(rehearse: rehearse, invocation: invocation).offer()
        }
        let target = try target(rehearse)
        try await WritingSession(rehearse: rehearse, invocation: invocation)
            .write(target, from: source, minutes: minutes, mode: mock ? "mock" : "practice")
    }

    private func target(_ rehearse: Rehearse) throws -> PracticeTarget {
        if let ref { return try rehearse.practiceTarget(ref) }
        if let next = try rehearse.nextDue() { return next }
        // Nothing is due: the first question that has not been answered yet, then any.
        let questions = try rehearse.questions()
        guard let question = questions.first(where: { !$0.isAnswered }) ?? questions.first else {
            throw Failure(
                .notFound, "There is no question on this device.",
                remedy: "Import a bank: rehearse question import FOLDER")
        }
        return try rehearse.practiceTarget(question.slug)
    }
}
