import GRDB
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct ReviewTests {
    private let slug = "gap-after-launch"
    private let criteria = ["reliability", "robustness", "fairness", "transparency", "alignment"]

    /// A world in which Mara has handed in one answer.
    private func submitted() throws -> (world: World, submission: String) {
        let world = try World()
        try world.coach.rehearse.assign(slug, to: ["mara"], dueAt: nil, instructions: "Brief.")
        try world.exchange()
        let attempt = try world.mara.write("Roll back first, then look.", on: slug)
        let submission = try world.mara.rehearse.submit(attempt.id)
        try world.exchange()
        return (world, submission.summary.shortID)
    }

    private func scores(_ level: Int) -> [ScoreInput] {
        criteria.map { ScoreInput(criterion: $0, finding: .level(level)) }
    }

    @Test func theCoachSeesTheAnswerAndTheModelAnswer() throws {
        let (world, ref) = try submitted()

        let detail = try world.coach.rehearse.submission(ref)

        #expect(detail.answer == "Roll back first, then look.")
        #expect(detail.instructions == "Brief.")
        #expect(detail.question.modelAnswer?.isEmpty == false)
        #expect(detail.summary.handle == "mara" && !detail.summary.isMine)
    }

    @Test func scoresGatherInADraftUntilNothingIsMissing() throws {
        let (world, ref) = try submitted()

        let first = try world.coach.rehearse.score(
            ref,
            scores: [ScoreInput(criterion: "reliability", finding: .level(3), comment: "Good.")])
        #expect(first.missing == ["robustness", "fairness", "transparency", "alignment"])
        let error = #expect(throws: RehearseError.self) {
            try world.coach.rehearse.publishReview(ref)
        }
        #expect(error?.what == "Not scored yet: robustness, fairness, transparency, alignment.")
        let commented = try world.coach.rehearse.score(
            ref, scores: [ScoreInput(criterion: "fairness", comment: "Which group?")])
        #expect(commented.missing.contains("fairness"))
        let rest = criteria.dropFirst().map { ScoreInput(criterion: $0, finding: .notObserved) }
        let full = try world.coach.rehearse.score(first.shortID, scores: rest, summary: "Solid.")

        #expect(full.isComplete)
        #expect(full.criteria.map(\.level) == [3, nil, nil, nil, nil])
        #expect(full.criteria.map(\.comment) == ["Good.", "", "Which group?", "", ""])
        #expect(full.criteria[0].anchor?.isEmpty == false)
    }

    @Test func aPublishedReviewReachesTheCandidate() throws {
        let (world, ref) = try submitted()
        try world.coach.rehearse.score(ref, scores: scores(2), summary: "Say who decides.")

        let published = try world.coach.rehearse.publishReview(ref)
        try world.exchange()

        #expect(try world.coach.rehearse.queue().isEmpty)
        #expect(try world.coach.rehearse.reviewDraft(ref) == nil)
        let news = try world.mara.rehearse.today().news
        #expect(news.map(\.id) == [published.summary.id])
        let read = try world.mara.rehearse.feedback(slug)
        #expect(read.overall == "Say who decides.")
        #expect(read.isAnswerIntact)
        #expect(read.criteria.allSatisfy { $0.level == 2 && $0.anchor?.isEmpty == false })
        try world.mara.rehearse.markFeedbackRead(read.summary.shortID)
        #expect(try world.mara.rehearse.today().news.isEmpty)
        #expect(try world.mara.rehearse.feedback().count == 1)
    }

    @Test func aNewVersionReplacesAndBothStay() throws {
        let (world, ref) = try submitted()
        try world.coach.rehearse.score(ref, scores: scores(2), summary: "First.")
        let first = try world.coach.rehearse.publishReview(ref)

        let draft = try world.coach.rehearse.score(
            ref, scores: [ScoreInput(criterion: "fairness", finding: .level(4))])
        #expect(draft.replacesShortID == first.summary.shortID)
        #expect(draft.summary == "First.")
        let second = try world.coach.rehearse.publishReview(ref)
        try world.exchange()

        #expect(second.criteria.map(\.level) == [2, 2, 4, 2, 2])
        let feedback = try world.mara.rehearse.feedback()
        #expect(feedback.map(\.isReplaced) == [false, true])
        #expect(try world.mara.rehearse.today().news.map(\.id) == [second.summary.id])
        #expect(try world.coach.rehearse.cohort("autumn").progress.medians["fairness"] == 4)
    }

    @Test func aSelfAssessmentIsRefusedAfterTheReview() throws {
        let (world, ref) = try submitted()
        try world.coach.rehearse.score(ref, scores: scores(2))
        try world.coach.rehearse.publishReview(ref)
        try world.exchange()

        let error = #expect(throws: RehearseError.self) {
            try world.mara.rehearse.selfAssess(ref, scores: scores(4))
        }

        #expect(error?.kind == .notAllowed)
    }

    @Test func theOwnLevelsStandBesideTheCoachs() throws {
        let (world, ref) = try submitted()
        try world.mara.rehearse.selfAssess(ref, scores: scores(4), comment: "Proud of it.")
        try world.exchange()
        try world.coach.rehearse.score(ref, scores: scores(1))
        try world.coach.rehearse.publishReview(ref)
        try world.exchange()

        let criteria = try world.mara.rehearse.feedback(ref).criteria

        #expect(criteria.map(\.level) == [1, 1, 1, 1, 1])
        #expect(criteria.map(\.selfLevel) == [4, 4, 4, 4, 4])
    }

    @Test func onlyACoachOfTheSeatReviews() throws {
        let (world, ref) = try submitted()

        let error = #expect(throws: RehearseError.self) {
            try world.mara.rehearse.score(ref, scores: scores(4))
        }

        #expect(error?.kind == .notAllowed)
        #expect(throws: RehearseError.self) { try world.noor.rehearse.submission(ref) }
    }

    @Test func unknownCriteriaAreNamed() throws {
        let (world, ref) = try submitted()

        let error = #expect(throws: RehearseError.self) {
            try world.coach.rehearse.score(
                ref, scores: [ScoreInput(criterion: "fairnes", finding: .level(1))])
        }

        #expect(error?.kind == .badInput)
        #expect(error?.next == "Did you mean 'fairness'?")
    }

    /// A review is about exact bytes: if the row was altered on the way, nobody may sign it.
    @Test func anAnswerThatIsNotTheSealedOneCannotBeReviewed() throws {
        let (world, ref) = try submitted()
        try world.coach.rehearse.score(ref, scores: scores(2))
        try world.coach.rehearse.store.write { transaction in
            try transaction.database.run(
                """
                UPDATE row
                SET body = json_set(body, '$.answer', 'something else')
                WHERE table_name = 'submission'
                """)
        }

        let error = #expect(throws: RehearseError.self) {
            try world.coach.rehearse.publishReview(ref)
        }

        #expect(error?.kind == .failed)
        #expect(try world.coach.rehearse.reviewDraft(ref)?.isComplete == true)
    }

    @Test func aDraftThatIsPutAwayStartsAfresh() throws {
        let (world, ref) = try submitted()
        try world.coach.rehearse.score(ref, scores: scores(2), summary: "No.")
        try world.coach.rehearse.discardReviewDraft(ref)

        let draft = try world.coach.rehearse.score(ref, scores: [])

        #expect(draft.missing == criteria)
        #expect(draft.summary.isEmpty)
    }
}
