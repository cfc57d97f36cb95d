internal import ArgumentParser
internal import RehearseClient

struct QuestionShowVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one question.")
    static let manual = Manual(
        [
            (
                "rehearse question show null-prediction-fallback",
                "the prompt and where it comes from"
            ),
            ("rehearse question show null-prediction-fallback --hints", "with the hints"),
        ], fields: QuestionFields.detail.names(),
        notes: ["Key points and the model answer are shown once you have submitted an answer."])

    @Argument(help: "the question; SLUG@VERSION for an older one")
    var question: String

    @Flag(help: "also the hints")
    var hints = false

    func run(in invocation: Invocation) async throws {
        let detail = try invocation.open().question(question)
        try await invocation.present(detail, fields: QuestionFields.detail) { page, question in
            addHead(of: question, to: &page)
            page.add()
            page.add(prose: question.prompt)
            if !question.context.isEmpty {
                page.add()
                page.add(prose: question.context, role: .quiet)
            }
            if hints { list("Hints", question.hints, in: &page) }
            list("Key points", question.keyPoints ?? [], in: &page)
            addModelAnswer(of: question, to: &page)
        }
        try invocation.suggestNext("rehearse practice \(detail.summary.slug)")
    }

    private func addHead(of question: QuestionDetail, to page: inout Document) {
        let summary = question.summary
        page.add("\(summary.slug, .reference)  \(summary.title, .strong)  (v\(summary.version))")
        let facts =
            [summary.type, "stage \(summary.stage)", "risk \(summary.risk)", summary.seniority]
            + ["\(summary.minutes) min"] + summary.dimensions + summary.topics
        page.add(StyledText(facts.joined(separator: " · "), .quiet))
        page.add(
            StyledText(
                "bank \(summary.bank) · rubric \(summary.rubric) · \(question.licence) · "
                    + "source \(question.source.id) \(question.source.ref) by \(question.source.author)",
                .quiet))
    }

    private func addModelAnswer(of question: QuestionDetail, to page: inout Document) {
        if let answer = question.modelAnswer, !answer.isEmpty {
            page.add()
            page.add(StyledText("A model answer", .heading))
            page.add(prose: answer)
        } else if question.isAnswerHeldBack {
            page.add()
            page.add(StyledText("The model answer is shown after you have submitted.", .quiet))
        }
    }

    private func list(_ title: String, _ items: [String], in page: inout Document) {
        guard !items.isEmpty else { return }
        page.add()
        page.add(StyledText(title, .heading))
        for item in items { page.add(StyledText("  - \(item)")) }
    }
}
