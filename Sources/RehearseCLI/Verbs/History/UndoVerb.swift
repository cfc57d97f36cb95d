internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

/// Take back what was done on this device.
struct UndoVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back the last thing you did on this device.")
    static let manual = Manual(
        [
            ("rehearse undo", "the last action; once more goes one further back"),
            ("rehearse undo --list", "what can be taken back, newest first"),
            ("rehearse undo 4f21ab", "one action of the list"),
            ("rehearse undo --redo", "do again what the last undo took back"),
        ], fields: fields.names(),
        notes: [
            """
            An undo is a new change that is synced like any other; it works offline and after a \
            sync. What was changed elsewhere since is never overwritten: texts are merged.
            """,
            """
            Submissions and published reviews stay; the message says what to do instead. The list \
            goes back 30 days.
            """,
        ])

    static let fields: [RecordField<UserAction>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text($0.shortID) },
        .init("madeAt") { .time(milliseconds: $0.madeAt) },
        .init("summary") { .text($0.summary) },
        .init("state") { .text($0.state.rawValue) },
        .init("isUndo") { .bool($0.isUndo) },
        .init("undoes") { .optional($0.undoesID) },
        .init("obstacle") { .optional($0.obstacle) },
    ]

    @Argument(help: "the action to take back; without it, the last one that stands")
    var action: String?

    @Flag(help: "list what was done here, newest first")
    var list = false

    @Flag(help: "do again what the last undo took back")
    var redo = false

    func validate() throws {
        if [action != nil, list, redo].count(where: { $0 }) > 1 {
            throw ValidationError("Choose one of ACTION, --list and --redo.")
        }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        guard !list else { return try await show(rehearse.userActions(), in: invocation) }
        let undone = try redo ? rehearse.redo() : rehearse.undo(action)
        try report(undone, in: invocation)
    }

    private func show(_ actions: [UserAction], in invocation: Invocation) async throws {
        let times = TimeText(invocation)
        try await invocation.present(actions, fields: Self.fields) { page, actions in
            var table = Table([.text("action"), .text("when"), .prose("what"), .text("")])
            for action in actions {
                table.add(
                    StyledText(action.shortID, .reference),
                    StyledText(times.ago(Instant(milliseconds: action.madeAt)), .quiet),
                    StyledText(action.summary), Self.state(of: action))
            }
            page.add(table)
            if actions.isEmpty { page.add("Nothing was done on this device yet.") }
        }
    }

    private static func state(of action: UserAction) -> StyledText {
        switch action.state {
        case .undone: StyledText("taken back", .quiet)
        case .refused: StyledText("refused", .bad)
        case .standing: action.obstacle == nil ? "" : StyledText("stays", .quiet)
        }
    }

    private func report(_ undone: UndoneAction, in invocation: Invocation) throws {
        let verb: StyledText = redo ? "Done again" : "Taken back"
        try invocation.report(
            undone.action, fields: Self.fields, "\(.tick) \(verb): \(undone.action.summary).")
        for place in undone.left {
            try invocation.note("\(.warning) The \(place) was changed since and stays as it is.")
        }
        for place in undone.clashing {
            try invocation.note(
                """
                \(.warning) The \(place) was changed elsewhere in the same words. After the next \
                sync both texts stand in a conflict: rehearse conflict list
                """)
        }
        if undone.broughtBack > 0 {
            let count = undone.broughtBack.of("change")
            try invocation.note("\(count) back among the refused ones: rehearse outbox list")
        }
        try invocation.suggestNext(redo ? "rehearse undo" : "rehearse undo --redo")
    }
}
