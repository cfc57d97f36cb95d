internal import RehearseModel
internal import RehearseSync

/// A question and a rubric as they were copied into an assignment, attempt or submission.
struct PinnedContent: Hashable, Sendable {
    var question: Question
    var rubric: Rubric

    init(question: Question, rubric: Rubric) {
        self.question = question
        self.rubric = rubric
    }

    /// - Throws: `.version` if a newer program wrote it in a form that this one cannot read.
    init(of row: RowView) throws(RehearseError) {
        do {
            question = try Question(json: row.value("question") ?? .null)
            rubric = try Rubric(json: row.value("rubric") ?? .null)
        } catch {
            throw RehearseError(
                .version, "The question of this \(row.table) cannot be read: \(error).",
                work: "It is kept as it came.", next: "A newer program may have written it.")
        }
    }

    /// The fields of a row that carries a copy.
    var fields: [String: JSONValue] {
        ["question": question.json, "rubric": rubric.json]
    }
}

extension RowView {
    /// A member of the pinned question, without reading all of it.
    func pinned(_ key: String) -> JSONValue {
        value("question")?[key] ?? .null
    }

    /// The scores of a review or self-assessment.
    func scores() throws(RehearseError) -> [Score] {
        do {
            return try [Score](json: value("scores") ?? .null)
        } catch {
            throw RehearseError(
                .version, "The scores of this \(table) cannot be read: \(error).",
                next: "A newer program may have written them.")
        }
    }

    func isPointing(_ field: String, to row: RowID) -> Bool {
        id(field, as: RowSubject.self) == row
    }
}

extension String {
    var isBlank: Bool {
        allSatisfy(\.isWhitespace)
    }
}
