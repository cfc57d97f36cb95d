internal import RehearseClient
internal import RehearseModel

/// A review as its candidate reads it.
struct FeedbackPage {
    let feedback: FeedbackDetail
    let times: TimeText
    let showsAnswer: Bool

    func add(to page: inout Document) {
        let summary = feedback.summary
        page.add("\(summary.shortID, .reference)  \(summary.title, .strong)  (\(summary.slug))")
        page.add(
            StyledText(
                """
                by \(summary.coach) · \
                \(times.point(Instant(milliseconds: summary.publishedAt))) · 
                """
                    + "rubric \(feedback.rubricSlug) v\(feedback.rubricVersion)", .quiet))
        if summary.isReplaced { page.add("\(.warning) A newer review replaces this one.") }
        if !feedback.isAnswerIntact {
            page.add("\("!", .bad) The answer on this device is not the one the coach saw.")
        }
        page.add()
        page.add(levels)
        for criterion in feedback.criteria { add(criterion, to: &page) }
        if !feedback.overall.isEmpty {
            page.add()
            page.add(StyledText("Overall", .heading))
            page.add(prose: feedback.overall)
        }
        if showsAnswer { addAnswer(to: &page) }
    }

    private var levels: Table {
        var table = Table([.prose("criterion"), .text("level"), .text("yours")])
        for criterion in feedback.criteria {
            table.add(
                StyledText(criterion.title), ReviewWords.level(criterion.level, criterion.label),
                StyledText(criterion.selfLevel.map(String.init) ?? "–", .quiet))
        }
        return table
    }

    private func add(_ criterion: CriterionResult, to page: inout Document) {
        guard criterion.anchor != nil || !criterion.comment.isEmpty else { return }
        page.add()
        page.add(StyledText(criterion.title, .heading))
        if let anchor = criterion.anchor { page.add(prose: anchor, role: .quiet) }
        if !criterion.comment.isEmpty { page.add(prose: criterion.comment) }
    }

    private func addAnswer(to page: inout Document) {
        page.add()
        page.add(StyledText("Your answer", .heading))
        page.add(prose: feedback.answer)
        if let model = feedback.modelAnswer, !model.isEmpty {
            page.add()
            page.add(StyledText("A model answer", .heading))
            page.add(prose: model)
        }
    }
}
