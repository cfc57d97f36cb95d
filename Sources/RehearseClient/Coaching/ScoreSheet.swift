internal import RehearseModel
internal import RehearseSync

/// The scores of one answer while a person enters them.
///
/// Three things must be told apart for each criterion: a level, "not observed", and nothing yet.
/// A comment may be there in each case.
struct ScoreSheet {
    private struct Entry {
        var finding: ScoreInput.Finding?
        var comment = ""
    }

    let rubric: Rubric
    private var entries: [String: Entry] = [:]

    init(rubric: Rubric) {
        self.rubric = rubric
    }

    /// Goes on from scores that were published.
    init(rubric: Rubric, published: [Score]) {
        self.rubric = rubric
        for score in published {
            entries[score.criterion] = Entry(
                finding: score.level.map { .level($0) } ?? .notObserved, comment: score.comment)
        }
    }

    /// - Throws: `.badInput` for a criterion that the rubric does not have or a level outside 0…4.
    mutating func enter(_ inputs: [ScoreInput]) throws(RehearseError) {
        for input in inputs {
            guard rubric.criteria.contains(where: { $0.slug == input.criterion }) else {
                throw unknown(input.criterion)
            }
            if case .level(let level) = input.finding, !Level.range.contains(level) {
                throw RehearseError(
                    .badInput, "\(level) is not a level of \"\(input.criterion)\".",
                    next: "Write 0, 1, 2, 3, 4 or not-observed.")
            }
            var entry = entries[input.criterion] ?? Entry()
            entry.finding = input.finding ?? entry.finding
            entry.comment = input.comment ?? entry.comment
            entries[input.criterion] = entry
        }
    }

    /// Criteria about which nothing is said, in the rubric's order.
    var missing: [String] {
        rubric.criteria.map(\.slug).filter { entries[$0]?.finding == nil }
    }

    /// What is said, in the rubric's order.
    var scores: [Score] {
        rubric.criteria.compactMap { criterion in
            guard let entry = entries[criterion.slug] else { return nil }
            let level: Int? = if case .level(let level) = entry.finding { level } else { nil }
            return Score(criterion: criterion.slug, level: level, comment: entry.comment)
        }
    }

    /// - Throws: `.badInput` naming the criteria about which nothing is said.
    func refuseGaps() throws(RehearseError) {
        guard !missing.isEmpty else { return }
        throw RehearseError(
            .badInput, "Not scored yet: \(missing.joined(separator: ", ")).",
            next: "Give each a level from 0 to 4 or not-observed.")
    }

    private func unknown(_ criterion: String) -> RehearseError {
        let known = rubric.criteria.map(\.slug)
        let hint = Suggestion.nearest(to: criterion, in: known)
        return RehearseError(
            .badInput, "The rubric has no criterion '\(criterion.shortened)'.",
            next: hint.map { "Did you mean '\($0)'?" }
                ?? "It has: \(known.joined(separator: ", "))")
    }
}

/// The form in which a draft keeps its scores: like a published one, but a criterion that was not
/// observed says so, because one without a level has no score yet.
extension ScoreSheet {
    var draftJSON: JSONValue {
        .array(
            rubric.criteria.compactMap { criterion in
                guard let entry = entries[criterion.slug] else { return nil }
                var members: [String: JSONValue] = [
                    "criterion": .string(criterion.slug), "comment": .string(entry.comment),
                ]
                switch entry.finding {
                case .level(let level): members["level"] = .integer(Int64(level))
                case .notObserved: members["not_observed"] = true
                case nil: break
                }
                return .object(members)
            })
    }

    init(rubric: Rubric, draft: JSONValue) {
        self.rubric = rubric
        for element in draft.array ?? [] {
            guard let criterion = element["criterion"]?.string else { continue }
            var entry = Entry(comment: element["comment"]?.string ?? "")
            if let level = element["level"]?.integer {
                entry.finding = .level(Int(clamping: level))
            } else if element["not_observed"]?.bool == true {
                entry.finding = .notObserved
            }
            entries[criterion] = entry
        }
    }

    /// What is said so far about each criterion.
    func results(own: [Score]) -> [CriterionResult] {
        CriterionResult.all(of: rubric, scores: scores, own: own, unscored: Set(missing))
    }
}
