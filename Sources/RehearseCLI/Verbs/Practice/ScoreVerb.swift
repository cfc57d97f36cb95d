internal import ArgumentParser
internal import RehearseClient

/// Judge one's own answer before the coach does.
struct ScoreVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Judge your own submitted answer against the rubric.")
    static let manual = Manual(
        [
            ("rehearse score a-7f3", "asks for each criterion"),
            ("rehearse score a-7f3 clarity=3 evidence=2", "levels 0 to 4, or not-observed"),
        ], fields: fields.names(),
        notes: [
            "It is shown beside your coach's levels. It can be given until a review is published."
        ])

    static let fields: [RecordField<SelfAssessmentDetail>] = [
        .init("criteria") { .array($0.criteria.map { FeedbackFields.criterion.object(for: $0) }) },
        .init("comment") { .text($0.comment) },
    ]

    @Argument(help: "the attempt or the submission")
    var answer: String

    @Argument(help: ArgumentHelp("for every criterion of the rubric", valueName: "criterion=level"))
    var scores: [String] = []

    @Option(help: "a word about the whole")
    var comment = ""

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let inputs =
            try scores.isEmpty
            ? ask(about: rubric(rehearse), in: invocation)
            : scores.map { try ScoreInput(parsing: $0) }
        let assessment = try rehearse.selfAssess(answer, scores: inputs, comment: comment)
        try invocation.report(
            assessment, fields: Self.fields,
            "\(.tick) Your own levels are sealed beside the answer.")
    }

    private func rubric(_ rehearse: Rehearse) throws -> RubricDetail {
        // Not a submission: then it is looked for as an attempt, whose error is told.
        if let submission = try? rehearse.submission(answer) { return submission.rubric }
        // Not a submission: then it has to be an attempt, and its error is the one to tell.
        return try rehearse.attempt(answer).rubric
    }

    private func ask(
        about rubric: RubricDetail, in invocation: Invocation
    ) throws -> [ScoreInput] {
        guard invocation.canAsk else {
            let example = rubric.criteria.map { "\($0.slug)=LEVEL" }.joined(separator: " ")
            throw Failure.cannotAsk(
                "A level for each criterion", flag: "rehearse score \(answer) \(example)")
        }
        return try rubric.criteria.map { criterion in
            let choices = criterion.levels.map { ("\($0.level)", "\($0.label): \($0.anchor)") }
            let level = try Prompt(invocation: invocation).choice(
                "\(criterion.title, .strong): \(criterion.question)",
                choices + [("not-observed", "the answer says nothing about it")],
                enterTakesFirst: false)
            return try ScoreInput(parsing: "\(criterion.slug)=\(level)")
        }
    }
}
