internal import RehearseModel

/// Ids as people see and type them: a letter for the kind and a beginning of the random part.
///
/// `a-7f3c21` names an attempt. Any beginning works while it is unique, with or without the letter.
enum ShortID: String, CaseIterable {
    case attempt = "a"
    case submission = "s"
    case review = "r"
    case assignment = "as"
    case reviewDraft = "rd"
    case conflict = "c"
    case coachNote = "n"

    /// Digits that are shown. With a thousand rows of a kind, two of them share six digits in about
    /// one store of thirty; then more digits tell them apart.
    static let digitsShown = 6

    var table: String {
        switch self {
        case .attempt: "attempt"
        case .submission: "submission"
        case .review: "review"
        case .assignment: "assignment"
        case .reviewDraft: "review_draft"
        case .conflict: "conflict"
        case .coachNote: "coach_note"
        }
    }

    private var noun: String {
        table.replacing("_", with: " ")
    }

    func text(_ id: RowID, digits: Int = ShortID.digitsShown) -> String {
        rawValue + "-" + id.tail.prefix(digits)
    }

    /// What was typed, taken apart: the kind if a letter says it, and the digits.
    private static func split(_ typed: String) -> (kind: ShortID?, digits: String) {
        let parts = typed.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, let kind = ShortID(rawValue: String(parts[0])), parts[1].count < 36 {
            // "a-7f3" is kind and digits; "c-…" may also begin a full id, which has 8 digits first.
            return (kind, String(parts[1]))
        }
        return (nil, typed)
    }

    /// The kind that a typed id names by its letter; nil for plain digits and for other words.
    static func kind(of typed: String) -> ShortID? {
        let (kind, digits) = split(typed)
        return isDigits(digits) ? kind : nil
    }

    private static func isDigits(_ text: String) -> Bool {
        !text.isEmpty
            && text.allSatisfy { $0.isASCII && ($0.isHexDigit || $0 == "-") }
    }

    /// The one row of this kind that `typed` names.
    ///
    /// - Throws: `.usage` for the id of another kind and for several matches, `.notFound` for none.
    func row(_ typed: String, in snapshot: StoreSnapshot) throws -> RowView {
        let (kind, digits) = Self.split(typed)
        if let kind, kind != self, Self.isDigits(digits) {
            throw RehearseError(
                .usage,
                "\(typed) is the id of \(kind.noun.withArticle), not of "
                    + "\(noun.withArticle).")
        }
        guard Self.isDigits(digits) else { throw missing(typed) }
        let found = try snapshot.rows(table, tailPrefix: digits)
        // Whole ids begin with the time, which many share; few digits mean the random part.
        let byTail = found.filter { $0.id.tail.hasPrefix(digits.lowercased()) }
        let rows = byTail.isEmpty ? found : byTail
        guard let row = rows.first else { throw missing(typed) }
        guard rows.count == 1 else { throw ambiguous(typed, rows) }
        return row
    }

    private func missing(_ typed: String) -> RehearseError {
        RehearseError(
            .notFound, "No \(noun) '\(typed.shortened)' on this device.",
            next: "An id looks like \(rawValue)-7f3c21; it may have come to another device: "
                + "rehearse sync")
    }

    private func ambiguous(_ typed: String, _ rows: [RowView]) -> RehearseError {
        let shown = rows.prefix(8).map { text($0.id, digits: 12) }.joined(separator: ", ")
        return RehearseError(
            .usage, "'\(typed)' is the beginning of \(rows.count) ids.",
            next: "Type more of it. Candidates: \(shown)\(rows.count > 8 ? ", …" : "")")
    }
}

extension String {
    fileprivate var withArticle: String {
        ("aeiou".contains(first ?? "x") ? "an " : "a ") + self
    }
}
