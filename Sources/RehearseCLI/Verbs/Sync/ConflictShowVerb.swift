internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct ConflictShowVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what each side changed, line by line.")
    static let manual = Manual(
        [
            ("rehearse conflict show c-2f1", "base, yours and theirs as one page"),
            ("rehearse conflict show c-2f1 --json=yours,theirs", "both texts exactly"),
        ], fields: ConflictListVerb.fields.names())

    @Argument(help: "the conflict")
    var conflict: String

    func run(in invocation: Invocation) async throws {
        let conflict = try invocation.open().conflict(conflict)
        let times = TimeText(invocation)
        try await invocation.present(conflict, fields: ConflictListVerb.fields) { page, conflict in
            let yoursAt = times.point(Instant(milliseconds: conflict.yoursAt))
            let subject: StyledText = "\(conflict.field) of \(conflict.table, .strong)"
            page.add(
                "\(conflict.shortID, .reference)  \(subject) in \(conflict.scopeLabel)  "
                    + StyledText("yours \(yoursAt)", .quiet))
            page.add()
            let diff = ThreeWayDiff(
                base: conflict.base, yours: conflict.yours, theirs: conflict.theirs)
            for line in diff.lines() { page.add(line.styled) }
            page.add()
            guard conflict.isOpen else { return page.add("Decided: \(conflict.state).") }
            page.add(
                """
                Resolve: rehearse conflict resolve \(conflict.shortID) --keep \
                yours|theirs|both   or   --edit
                """
            )
        }
    }
}
