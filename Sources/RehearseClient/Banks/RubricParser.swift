internal import RehearseModel
internal import RehearseSync

/// Reads one file of `rubrics/`.
struct RubricParser {
    static let required = ["kind", "slug", "title", "version", "licence", "source", "criteria"]

    let file: String
    let log: BankProblemLog

    /// The rubric and the places that later checks speak about; nil after logging why not.
    func parse(_ text: String) -> Located<Rubric>? {
        let before = log.total
        guard let matter = FrontMatter(of: text, file: file, log: log),
            let root = YAMLNode.parse(matter, file: file, log: log),
            let reader = FieldReader(root, required: Self.required, log: log)
        else { return nil }
        reader.constant("kind", "rubric")
        let rubric = Rubric(
            slug: reader.slug("slug"),
            version: reader.integer("version", in: QuestionParser.versions),
            title: reader.line("title"), licence: reader.line("licence"),
            source: ProvenanceParser.parse(reader, log: log), criteria: criteria(reader),
            guidance: matter.body.text)
        check(rubric)
        guard log.total == before else { return nil }
        return Located(rubric, reader)
    }

    private func check(_ rubric: Rubric) {
        if rubric.guidance.utf8.count > Limits.textBytesMax {
            log.add(
                file, "has a guidance of \(rubric.guidance.utf8.count) bytes",
                "keep it within \(Limits.textBytesMax)")
        }
        let size = rubric.json.canonicalBytes.count
        if size > Limits.structureBytesMax {
            log.add(
                file, "holds \(size) bytes of text",
                "keep a rubric within \(Limits.structureBytesMax), so that it can be assigned")
        }
    }

    private func criteria(_ reader: FieldReader) -> [Criterion] {
        guard let node = reader.node("criteria") else { return [] }
        guard case .list(let elements, _) = node else {
            reader.problem("criteria", "must be a list", "start each criterion with \"- slug: …\"")
            return []
        }
        guard (1...Limits.criteriaMax).contains(elements.count) else {
            reader.problem(
                "criteria", "has \(elements.count) criteria",
                "write from 1 to \(Limits.criteriaMax)")
            return []
        }
        let criteria = elements.compactMap(criterion)
        reader.refuseRepetition("criteria", criteria.map(\.slug).filter { !$0.isEmpty })
        return criteria
    }

    private func criterion(_ node: YAMLNode) -> Criterion? {
        let keys = ["slug", "title", "dimension", "question", "levels"]
        guard let reader = FieldReader(node, required: keys, log: log) else { return nil }
        return Criterion(
            slug: reader.slug("slug"), title: reader.line("title"),
            dimension: reader.word("dimension", or: .reliability),
            question: reader.line("question", bytesMax: 2048), levels: levels(reader))
    }

    private func levels(_ reader: FieldReader) -> [Level] {
        guard let node = reader.node("levels") else { return [] }
        guard case .list(let elements, _) = node else {
            reader.problem("levels", "must be a list", "start each level with \"- level: …\"")
            return []
        }
        let before = log.total
        let levels = elements.compactMap(level)
        let expected = Array(Level.range)
        if log.total == before, levels.map(\.level) != expected {
            let written = levels.map { String($0.level) }.joined(separator: ", ")
            reader.problem(
                "levels", "are \(written.isEmpty ? "missing" : written)",
                "write the levels 0, 1, 2, 3, 4, each once and in this order")
        }
        return levels
    }

    private func level(_ node: YAMLNode) -> Level? {
        guard let reader = FieldReader(node, required: ["level", "label", "anchor"], log: log)
        else { return nil }
        return Level(
            level: reader.integer("level", in: Level.range), label: reader.line("label"),
            anchor: reader.line("anchor", bytesMax: 4096))
    }
}
