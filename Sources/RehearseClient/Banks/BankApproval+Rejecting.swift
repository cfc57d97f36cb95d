internal import RehearseModel
internal import RehearseSync

extension BankApproval {
    /// Writes down that a draft was not let through, and gives it back to its author: one action.
    static func reject(
        _ slug: String, of bank: String, reason: String, _ transaction: StoreTransaction
    ) throws {
        let banks = OrgBanks(transaction.snapshot)
        let authors = try banks.scope(bank, kind: .authors)
        guard try banks.scope(bank, kind: .bank).role.known == .approver else {
            throw RehearseError(
                .notAllowed, "You are not an approver of the bank '\(bank)'.",
                next: "Ask an approver to decide.")
        }
        let inReview = try BankDraft.open(in: authors.id, transaction.snapshot)
            .filter { $0.row.text("state") == "in-review" }
        guard let draft = inReview.first(where: { $0.row.text("slug") == slug }) else {
            let known = inReview.map { $0.row.text("slug") }.joined(separator: ", ")
            throw RehearseError(
                .notFound, "No draft '\(slug.shortened)' is in review.",
                next: known.isEmpty ? "Nothing waits." : "In review: \(known)")
        }
        try transaction.create("approval", in: authors.id, decision(on: draft, reason))
        try transaction.update("question_draft", draft.row.id, ["state": "draft"])
    }

    /// A draft with problems has no content yet; then it is its source that was not let through.
    private static func decision(on draft: BankDraft, _ reason: String) -> [String: JSONValue] {
        let hash = draft.content?.item.hash ?? SHA256Hash(of: draft.row.text("source"))
        return [
            "slug": .string(draft.row.text("slug")),
            "number": .integer(Int64(draft.content?.item.version ?? 0)),
            "content_hash": .string(hash.description), "decision": "rejected",
            "reason": .string(reason),
        ]
    }
}
