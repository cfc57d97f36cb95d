internal import ArgumentParser
internal import RehearseClient

/// Send refused changes once more.
struct OutboxRetryVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Send a refused change once more, as a new change.")
    static let manual = Manual(
        [
            ("rehearse outbox retry 4f21ab", "one refused change, with what belongs to it"),
            ("rehearse outbox retry --all", "everything that was refused"),
        ], fields: fields.names(),
        notes: [
            """
            It is made anew against what stands now: texts are merged. What cannot be sent stays \
            refused, with its text.
            """
        ])

    struct Retried: Sendable {
        let refused: QueuedAction
        let result: RetriedAction?
        let problem: String?
    }

    static let fields: [RecordField<Retried>] = [
        .init("refused") { .text($0.refused.id) },
        .init("waiting") { .optional($0.result?.id) },
        .init("changes") { .integer($0.refused.changes.count) },
        .init("problem") { .optional($0.problem) },
    ]

    @Argument(help: "the refused change, or its action")
    var change: String?

    @Flag(help: "everything that was refused")
    var all = false

    func validate() throws {
        if (change != nil) == all { throw ValidationError("Name the CHANGE, or say --all.") }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        if let change {
            let refused = try rehearse.queuedAction(change)
            let result = try rehearse.retryQuarantine(refused.id)
            let retried = Retried(refused: refused, result: result, problem: nil)
            try invocation.report(retried, fields: Self.fields, Self.sentence(result))
            return try invocation.suggestNext("rehearse sync", "rehearse undo")
        }
        try await retryAll(rehearse, in: invocation)
    }

    private static func sentence(_ result: RetriedAction) -> StyledText {
        result.id == nil
            ? "What it changed stands already, so nothing has to be sent."
            : "\(.tick) \(result.changeCount.of("change")) in the outbox again."
    }

    private func retryAll(_ rehearse: Rehearse, in invocation: Invocation) async throws {
        let refused = try rehearse.queuedActions().filter { $0.state == .refused }
        let retried = refused.map { action in
            do throws(RehearseError) {
                let result = try rehearse.retryQuarantine(action.id)
                return Retried(refused: action, result: result, problem: nil)
            } catch {
                return Retried(refused: action, result: nil, problem: error.what)
            }
        }
        try await invocation.present(retried, fields: Self.fields) { page, retried in
            let sent = retried.count { $0.problem == nil }
            page.add(
                refused.isEmpty
                    ? "Nothing was refused."
                    : "\(.tick) \(sent) of \(retried.count.of("action")) in the outbox again.")
            for failed in retried {
                guard let problem = failed.problem else { continue }
                page.add("\(.warning) \(failed.refused.shortID): \(problem) It stays refused.")
            }
        }
        if retried.contains(where: { $0.problem != nil }) { throw QuietExit(status: .failed) }
    }
}
