package import RehearseModel

/// The form in which a rubric is stored, pinned to assignments and attempts, and hashed.
extension Rubric {
    package var json: JSONValue {
        .object([
            "slug": .string(slug),
            "version": .integer(Int64(version)),
            "title": .string(title),
            "licence": .string(licence),
            "source": source.json,
            "criteria": .array(criteria.map(\.json)),
            "guidance": .string(guidance),
        ])
    }

    /// Reads what `json` wrote, passing over keys of a newer program.
    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "rubric")
        var criteria: [Criterion] = []
        for element in try reader.array("criteria") {
            criteria.append(try Criterion(json: element))
        }
        self.init(
            slug: try reader.text("slug"), version: try reader.count("version"),
            title: try reader.text("title"), licence: try reader.text("licence"),
            source: try Provenance(json: try reader.value("source")), criteria: criteria,
            guidance: try reader.text("guidance"))
    }

    /// The hash that tells one content of a version from another; reviews pin it.
    package var contentHash: SHA256Hash { SHA256Hash(of: json.canonicalBytes) }
}

extension Criterion {
    package var json: JSONValue {
        .object([
            "slug": .string(slug),
            "title": .string(title),
            "dimension": .string(dimension.rawValue),
            "question": .string(question),
            "levels": .array(levels.map(\.json)),
        ])
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "criterion")
        var levels: [Level] = []
        for element in try reader.array("levels") { levels.append(try Level(json: element)) }
        self.init(
            slug: try reader.text("slug"), title: try reader.text("title"),
            dimension: try reader.word("dimension"), question: try reader.text("question"),
            levels: levels)
    }
}

extension Level {
    package var json: JSONValue {
        .object([
            "level": .integer(Int64(level)), "label": .string(label), "anchor": .string(anchor),
        ])
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "level")
        self.init(
            level: try reader.count("level"), label: try reader.text("label"),
            anchor: try reader.text("anchor"))
    }
}
