package import RehearseModel

/// The form in which a question is stored, pinned to assignments and attempts, and hashed.
extension Question {
    package var json: JSONValue {
        .object([
            "slug": .string(slug),
            "version": .integer(Int64(version)),
            "title": .string(title),
            "type": .string(type.rawValue),
            "dimensions": .array(dimensions.map { .string($0.rawValue) }),
            "topics": .array(topics.map(JSONValue.string)),
            "stage": .string(stage.rawValue),
            "risk": .string(risk.rawValue),
            "audience": .string(audience.rawValue),
            "seniority": .string(seniority.rawValue),
            "minutes": .integer(Int64(minutes)),
            "rubric": .string(rubric),
            "licence": .string(licence),
            "source": source.json,
            "hints": .array(hints.map(JSONValue.string)),
            "follow_ups": .array(followUps.map(JSONValue.string)),
            "key_points": .array(keyPoints.map(JSONValue.string)),
            "prompt": .string(prompt),
            "context": .string(context),
            "model_answer": .string(modelAnswer),
        ])
    }

    /// Reads what `json` wrote. Keys that this program does not know are passed over: a newer
    /// program may have pinned the question.
    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "question")
        self.init(
            slug: try reader.text("slug"), version: try reader.count("version"),
            title: try reader.text("title"), type: try reader.word("type"),
            dimensions: try reader.words("dimensions"), topics: try reader.lines("topics"),
            stage: try reader.word("stage"), risk: try reader.word("risk"),
            audience: try reader.word("audience"), seniority: try reader.word("seniority"),
            minutes: try reader.count("minutes"), rubric: try reader.text("rubric"),
            licence: try reader.text("licence"),
            source: try Provenance(json: try reader.value("source")),
            hints: try reader.lines("hints"), followUps: try reader.lines("follow_ups"),
            keyPoints: try reader.lines("key_points"), prompt: try reader.text("prompt"),
            context: try reader.text("context"), modelAnswer: try reader.text("model_answer"))
    }

    /// The hash that tells one content of a version from another.
    package var contentHash: SHA256Hash { SHA256Hash(of: json.canonicalBytes) }
}

extension Provenance {
    package var json: JSONValue {
        .object([
            "id": .string(id), "ref": .string(ref), "author": .string(author),
            "collected": .string(collected),
        ])
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "source")
        self.init(
            id: try reader.text("id"), ref: try reader.text("ref"),
            author: try reader.text("author"), collected: try reader.text("collected"))
    }
}

extension WireReader {
    /// A whole number that fits `Int` everywhere.
    func count(_ key: String) throws(WireError) -> Int {
        guard let count = Int(exactly: try integer(key)) else {
            throw WireError("\"\(key)\" is out of range")
        }
        return count
    }

    /// An array of texts.
    func lines(_ key: String) throws(WireError) -> [String] {
        var lines: [String] = []
        for element in try array(key) {
            guard let line = element.string else {
                throw WireError("\"\(key)\" must be an array of strings")
            }
            lines.append(line)
        }
        return lines
    }

    /// An array of agreed words.
    func words<Word: RawRepresentable>(
        _ key: String
    ) throws(WireError) -> [Word] where Word.RawValue == String {
        var words: [Word] = []
        for line in try lines(key) {
            guard let word = Word(rawValue: line) else {
                throw WireError("\"\(key)\" must be an array of agreed words")
            }
            words.append(word)
        }
        return words
    }
}
