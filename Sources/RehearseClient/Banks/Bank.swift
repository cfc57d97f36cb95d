package import RehearseModel
package import RehearseSync

/// A bank: its data sheet, rubrics and questions, all of which have been validated.
package struct Bank: Sendable, Hashable {
    package var sheet: BankSheet
    /// In the order of their slugs.
    package var rubrics: [Rubric]
    /// In the order of their slugs.
    package var questions: [Question]

    package init(sheet: BankSheet, rubrics: [Rubric], questions: [Question]) {
        self.sheet = sheet
        self.rubrics = rubrics
        self.questions = questions
    }
}

/// What `bank.md` says about the bank as a whole.
package struct BankSheet: Sendable, Hashable {
    package var slug: String
    package var title: String
    package var version: Int
    package var licence: String
    /// A language tag such as `en` or `pt-BR`.
    package var language: String
    package var description: String
    package var source: Provenance
    /// The data sheet in Markdown: where the texts come from, what they are for and not for.
    package var body: String

    package init(
        slug: String, title: String, version: Int, licence: String, language: String,
        description: String, source: Provenance, body: String
    ) {
        self.slug = slug
        self.title = title
        self.version = version
        self.licence = licence
        self.language = language
        self.description = description
        self.source = source
        self.body = body
    }
}

extension BankSheet {
    package var json: JSONValue {
        .object([
            "slug": .string(slug), "title": .string(title), "version": .integer(Int64(version)),
            "licence": .string(licence), "language": .string(language),
            "description": .string(description), "source": source.json, "body": .string(body),
        ])
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "bank sheet")
        guard let version = Int(exactly: try reader.integer("version")) else {
            throw WireError("bank sheet: \"version\" is out of range")
        }
        self.init(
            slug: try reader.text("slug"), title: try reader.text("title"), version: version,
            licence: try reader.text("licence"), language: try reader.text("language"),
            description: try reader.text("description"),
            source: try Provenance(json: try reader.value("source")),
            body: try reader.text("body"))
    }

    /// The hash that tells one content of a version from another.
    package var contentHash: SHA256Hash { SHA256Hash(of: json.canonicalBytes) }
}
