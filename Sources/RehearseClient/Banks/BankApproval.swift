internal import RehearseModel
internal import RehearseSync

/// An approver's decision over drafts of one bank: everything is checked before anything is
/// written.
struct BankApproval {
    let title: String
    let plan: ImportPlan
    /// Rubrics first, so that no question waits for its rubric.
    let chosen: [BankDraft]
    private let bankScope: ScopeID
    private let authorsScope: ScopeID
    private let isSelfApproval: Set<RowID>

    init(_ snapshot: StoreSnapshot, bank: String, slugs: [String]?) throws {
        let banks = OrgBanks(snapshot)
        let scope = try banks.scope(bank, kind: .bank)
        let authors = try banks.scope(bank, kind: .authors)
        guard scope.role.known == .approver else {
            throw RehearseError(
                .notAllowed, "You are not an approver of the bank '\(bank)'.",
                next: "Ask an approver to publish.")
        }
        let drafts = try Self.choose(slugs, among: BankDraft.open(in: authors.id, snapshot))
        isSelfApproval = try Self.selfApprovals(drafts, snapshot)
        let known = try banks.hashes(in: scope.id)
        try Self.refuseProblems(drafts, known: known)
        plan = try ImportPlan.translated(
            drafts.compactMap { $0.content?.item },
            at: Dictionary(
                drafts.compactMap { draft in
                    draft.content.map { ($0.item.key, draft.versionPlace) }
                }, uniquingKeysWith: { first, _ in first }),
            known: known)
        chosen = drafts
        title = try snapshot.rows("bank", in: scope.id).first?.text("title") ?? bank
        bankScope = scope.id
        authorsScope = authors.id
    }

    private static func choose(
        _ slugs: [String]?, among drafts: [BankDraft]
    ) throws(RehearseError) -> [BankDraft] {
        let inReview = drafts.filter { $0.row.text("state") == "in-review" }
        for slug in slugs ?? [] where !inReview.contains(where: { $0.row.text("slug") == slug }) {
            let known = inReview.map { $0.row.text("slug") }.joined(separator: ", ")
            throw RehearseError(
                .notFound, "No draft '\(slug.shortened)' is in review.",
                next: known.isEmpty ? "Share one first." : "In review: \(known)")
        }
        let chosen = inReview.filter { slugs?.contains($0.row.text("slug")) ?? true }
        var seen: Set<BankItem.Key> = []
        for draft in chosen {
            guard let key = draft.content?.item.key, !seen.insert(key).inserted else { continue }
            throw RehearseError(
                .badInput, "There are two drafts of '\(key.slug)'.",
                next: "Two authors made one each; put one of them away first.")
        }
        return chosen.filter(\.isRubric) + chosen.filter { !$0.isRubric }
    }

    /// Own drafts, which only pass where nobody else could approve them.
    private static func selfApprovals(
        _ drafts: [BankDraft], _ snapshot: StoreSnapshot
    ) throws -> Set<RowID> {
        let user = try snapshot.user
        let own = drafts.filter { $0.row.author == user }
        if let first = own.first, try PersonDirectory(snapshot).hasApprover(besides: user) {
            throw RehearseError(
                .notAllowed, "You wrote the draft '\(first.row.text("slug"))' yourself.",
                next: "Another approver has to publish it.")
        }
        return Set(own.map(\.row.id))
    }

    private static func refuseProblems(
        _ drafts: [BankDraft], known: KnownVersions
    ) throws(RehearseError) {
        let log = BankProblemLog()
        for problem in drafts.flatMap(\.problems) { log.add(problem) }
        let rubrics = Set(
            known.keys.filter { $0.kind == .rubric }.map(\.slug)
                + drafts.filter(\.isRubric).map { $0.row.text("slug") })
        for draft in drafts {
            guard case .question(let question) = draft.content,
                !rubrics.contains(question.rubric)
            else { continue }
            log.add(
                draft.versionPlace.file, "needs the rubric \"\(question.rubric)\"",
                "publish that rubric first, or together with it")
        }
        do {
            try log.refuseIfAny()
        } catch {
            throw RehearseError(error)
        }
    }

    /// Writes one version, its approval, and puts the draft away: one group.
    func publish(_ draft: BankDraft, reason: String, _ transaction: StoreTransaction) throws {
        guard let item = draft.content?.item else { return }
        let step = plan.steps.first { $0.item.key == item.key }
        if step?.outcome != .same {
            try transaction.create(
                item.key.kind == .rubric ? "rubric_version" : "question_version", in: bankScope,
                [
                    "slug": .string(item.key.slug), "number": .integer(Int64(item.version)),
                    "content": try JSONParser.parse(item.content),
                    "content_hash": .string(item.hash.description),
                ],
                id: versionID(of: item))
            try transaction.create(
                "approval", in: authorsScope,
                [
                    "slug": .string(item.key.slug), "number": .integer(Int64(item.version)),
                    "content_hash": .string(item.hash.description), "decision": "approved",
                    "reason": .string(self.reason(reason, draft)),
                ])
        }
        try transaction.update(
            "question_draft", draft.row.id,
            ["archived_at": .integer(transaction.now.milliseconds)])
    }

    private func reason(_ reason: String, _ draft: BankDraft) -> String {
        isSelfApproval.contains(draft.row.id)
            ? "[approved by its author: the org has no other approver] " + reason : reason
    }

    /// Derived, so that a version number can be published once only, whoever does it where.
    private func versionID(of item: BankItem) -> RowID {
        SHA256Hash(
            of: "\(bankScope) \(item.key.kind.rawValue) \(item.key.slug) \(item.version)"
        ).derivedID()
    }
}
