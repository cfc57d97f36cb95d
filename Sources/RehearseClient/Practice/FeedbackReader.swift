internal import RehearseModel
internal import RehearseSync

/// Turns published reviews and self-assessments into views.
struct FeedbackReader {
    let reader: PracticeReader
    private let people: PersonDirectory

    init(_ reader: PracticeReader) {
        self.reader = reader
        people = PersonDirectory(reader.snapshot)
    }

    private var snapshot: StoreSnapshot { reader.snapshot }

    /// Reviews of the reader's own submissions, newest first.
    func mine() throws -> [RowView] {
        try snapshot.rows("review")
            .filter { try reader.seats.isMine($0.scope) && isWhole($0) }
            .sorted {
                ($0.integer("published_at") ?? 0, $0.id) > ($1.integer("published_at") ?? 0, $1.id)
            }
    }

    /// Whether the submission is here too. Both come in one pull; a list must not fail on a review
    /// whose submission could not be read.
    func isWhole(_ review: RowView) throws -> Bool {
        try review.id("submission_id", as: RowSubject.self)
            .map { try snapshot.row("submission", $0) != nil } ?? false
    }

    func submission(of review: RowView) throws -> RowView {
        let submission = try review.id("submission_id", as: RowSubject.self)
            .flatMap { try snapshot.row("submission", $0) }
        guard let submission else {
            throw RehearseError(
                .notFound, "The submission of \(ShortID.review.text(review.id)) is not here yet.",
                next: "Run: rehearse sync")
        }
        return submission
    }

    func summary(_ review: RowView) throws -> FeedbackSummary {
        let submission = try submission(of: review)
        let attempt = submission.id("attempt_id", as: RowSubject.self) ?? submission.id
        return FeedbackSummary(
            id: review.id.description, shortID: ShortID.review.text(review.id),
            slug: submission.pinned("slug").string ?? "",
            title: submission.pinned("title").string ?? "",
            coach: try people.name(review.author, or: "your coach"),
            publishedAt: (review.instant("published_at") ?? review.createdAt).milliseconds,
            submissionShortID: ShortID.submission.text(submission.id),
            attemptShortID: ShortID.attempt.text(attempt),
            isUnread: try !ReadReviewQueries(snapshot.database).contains(review.id),
            isReplaced: try reader.reviews(of: submission.id).contains {
                $0.isPointing("replaces_id", to: review.id)
            },
            levels: try review.scores().compactMap(\.level))
    }

    func detail(_ review: RowView) throws -> FeedbackDetail {
        let submission = try submission(of: review)
        let pinned = try PinnedContent(of: submission)
        let answer = submission.text("answer")
        return FeedbackDetail(
            summary: try summary(review),
            criteria: CriterionResult.all(
                of: pinned.rubric, scores: try review.scores(),
                own: try newestSelfAssessment(of: submission.id)?.scores() ?? []),
            overall: review.text("summary"), answer: answer,
            isAnswerIntact: SHA256Hash(of: answer).description == review.text("answer_hash"),
            modelAnswer: pinned.question.modelAnswer.isEmpty ? nil : pinned.question.modelAnswer,
            keyPoints: pinned.question.keyPoints, followUps: pinned.question.followUps,
            rubricSlug: pinned.rubric.slug, rubricVersion: pinned.rubric.version)
    }

    func newestSelfAssessment(of submission: RowID) throws -> RowView? {
        try snapshot.rows("self_assessment", where: .link("submission_id", submission)).last
    }

    func selfAssessment(of submission: RowView) throws -> SelfAssessmentDetail? {
        guard let row = try newestSelfAssessment(of: submission.id) else { return nil }
        let rubric = try PinnedContent(of: submission).rubric
        return SelfAssessmentDetail(
            id: row.id.description, submissionShortID: ShortID.submission.text(submission.id),
            criteria: CriterionResult.all(of: rubric, scores: try row.scores(), own: []),
            comment: row.text("comment"), madeAt: row.createdAt.milliseconds)
    }
}

extension CriterionResult {
    /// One result per criterion of the rubric, in its order. `unscored` names criteria about which
    /// a draft has a comment only.
    static func all(
        of rubric: Rubric, scores: [Score], own: [Score], unscored: Set<String> = []
    ) -> [CriterionResult] {
        rubric.criteria.map { criterion in
            let score = scores.first { $0.criterion == criterion.slug }
            let level = score?.level.flatMap { level in
                criterion.levels.first { $0.level == level }
            }
            return CriterionResult(
                slug: criterion.slug, title: criterion.title,
                dimension: criterion.dimension.rawValue, question: criterion.question,
                isScored: score != nil && !unscored.contains(criterion.slug),
                level: score?.level, label: level?.label, anchor: level?.anchor,
                comment: score?.comment ?? "",
                selfLevel: own.first { $0.criterion == criterion.slug }?.level)
        }
    }
}
