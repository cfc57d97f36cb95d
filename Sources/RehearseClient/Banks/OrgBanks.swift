internal import RehearseModel
internal import RehearseSync

/// The banks of the org that this device may read.
struct OrgBanks {
    let snapshot: StoreSnapshot

    init(_ snapshot: StoreSnapshot) {
        self.snapshot = snapshot
    }

    func shelves() throws -> [Catalog.Shelf] {
        try snapshot.scopes(kind: .bank).map(shelf)
    }

    /// The scope of the bank with this slug, of the kind that is wanted.
    ///
    /// - Throws: `.notFound` with the banks that there are.
    func scope(_ slug: String, kind: ScopeKind) throws -> ScopeView {
        let banks = try snapshot.scopes(kind: .bank)
        let bySlug = try Dictionary(
            banks.map { (try self.slug(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        guard let bank = bySlug[slug] else {
            let known = bySlug.keys.sorted().joined(separator: ", ")
            throw RehearseError(
                .notFound, "The org has no bank '\(slug.shortened)' that you can read.",
                next: known.isEmpty ? "An admin makes banks." : "There is: \(known)")
        }
        guard kind == .authors else { return bank }
        let authors = try snapshot.scopes(kind: .authors).first { $0.subject == bank.subject }
        guard let authors else {
            throw RehearseError(
                .notAllowed, "You are not an author of the bank '\(slug)'.",
                next: "Ask an admin for it.")
        }
        return authors
    }

    /// The hash of every published version of the items of one bank.
    func hashes(in scope: ScopeID) throws -> KnownVersions {
        var hashes: KnownVersions = [:]
        for (table, kind) in [
            ("question_version", BankItem.Kind.question), ("rubric_version", .rubric),
        ] {
            for row in try snapshot.rows(table, in: scope) {
                guard let number = row.integer("number"),
                    let hash = SHA256Hash(row.text("content_hash"))
                else { continue }
                hashes[BankItem.Key(kind: kind, slug: row.text("slug")), default: [:]][
                    Int(clamping: number)] = hash
            }
        }
        return hashes
    }

    private func slug(of scope: ScopeView) throws -> String {
        try snapshot.rows("bank", in: scope.id).first?.text("slug") ?? scope.label
    }

    private func shelf(_ scope: ScopeView) throws -> Catalog.Shelf {
        let row = try snapshot.rows("bank", in: scope.id).first
        // What a newer program published in a form that this one cannot read is left out here, and
        // its row stays: one such question must not take the others with it.
        let questions = try snapshot.rows("question_version", in: scope.id).compactMap { row in
            // A version that a newer program wrote is skipped here and kept in the store.
            try? Question(json: row.value("content") ?? .null)
        }
        let rubrics = try snapshot.rows("rubric_version", in: scope.id).compactMap { row in
            // As above.
            try? Rubric(json: row.value("content") ?? .null)
        }
        let summary = BankOverview(
            slug: row?.text("slug") ?? scope.label, title: row?.text("title") ?? scope.label,
            version: nil, licence: row?.text("licence") ?? "", origin: Catalog.Origin.org.rawValue,
            questionCount: Set(questions.map(\.slug)).count,
            rubricCount: Set(rubrics.map(\.slug)).count)
        return Catalog.Shelf(
            sheet: summary, document: nil, origin: .org, questions: questions, rubrics: rubrics)
    }
}
