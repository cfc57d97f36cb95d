internal import RehearseModel
internal import RehearseSync

/// Which actions cannot be taken back, and what to do instead.
///
/// A fact is what others rely on: a coach reads a submission, a candidate a review. It is followed
/// by another fact, never taken away.
enum UndoLimits {
    /// - Throws: `.failed` for an action that made a fact, with what to do instead.
    static func check(_ changes: [JournalChange]) throws(RehearseError) {
        for change in changes where change.field == nil {
            guard let error = refusal(of: change.key) else { continue }
            throw error
        }
    }

    private static func refusal(of key: RowKey) -> RehearseError? {
        switch key.table {
        case "submission":
            return sealed(
                "A submission is sealed and stays.",
                "Change the answer and submit it again: rehearse write, then rehearse submit.")
        case "review":
            return sealed(
                "A published review stays; your candidate may have read it.",
                "Publish a new version, which takes its place: rehearse review score.")
        case "self_assessment":
            return sealed(
                "A self-assessment stays.", "Give another, which takes its place: rehearse score.")
        case "post":
            return sealed("A post stays; others may have read it.", "Write another one.")
        case "question_version", "rubric_version", "approval":
            return sealed(
                "What was published in a bank stays; assignments point to it.",
                "Publish a new version of it.")
        default:
            return SyncSchema.table(named: key.table)?.kind == .fact
                ? sealed("What was sealed stays.", "") : nil
        }
    }

    private static func sealed(_ what: String, _ instead: String) -> RehearseError {
        let other = "Something else: rehearse undo --list"
        return RehearseError(
            .failed, what, work: "Nothing was undone.",
            next: instead.isEmpty ? other : "\(instead) \(other)")
    }
}
