internal import RehearseModel
internal import RehearseSync

/// Reading what coaches wrote.
extension Rehearse {
    /// Published reviews of this person's answers, newest first; replaced ones are among them.
    public func feedback() throws(RehearseError) -> [FeedbackSummary] {
        try store.read { snapshot in
            let reader = try FeedbackReader(PracticeReader(snapshot, at: environment.now()))
            return try reader.mine().map(reader.summary)
        }
    }

    /// One review: by its id, or the newest one of a submission (`s-…`), an attempt (`a-…`) or a
    /// question (its short name).
    ///
    /// - Throws: `.notFound` if there is none.
    public func feedback(_ ref: String) throws(RehearseError) -> FeedbackDetail {
        try store.read { snapshot in
            let reader = try FeedbackReader(PracticeReader(snapshot, at: environment.now()))
            return try reader.detail(reader.review(ref))
        }
    }

    /// Notes that a review was read here, so that it is no longer news.
    public func markFeedbackRead(_ ref: String) throws(RehearseError) {
        try store.write { transaction in
            let practice = try PracticeReader(transaction.snapshot, at: transaction.now)
            let review = try FeedbackReader(practice).review(ref)
            try ReadReviewQueries(transaction.database).note(review.id, at: transaction.now)
        }
    }
}

extension FeedbackReader {
    fileprivate func review(_ ref: String) throws -> RowView {
        switch ShortID.kind(of: ref) {
        case .submission, .attempt:
            return try newest(reader.reviews(of: reader.submission(ref).id), ref)
        case .review:
            return try ShortID.review.row(ref, in: reader.snapshot)
        default:
            let ofQuestion = try mine().filter { review in
                try submission(of: review).pinned("slug").string == ref
            }
            if let first = ofQuestion.first { return first }
            return try ShortID.review.row(ref, in: reader.snapshot)
        }
    }

    private func newest(_ reviews: [RowView], _ ref: String) throws -> RowView {
        guard let last = reviews.last else {
            throw RehearseError(
                .notFound, "\(ref) has no feedback yet.",
                next: "It may be on the server: rehearse sync")
        }
        return last
    }
}
