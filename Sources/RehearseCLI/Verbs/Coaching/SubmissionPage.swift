internal import RehearseClient
internal import RehearseModel

/// An answer as its coach reads it.
struct SubmissionPage {
    let submission: SubmissionDetail
    let times: TimeText

    func add(to page: inout Document) {
        addHead(to: &page)
        section("Question", submission.question.prompt, in: &page)
        if !submission.question.context.isEmpty {
            page.add(prose: submission.question.context, role: .quiet)
        }
        if !submission.instructions.isEmpty {
            section("You asked for", submission.instructions, in: &page)
        }
        section("Answer", submission.answer, in: &page)
        if !submission.note.isEmpty {
            section("A word from the candidate", submission.note, in: &page)
        }
        addRubric(to: &page)
    }

    private func addHead(to page: inout Document) {
        let summary = submission.summary
        page.add(
            "\(summary.shortID, .reference)  \(summary.title, .strong)  "
                + "(\(summary.slug) v\(summary.questionVersion))"
        )
        let writing = TimeText.stopwatch(milliseconds: submission.writingMilliseconds)
        let facts = [
            summary.displayName, summary.cohort,
            "submitted \(times.point(Instant(milliseconds: summary.submittedAt)))",
            "waits \(TimeText.span(milliseconds: summary.waitingMilliseconds))",
            "\(summary.wordCount.of("word")) in \(writing)",
        ]
        let text = StyledText(facts.filter { !$0.isEmpty }.joined(separator: " · "), .quiet)
        let punctuality = ReviewWords.punctuality(summary.punctuality)
        page.add(punctuality.isEmpty ? text : text + " · " + punctuality)
    }

    private func addRubric(to page: inout Document) {
        let rubric = submission.rubric
        page.add()
        page.add(StyledText("Rubric \(rubric.slug) v\(rubric.version)", .heading))
        var table = Table([.text("criterion"), .prose("asks"), .text("draft"), .text("their own")])
        for criterion in rubric.criteria {
            let drafted = submission.draft?.criteria.first { $0.slug == criterion.slug }
            let own = submission.selfAssessment?.criteria.first { $0.slug == criterion.slug }
            table.add(
                StyledText(criterion.slug, .reference), StyledText(criterion.question),
                draft(drafted),
                own.map { ReviewWords.level($0.level, nil) } ?? StyledText("–", .quiet))
        }
        page.add(table, indent: 2)
        if let summary = submission.draft?.summary, !summary.isEmpty {
            section("Your summary so far", summary, in: &page)
        }
    }

    private func draft(_ result: CriterionResult?) -> StyledText {
        guard let result, result.isScored else { return StyledText("–", .quiet) }
        return ReviewWords.level(result.level, nil)
    }

    private func section(_ title: String, _ text: String, in page: inout Document) {
        page.add()
        page.add(StyledText(title, .heading))
        page.add(prose: text)
    }
}
