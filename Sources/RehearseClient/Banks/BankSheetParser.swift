internal import RehearseModel

/// Reads `bank.md`.
struct BankSheetParser {
    static let required = [
        "kind", "slug", "title", "version", "licence", "language", "description", "source",
    ]

    let file: String
    let log: BankProblemLog

    func parse(_ text: String) -> Located<BankSheet>? {
        let before = log.total
        guard let matter = FrontMatter(of: text, file: file, log: log),
            let root = YAMLNode.parse(matter, file: file, log: log),
            let reader = FieldReader(root, required: Self.required, log: log)
        else { return nil }
        reader.constant("kind", "bank")
        let sheet = BankSheet(
            slug: reader.slug("slug"), title: reader.line("title"),
            version: reader.integer("version", in: QuestionParser.versions),
            licence: reader.line("licence"), language: language(reader),
            description: reader.line("description", bytesMax: 4096),
            source: ProvenanceParser.parse(reader, log: log), body: matter.body.text)
        if sheet.body.isEmpty {
            log.add(
                file, line: matter.body.line, "has no data sheet",
                "say below the front matter where the texts come from and what they are for")
        }
        guard log.total == before else { return nil }
        return Located(sheet, reader)
    }

    /// The shape of a language tag (RFC 5646); whether such a language exists is not checked.
    private func language(_ reader: FieldReader) -> String {
        let tag = reader.line("language", bytesMax: 35)
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        if !tag.isEmpty, !isTag || parts[0].utf8.count < 2 {
            reader.problem("language", "must be a language tag", "write en, de or pt-BR")
        }
        return tag
    }
}
