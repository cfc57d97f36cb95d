internal import RehearseModel

/// Questions, rubrics and banks on this device. Nothing here needs a network or an account.
extension Rehearse {
    /// The latest version of every question that the filter lets through, by short name.
    ///
    /// - Throws: `.usage` for a filter word that does not exist, with the words that do.
    public func questions(
        _ filter: QuestionFilter = QuestionFilter()
    ) throws(RehearseError) -> [QuestionSummary] {
        try store.read { snapshot in
            let search = try QuestionSearch(filter)
            let answered = try AnsweredQuestions(snapshot)
            return try Catalog(snapshot).entries().filter(search.matches).map { entry in
                QuestionSummary(
                    entry.pinned.question, bank: entry.bank, origin: entry.origin.rawValue,
                    isAnswered: answered.contains(entry.pinned.question.slug))
            }
        }
    }

    /// One question: `slug`, `slug@version` or `bank/slug`. Its model answer is there once a
    /// submission of the question is on this device.
    ///
    /// - Throws: `.notFound` with the nearest name.
    public func question(_ ref: String) throws(RehearseError) -> QuestionDetail {
        try store.read { snapshot in
            let entry = try Catalog(snapshot).entry(ref)
            let question = entry.pinned.question
            return QuestionDetail(
                question, bank: entry.bank, origin: entry.origin.rawValue,
                isAnswered: try AnsweredQuestions(snapshot).contains(question.slug))
        }
    }

    /// The latest version of every rubric, by short name.
    public func rubrics() throws(RehearseError) -> [RubricDetail] {
        try store.read { try Catalog($0).rubrics().map { RubricDetail($0) } }
    }

    /// One rubric by its short name.
    ///
    /// - Throws: `.notFound` with the nearest name.
    public func rubric(_ slug: String) throws(RehearseError) -> RubricDetail {
        let all = try rubrics()
        if let found = all.first(where: { $0.slug == slug }) { return found }
        let hint = Suggestion.nearest(to: slug, in: all.map(\.slug))
        throw RehearseError(
            .notFound, "No rubric '\(slug.shortened)' on this device.",
            next: hint.map { "Did you mean '\($0)'?" }
                ?? "There is: \(all.map(\.slug).joined(separator: ", "))")
    }

    /// The banks on this device: the org's, those installed here, and the starter bank.
    public func banks() throws(RehearseError) -> [BankOverview] {
        try store.read { try Catalog($0).shelves.map(\.sheet) }
    }
}
