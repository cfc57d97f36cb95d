internal import ArgumentParser
internal import RehearseClient

struct AuthStatusVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Which account this device uses. Needs no network.")
    static let manual = Manual(
        [("rehearse auth status", "ends with 4 if nobody is signed in")],
        fields: AccountFields.account.names())

    func run(in invocation: Invocation) async throws {
        let account = try invocation.open().account
        try await invocation.present(account, fields: AccountFields.account) { page, account in
            guard account.isSignedIn, let handle = account.handle else {
                page.add("Nobody is signed in. All work is in the local account on this device.")
                page.add("Sign in: rehearse auth login URL")
                return
            }
            let device = account.deviceName.map { ", device \($0)" } ?? ""
            page.add(
                """
                \(handle, .strong)\(account.org.map { "@\($0)" } ?? "") on \
                \(account.serverName)\(device)
                """
            )
        }
        if !account.isSignedIn { throw QuietExit(status: .signIn) }
    }
}
