package import RehearseModel
package import RehearseSync

/// A sheet, rubric or question as a bank's store sees it: a name, a version and a content.
package struct BankItem: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case sheet, rubric, question
    }

    /// What the versions of one item have in common.
    package struct Key: Sendable, Hashable {
        package var kind: Kind
        package var slug: String

        package init(kind: Kind, slug: String) {
            self.kind = kind
            self.slug = slug
        }
    }

    package var key: Key
    package var version: Int
    package var title: String
    /// Canonical JSON of the content.
    package var content: String
    package var hash: SHA256Hash

    private init(_ kind: Kind, _ slug: String, _ version: Int, _ title: String, _ json: JSONValue) {
        key = Key(kind: kind, slug: slug)
        self.version = version
        self.title = title
        let bytes = json.canonicalBytes
        content = String(decoding: bytes, as: UTF8.self)
        hash = SHA256Hash(of: bytes)
    }

    package init(_ sheet: BankSheet) {
        self.init(.sheet, sheet.slug, sheet.version, sheet.title, sheet.json)
    }

    package init(_ rubric: Rubric) {
        self.init(.rubric, rubric.slug, rubric.version, rubric.title, rubric.json)
    }

    package init(_ question: Question) {
        self.init(.question, question.slug, question.version, question.title, question.json)
    }
}

extension Bank {
    /// Everything in it: the sheet, then the rubrics, then the questions.
    package var items: [BankItem] {
        [BankItem(sheet)] + rubrics.map { BankItem($0) } + questions.map { BankItem($0) }
    }
}
