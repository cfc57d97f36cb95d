internal import RehearseModel
internal import RehearseSync

/// Every question that can be practised on this device: of the org's banks, of banks installed here
/// and of the starter bank.
///
/// The same bank may be there in several forms; then the org's comes before the installed one, and
/// that before the one inside the program.
struct Catalog {
    enum Origin: String, Comparable {
        case org, installed, starter

        private var rank: Int {
            switch self {
            case .org: 0
            case .installed: 1
            case .starter: 2
            }
        }

        static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    }

    struct Entry {
        var pinned: PinnedContent
        var bank: String
        var origin: Origin
    }

    /// One bank in one form, with all versions of its items.
    struct Shelf {
        var sheet: BankOverview
        /// What `bank.md` said; nil for a bank of the org, which keeps only the items.
        var document: BankSheet?
        var origin: Origin
        var questions: [Question]
        var rubrics: [Rubric]
    }

    /// By origin, then by slug.
    private(set) var shelves: [Shelf] = []

    init(_ snapshot: StoreSnapshot) throws {
        let org = try OrgBanks(snapshot).shelves()
        let installed = try Self.installed(InstalledBankQueries(snapshot.database))
        shelves = org + installed + [try Self.starter()]
    }

    // MARK: Looking up

    /// The latest version of every question, by slug; of equal slugs the first in rank comes first.
    func entries() throws -> [Entry] {
        var seen: Set<String> = []
        var entries: [Entry] = []
        for shelf in shelves {
            let latest = Dictionary(grouping: shelf.questions, by: \.slug)
                .compactMapValues { $0.max { $0.version < $1.version } }
            for question in latest.values
            where seen.insert("\(shelf.sheet.slug)/\(question.slug)").inserted {
                entries.append(try entry(question, on: shelf))
            }
        }
        return entries.sorted {
            ($0.pinned.question.slug, $0.origin, $0.bank)
                < ($1.pinned.question.slug, $1.origin, $1.bank)
        }
    }

    /// The question that `ref` names: `slug`, `slug@version`, `bank/slug` or `bank/slug@version`.
    ///
    /// - Throws: `.notFound` with the nearest name.
    func entry(_ ref: String) throws -> Entry {
        let wanted = QuestionReference(ref)
        for shelf in shelves where wanted.bank == nil || wanted.bank == shelf.sheet.slug {
            let versions = shelf.questions.filter { $0.slug == wanted.slug }
            let found =
                wanted.version.map { number in versions.first { $0.version == number } }
                ?? versions.max { $0.version < $1.version }
            if let found { return try entry(found, on: shelf) }
        }
        throw missing(wanted, typed: ref)
    }

    func rubrics() -> [Rubric] {
        var latest: [String: Rubric] = [:]
        for rubric in shelves.reversed().flatMap(\.rubrics) {
            if let known = latest[rubric.slug], known.version > rubric.version { continue }
            latest[rubric.slug] = rubric
        }
        return latest.values.sorted { $0.slug < $1.slug }
    }

    private func entry(_ question: Question, on shelf: Shelf) throws -> Entry {
        let candidates =
            shelf.rubrics + shelves.filter { $0.sheet.slug == shelf.sheet.slug }.flatMap(\.rubrics)
        let rubric = candidates.filter { $0.slug == question.rubric }
            .max { $0.version < $1.version }
        guard let rubric else {
            throw RehearseError(
                .notFound,
                "The rubric \"\(question.rubric)\" of question \"\(question.slug)\" is not on "
                    + "this device.", next: "Run: rehearse sync")
        }
        return Entry(
            pinned: PinnedContent(question: question, rubric: rubric), bank: shelf.sheet.slug,
            origin: shelf.origin)
    }

    private func missing(_ wanted: QuestionReference, typed: String) -> RehearseError {
        let versions = shelves.flatMap(\.questions).filter { $0.slug == wanted.slug }
        if let version = wanted.version, !versions.isEmpty {
            let known = Set(versions.map(\.version)).sorted().map(String.init)
            return RehearseError(
                .notFound, "Question \"\(wanted.slug)\" has no version \(version) here.",
                next: "There is: \(known.joined(separator: ", "))")
        }
        let slugs = Set(shelves.flatMap(\.questions).map(\.slug)).sorted()
        let hint = Suggestion.nearest(to: wanted.slug, in: slugs)
        return RehearseError(
            .notFound, "No question '\(typed.shortened)' on this device.",
            next: hint.map { "Did you mean '\($0)'?" } ?? "See: rehearse question list")
    }

    // MARK: Loading

    private static func starter() throws -> Shelf {
        let bank = try StarterBank.bank()
        return Shelf(
            sheet: BankOverview(bank.sheet, .starter, bank.questions, bank.rubrics),
            document: bank.sheet, origin: .starter, questions: bank.questions, rubrics: bank.rubrics
        )
    }

    private static func installed(_ banks: InstalledBankQueries) throws -> [Shelf] {
        try banks.items().sorted { $0.key < $1.key }.compactMap { slug, items in
            let json = { (kind: BankItem.Kind) in
                try items.filter { $0.key.kind == kind }.map { try JSONParser.parse($0.content) }
            }
            let questions = try json(.question).map { try Question(json: $0) }
            let rubrics = try json(.rubric).map { try Rubric(json: $0) }
            let sheets = try json(.sheet).map { try BankSheet(json: $0) }
            guard let sheet = sheets.max(by: { $0.version < $1.version }) else { return nil }
            return Shelf(
                sheet: BankOverview(sheet, .installed, questions, rubrics), document: sheet,
                origin: .installed, questions: questions, rubrics: rubrics)
        }
    }
}

extension BankOverview {
    fileprivate init(
        _ sheet: BankSheet, _ origin: Catalog.Origin, _ questions: [Question], _ rubrics: [Rubric]
    ) {
        self.init(
            slug: sheet.slug, title: sheet.title, version: sheet.version, licence: sheet.licence,
            origin: origin.rawValue, questionCount: Set(questions.map(\.slug)).count,
            rubricCount: Set(rubrics.map(\.slug)).count)
    }
}

/// `bank/slug@version` taken apart.
struct QuestionReference {
    var bank: String?
    var slug: String
    var version: Int?

    init(_ typed: String) {
        var rest = typed[...]
        if let slash = rest.firstIndex(of: "/") {
            bank = String(rest[..<slash])
            rest = rest[rest.index(after: slash)...]
        }
        if let at = rest.lastIndex(of: "@"), let number = Int(rest[rest.index(after: at)...]) {
            version = number
            rest = rest[..<at]
        }
        slug = String(rest)
    }
}
