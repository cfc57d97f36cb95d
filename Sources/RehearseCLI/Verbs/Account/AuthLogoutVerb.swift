internal import ArgumentParser
internal import RehearseClient

struct AuthLogoutVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "logout", abstract: "Sign out of the server. Your work stays on this device.")
    static let manual = Manual([("rehearse auth logout", "what was not sent yet stays queued")])

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let account = rehearse.account
        guard account.isSignedIn else { return try invocation.note("Nobody is signed in here.") }
        let waiting = try rehearse.status().pendingCount
        try await Progress(in: invocation).during("signing out") { try await rehearse.logout() }
        let kept =
            waiting == 0 ? "" : " Not sent: \(waiting.of("change")), kept on this device."
        try invocation.confirm("\(.tick) Signed out of \(account.serverName).\(kept)")
    }
}
