internal import RehearseModel
internal import RehearseSync

/// The org's banks: authors share drafts, an approver who is somebody else publishes them.
extension Rehearse {
    /// Puts the questions and rubrics of a folder before the approvers of an org's bank. Items that
    /// are published already, byte for byte, are left out.
    ///
    /// - Throws: `.badInput` for a bank with problems, `.notFound` for a bank that is not here,
    ///   `.notAllowed` for somebody who is not one of its authors.
    @discardableResult
    public func shareBank(
        _ folder: String, into bank: String, dryRun: Bool = false
    ) throws(RehearseError) -> BankImport {
        let (files, parsed) = try parseFolder(folder)
        let (scope, plan, open) = try store.read { snapshot in
            let banks = OrgBanks(snapshot)
            let known = try banks.hashes(in: banks.scope(bank, kind: .bank).id)
            let authors = try banks.scope(bank, kind: .authors).id
            let plan = try ImportPlan.translated(
                parsed.bank.items.filter { $0.key.kind != .sheet }, at: parsed.versionPlaces,
                known: known)
            return (authors, plan, try OpenDrafts(in: authors, snapshot))
        }
        let sources = Dictionary(
            files.map { ($0.path, $0.text(BankProblemLog()) ?? "") }, uniquingKeysWith: { $1 })
        let drafts = plan.changes.map { ($0, source: sources[$0.path] ?? "") }
        for (item, source) in drafts { try refuseTooLong(source, of: item) }
        if !dryRun {
            for (item, source) in drafts { try share(source, as: item, in: scope, over: open) }
        }
        var result = BankImport(parsed.bank.sheet, plan, ignored: [], isDryRun: dryRun)
        result.bank = bank
        result.version = nil
        return result
    }

    /// The drafts of an org's bank.
    ///
    /// - Throws: `.notFound`, or `.notAllowed` for somebody who is not one of its authors.
    public func drafts(of bank: String) throws(RehearseError) -> [DraftSummary] {
        try store.read { snapshot in
            let people = PersonDirectory(snapshot)
            let user = try snapshot.user
            let scope = try OrgBanks(snapshot).scope(bank, kind: .authors)
            return try BankDraft.open(in: scope.id, snapshot).map { draft in
                DraftSummary(
                    id: draft.row.id.description, slug: draft.row.text("slug"),
                    kind: draft.isRubric ? "rubric" : "question", title: draft.content?.item.title,
                    version: draft.content?.item.version,
                    author: try people.person(draft.row.author)?.handle ?? "",
                    state: draft.row.text("state"), isOwn: draft.row.author == user,
                    problems: draft.problems)
            }
        }
    }

    /// Publishes drafts that are in review. Each becomes a version that never changes, together
    /// with the approval that says who let it through and why.
    ///
    /// - Parameters:
    ///   - slugs: Which drafts; nil for all of the bank.
    ///   - reason: Why they are good enough; it stays on record.
    /// - Throws: `.notAllowed` for somebody who is no approver, and for an own draft while somebody
    ///   else could approve it; `.badInput` for drafts with problems.
    @discardableResult
    public func publishBank(
        _ bank: String, slugs: [String]? = nil, reason: String, dryRun: Bool = false
    ) throws(RehearseError) -> BankImport {
        let approver = try store.read { try BankApproval($0, bank: bank, slugs: slugs) }
        if !dryRun {
            for draft in approver.chosen {
                try store.write { try approver.publish(draft, reason: reason, $0) }
            }
        }
        return BankImport(
            bank: bank, title: approver.title, version: nil, isDryRun: dryRun,
            items: approver.plan.steps.map { BankImportItem($0) }, ignored: [])
    }

    /// Sends a draft back to its author, with the reason on record. The draft stays.
    ///
    /// - Throws: `.notFound`, `.notAllowed` for somebody who is no approver, `.badInput` without a
    ///   reason.
    public func rejectDraft(
        _ slug: String, of bank: String, reason: String
    ) throws(RehearseError) {
        guard !reason.isBlank else {
            throw RehearseError(
                .badInput, "An author needs to know why.", work: "Nothing was changed.",
                next: "Say it: --reason TEXT")
        }
        try store.write { transaction in
            try BankApproval.reject(slug, of: bank, reason: reason, transaction)
        }
    }

    private func parseFolder(
        _ path: String
    ) throws(RehearseError) -> (files: [BankFile], parsed: BankParser.Result) {
        do {
            let folder = try BankFolder(reading: path)
            return (folder.files, try BankParser.parse(folder.files))
        } catch let problems as BankProblems {
            throw RehearseError(problems)
        } catch {
            throw RehearseError(.reading, failed: error, path: path)
        }
    }

    /// One group of ops per draft: a bank would not fit one, and sharing again does no harm.
    private func share(
        _ source: String, as item: BankItem, in scope: ScopeID, over drafts: OpenDrafts
    ) throws(RehearseError) {
        try store.write { transaction in
            let open = try drafts.row(of: item, transaction.snapshot)
            let fields: [String: JSONValue] = [
                "source": .string(source), "state": "in-review",
            ]
            if let open {
                try transaction.update("question_draft", open.id, fields)
            } else {
                let slug: [String: JSONValue] = ["slug": .string(item.key.slug)]
                try transaction.create(
                    "question_draft", in: scope, fields.merging(slug) { first, _ in first })
            }
        }
    }

    private func refuseTooLong(_ source: String, of item: BankItem) throws(RehearseError) {
        guard source.utf8.count > Limits.textBytesMax else { return }
        throw RehearseError(
            .badInput, "\(item.path): has \(source.utf8.count) bytes.",
            work: "Nothing was shared.",
            next: "A draft has at most \(Limits.textBytesMax); shorten the texts.")
    }
}

extension BankItem {
    /// Where a rubric or question stands in a bank's folder.
    fileprivate var path: String { "\(key.kind.rawValue)s/\(key.slug).md" }
}
