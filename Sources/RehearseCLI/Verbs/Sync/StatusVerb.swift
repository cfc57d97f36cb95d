internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

/// The state of this device, without a network.
struct StatusVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "What waits to be sent, and when the last sync was.")
    static let manual = Manual(
        [
            ("rehearse status", "needs no network"),
            ("rehearse status --json=pending,lastSync,conflicts,refused", "for a status bar"),
        ], fields: fields.names())

    static let fields: [RecordField<ClientStatus>] = [
        .init("account") { .text($0.account.name) },
        .init("server") { .optional($0.account.server) },
        .init("device") { .optional($0.account.deviceName) },
        .init("isSignedIn") { .bool($0.account.isSignedIn) },
        .init("pending") { .integer($0.pendingCount) },
        .init("pendingSince") { .time(milliseconds: $0.pendingSince) },
        .init("lastSync") { .time(milliseconds: $0.lastSyncAt) },
        .init("conflicts") { .integer($0.conflictCount) },
        .init("refused") { .integer($0.refusedCount) },
        .init("clockSkewMilliseconds") {
            $0.clockSkewMilliseconds.map { OutputValue.integer($0) } ?? .null
        },
        .init("isReadOnly") { .bool($0.isReadOnly) },
        .init("situations") { .array($0.situations.map { Situation.fields.object(for: $0) }) },
        .init("scopes") { .array($0.scopes.map { scope.object(for: $0) }) },
    ]

    static let scope: [RecordField<ScopeStatus>] = [
        .init("id") { .text($0.id) },
        .init("label") { .text($0.label) },
        .init("kind") { .text($0.kind) },
        .init("role") { .text($0.role) },
        .init("version") { .integer($0.version) },
        .init("verifiedAt") { .time(milliseconds: $0.verifiedAt) },
        .init("isMismatched") { .bool($0.isMismatched) },
        .init("pending") { .integer($0.pendingCount) },
    ]

    @Flag(help: "also each place that is synced")
    var scopes = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let times = TimeText(invocation)
        try await invocation.present(rehearse.status(), fields: Self.fields) { page, status in
            addLines(status, times, to: &page)
            if scopes { page.add(table(status, times)) }
        }
    }

    private func addLines(_ status: ClientStatus, _ times: TimeText, to page: inout Document) {
        let account = status.account
        let words = SyncWords(times: times).text(
            isSignedIn: account.isSignedIn, lastSyncAt: status.lastSyncAt,
            pending: status.pendingCount)
        page.add("\(account.name, .strong)  \(words)")
        if status.pendingCount > 0 {
            let since = status.pendingSince.map {
                " " + times.since(Instant(milliseconds: $0))
            }
            page.add(
                "  \(status.pendingCount) to send\(since ?? ""). They are safe on this device.")
        }
        for situation in status.situations { page.add("  " + situation.line) }
    }

    private func table(_ status: ClientStatus, _ times: TimeText) -> Table {
        var table = Table([
            .prose("place"), .text("kind"), .text("you are"), .number("version"),
            .number("to send"), .text(""),
        ])
        for scope in status.scopes {
            table.add(
                StyledText(scope.label), StyledText(scope.kind), StyledText(scope.role),
                StyledText("\(scope.version)"), StyledText("\(scope.pendingCount)"),
                check(scope, times))
        }
        return table
    }

    private func check(_ scope: ScopeStatus, _ times: TimeText) -> StyledText {
        if scope.isMismatched { return StyledText("differs from the server", .bad) }
        guard let verifiedAt = scope.verifiedAt else { return StyledText("not verified", .quiet) }
        return StyledText("verified \(times.ago(Instant(milliseconds: verifiedAt)))", .good)
    }
}
