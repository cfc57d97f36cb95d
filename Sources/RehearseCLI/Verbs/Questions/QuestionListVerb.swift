internal import ArgumentParser
internal import RehearseClient

struct QuestionListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List questions.")
    static let manual = Manual(
        [
            ("rehearse question list", "all of them"),
            ("rehearse question list --dimension fairness --stage monitor", "narrowed down"),
            ("rehearse question list --json=slug,title", "for a script"),
        ], fields: QuestionFields.summary.names())

    @OptionGroup var narrowing: QuestionNarrowing

    func run(in invocation: Invocation) async throws {
        try await Self.show(narrowing.filter, in: invocation)
    }

    static func show(_ filter: QuestionFilter, in invocation: Invocation) async throws {
        let questions = try invocation.open().questions(filter)
        try await invocation.present(questions, fields: QuestionFields.summary) { page, questions in
            var table = Table([
                .text("question"), .prose("title"), .prose("dimensions"), .number("min"),
                .text("bank"), .text(""),
            ])
            for question in questions {
                table.add(
                    StyledText(question.slug, .reference), StyledText(question.title),
                    StyledText(question.dimensions.joined(separator: " "), .quiet),
                    StyledText("\(question.minutes)"), StyledText(question.bank, .quiet),
                    StyledText(question.isAnswered ? "answered" : "", .good))
            }
            page.add(table)
            if questions.isEmpty { page.add("No question matches.") }
        }
    }
}

/// The options that narrow a list of questions.
struct QuestionNarrowing: ParsableArguments {
    @Option(help: "reliability, robustness, fairness, transparency or alignment")
    var dimension: String?

    @Option(help: "a topic, such as governance")
    var topic: String?

    @Option(help: "model-design, system-design, behavioral, case-study or coding")
    var type: String?

    @Option(help: "a stage of the life cycle, such as monitor")
    var stage: String?

    @Option(help: "low, medium or high")
    var risk: String?

    @Option(help: "junior, senior or lead")
    var seniority: String?

    @Option(help: "only from this bank")
    var bank: String?

    var filter: QuestionFilter {
        QuestionFilter(
            dimension: dimension, topic: topic, type: type, stage: stage, risk: risk,
            seniority: seniority, bank: bank)
    }
}
