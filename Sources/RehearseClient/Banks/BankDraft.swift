internal import RehearseModel
internal import RehearseSync

/// A question or rubric that waits in a bank's authors scope for an approver.
struct BankDraft {
    let row: RowView
    /// The item, if the source is valid.
    let content: Content?
    let problems: [BankProblem]
    let versionPlace: BankPlace

    enum Content {
        case question(Question)
        case rubric(Rubric)

        var item: BankItem {
            switch self {
            case .question(let question): BankItem(question)
            case .rubric(let rubric): BankItem(rubric)
            }
        }
    }

    /// Parses the draft's source, which is the text of a bank's file.
    init(_ row: RowView) {
        self.row = row
        let log = BankProblemLog()
        let file = BankFile(path: "\(row.text("slug")).md", text: row.text("source"))
        var content: Content?
        var place = BankPlace(file: file.path, line: 1, column: 1)
        if let text = file.text(log) {
            if Self.isRubric(text) {
                let parsed = RubricParser(file: file.path, log: log).parse(text)
                content = parsed.map { .rubric($0.value) }
                place = parsed?.versionPlace ?? place
            } else {
                let parsed = QuestionParser(file: file.path, log: log).parse(text)
                content = parsed.map { .question($0.value) }
                place = parsed?.versionPlace ?? place
            }
        }
        if let found = content?.item.key.slug, found != row.text("slug") {
            log.add(place, "\"slug\" is \"\(found)\" but the draft is \"\(row.text("slug"))\"")
            content = nil
        }
        self.content = content
        problems = log.found
        versionPlace = place
    }

    var isRubric: Bool {
        if case .rubric = content { return true }
        return content == nil && Self.isRubric(row.text("source"))
    }

    /// Decides which parser explains the file; that parser then checks the word properly.
    private static func isRubric(_ text: String) -> Bool {
        text.splitIntoLines().prefix(40).contains { line in
            line.hasPrefix("kind:") && line.dropFirst(5).contains("rubric")
        }
    }

    /// The drafts of a scope that are not put away, by slug.
    static func open(in scope: ScopeID, _ snapshot: StoreSnapshot) throws -> [BankDraft] {
        try snapshot.rows("question_draft", in: scope)
            .filter { !$0.isArchived }
            .map { BankDraft($0) }
            .sorted { ($0.row.text("slug"), $0.row.id) < ($1.row.text("slug"), $1.row.id) }
    }
}

/// The open drafts of a bank by what they are drafts of, read and parsed once for a whole folder.
struct OpenDrafts {
    private struct Key: Hashable {
        var slug: String
        var isRubric: Bool
    }

    private var ids: [Key: RowID] = [:]

    /// Of two drafts of one item the older one is gone on with.
    init(in scope: ScopeID, _ snapshot: StoreSnapshot) throws {
        for draft in try BankDraft.open(in: scope, snapshot) {
            let key = Key(slug: draft.row.text("slug"), isRubric: draft.isRubric)
            ids[key] = ids[key] ?? draft.row.id
        }
    }

    /// The draft of an item as it is now; nil if there was none, or it was put away meanwhile.
    func row(of item: BankItem, _ snapshot: StoreSnapshot) throws -> RowView? {
        let key = Key(slug: item.key.slug, isRubric: item.key.kind == .rubric)
        let row = try ids[key].flatMap { try snapshot.row("question_draft", $0) }
        return row.flatMap { $0.isArchived ? nil : $0 }
    }
}

/// A draft of a question or rubric as lists show it.
public struct DraftSummary: Sendable, Hashable {
    public var id: String
    public var slug: String
    /// `question` or `rubric`.
    public var kind: String
    /// Nil while the source has problems.
    public var title: String?
    public var version: Int?
    /// The handle of who made it, where the directory knows it.
    public var author: String
    /// `draft` or `in-review`.
    public var state: String
    /// The reader made it.
    public var isOwn: Bool
    /// What keeps it from being published; empty if it is valid.
    public var problems: [BankProblem]
}
