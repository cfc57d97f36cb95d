internal import RehearseModel
internal import RehearseSync

/// Reads one file of `questions/`.
struct QuestionParser {
    static let required = [
        "kind", "slug", "title", "version", "type", "stage", "risk", "audience", "seniority",
        "minutes", "rubric", "licence", "source",
    ]
    static let optional = ["dimensions", "topics", "hints", "follow_ups", "key_points"]
    /// A topic that stands beside the five dimensions: every question has one of these six.
    static let governance = "governance"
    /// A version number is a small count that people type.
    static let versions = 1...1_000_000
    /// From a one-minute warm-up to a take-home afternoon.
    static let minutes = 1...240

    let file: String
    let log: BankProblemLog

    /// The question and the places that later checks speak about; nil after logging why not.
    func parse(_ text: String) -> Located<Question>? {
        let before = log.total
        guard let matter = FrontMatter(of: text, file: file, log: log),
            let root = YAMLNode.parse(matter, file: file, log: log),
            let reader = FieldReader(
                root, required: Self.required, optional: Self.optional, log: log)
        else { return nil }
        let body = QuestionBody(matter.body, file: file, log: log)
        let question = question(reader, body)
        check(question, reader)
        guard log.total == before else { return nil }
        return Located(question, reader)
    }

    private func question(_ reader: FieldReader, _ body: QuestionBody) -> Question {
        reader.constant("kind", "question")
        return Question(
            slug: reader.slug("slug"), version: reader.integer("version", in: Self.versions),
            title: reader.line("title"), type: reader.word("type", or: .modelDesign),
            dimensions: reader.words("dimensions").sorted(), topics: reader.slugs("topics"),
            stage: reader.word("stage", or: .design), risk: reader.word("risk", or: .low),
            audience: reader.word("audience", or: .expert),
            seniority: reader.word("seniority", or: .junior),
            minutes: reader.integer("minutes", in: Self.minutes), rubric: reader.slug("rubric"),
            licence: reader.line("licence"), source: ProvenanceParser.parse(reader, log: log),
            hints: reader.lines("hints"), followUps: reader.lines("follow_ups"),
            keyPoints: reader.lines("key_points"), prompt: body.prompt, context: body.context,
            modelAnswer: body.modelAnswer)
    }

    private func check(_ question: Question, _ reader: FieldReader) {
        if question.dimensions.isEmpty, !question.topics.contains(Self.governance),
            !reader.holdsUnreadableTags
        {
            log.add(
                reader.place, "is not tagged",
                "name at least one of the dimensions "
                    + Dimension.allCases.map(\.rawValue).joined(separator: ", ")
                    + ", or the topic governance")
        }
        let size = question.json.canonicalBytes.count
        if size > Limits.structureBytesMax {
            log.add(
                file, "holds \(size) bytes of text",
                "keep a question within \(Limits.structureBytesMax), so that it can be assigned")
        }
    }
}

extension FieldReader {
    /// Whether tags were written but could not be read: then the question is not untagged as well.
    fileprivate var holdsUnreadableTags: Bool {
        guard case .list(let elements, _)? = node("dimensions") else {
            return node("dimensions") != nil
        }
        return !elements.isEmpty
    }
}

/// A parsed thing and where its file says what later checks are about.
struct Located<Value> {
    var value: Value
    var slugPlace: BankPlace
    var versionPlace: BankPlace
    var rubricPlace: BankPlace

    init(_ value: Value, _ reader: FieldReader) {
        self.value = value
        slugPlace = reader.place(of: "slug")
        versionPlace = reader.place(of: "version")
        rubricPlace = reader.place(of: "rubric")
    }
}

/// Reads the member `source`, which bank, rubric and question share.
enum ProvenanceParser {
    static func parse(_ reader: FieldReader, log: BankProblemLog) -> Provenance {
        let nothing = Provenance(id: "", ref: "", author: "", collected: "")
        guard let node = reader.node("source"),
            let source = FieldReader(
                node, required: ["id", "ref", "author", "collected"], log: log)
        else { return nothing }
        let collected = source.line("collected")
        if !collected.isEmpty, !isDay(collected) {
            source.problem("collected", "must be a day", "write it as 2026-11-23")
        }
        return Provenance(
            id: source.slug("id"), ref: source.line("ref"), author: source.line("author"),
            collected: collected)
    }

    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        return Instant(Instant.Calendar(year: year, month: month, day: day)) != nil
    }
}
