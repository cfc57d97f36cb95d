internal import RehearseModel

/// A filter whose words have been checked.
struct QuestionSearch {
    private let filter: QuestionFilter
    /// Words of the text, in lower case; all must occur.
    private let words: [String]

    /// - Throws: `.usage` for a word that does not exist.
    init(_ filter: QuestionFilter) throws(RehearseError) {
        try Self.check(filter.dimension, Dimension.self, named: "dimension")
        try Self.check(filter.type, InterviewType.self, named: "type")
        try Self.check(filter.stage, LifecycleStage.self, named: "stage")
        try Self.check(filter.risk, RiskClass.self, named: "risk")
        try Self.check(filter.seniority, Seniority.self, named: "seniority")
        self.filter = filter
        words = (filter.text ?? "").lowercased().split(whereSeparator: \.isWhitespace)
            .map(String.init)
    }

    func matches(_ entry: Catalog.Entry) -> Bool {
        let question = entry.pinned.question
        guard Self.allows(filter.type, question.type.rawValue),
            Self.allows(filter.stage, question.stage.rawValue),
            Self.allows(filter.risk, question.risk.rawValue),
            Self.allows(filter.seniority, question.seniority.rawValue),
            Self.allows(filter.bank, entry.bank),
            filter.dimension.map({ question.dimensions.map(\.rawValue).contains($0) }) ?? true,
            filter.topic.map(question.topics.contains) ?? true
        else { return false }
        return hasAllWords(question)
    }

    private static func allows(_ wanted: String?, _ found: String) -> Bool {
        wanted == nil || wanted == found
    }

    private func hasAllWords(_ question: Question) -> Bool {
        guard !words.isEmpty else { return true }
        let tags = question.dimensions.map(\.rawValue) + question.topics + [question.stage.rawValue]
        let text = ([question.slug, question.title, question.prompt, question.context] + tags)
            .joined(separator: "\n").lowercased()
        return words.allSatisfy { text.contains($0) }
    }

    private static func check<Word: RawRepresentable & CaseIterable>(
        _ typed: String?, _ type: Word.Type, named name: String
    ) throws(RehearseError) where Word.RawValue == String {
        guard let typed, Word(rawValue: typed) == nil else { return }
        let known = Word.allCases.map(\.rawValue)
        let hint = Suggestion.nearest(to: typed, in: known)
        throw RehearseError(
            .usage, "'\(typed.shortened)' is no \(name).",
            next: (hint.map { "Did you mean '\($0)'? " } ?? "")
                + "There is: \(known.joined(separator: ", "))")
    }
}
