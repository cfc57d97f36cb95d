internal import ArgumentParser
internal import RehearseClient

/// Sign in with a password, or accept an invitation.
struct AuthLoginVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "login",
        abstract: "Accept an invitation or sign in; then sync for the first time.")
    static let manual = Manual(
        [
            ("rehearse auth login https://coach.example.org", "asks for the code from your coach"),
            (
                "rehearse auth login https://coach.example.org --as mara@acme",
                "a device more, with your password"
            ),
            ("rehearse auth login URL --code CODE --password-file - < secret", "for a script"),
        ], fields: AccountFields.account.names(),
        notes: [
            "A code is used once. It chooses your password and makes the account and this device.",
            "The password is never taken from the command line, where others could read it.",
        ])

    @Argument(help: "the address of the server")
    var server: String?

    @Option(help: "the code of an invitation")
    var code: String?

    @Option(help: ArgumentHelp("sign in as this member", valueName: "handle@org"))
    var `as`: String?

    @Option(help: "how others see your name; the invitation proposes one")
    var name: String?

    @Option(
        help: ArgumentHelp(
            "read the password from this file, - for standard input", valueName: "file"))
    var passwordFile: String?

    @Option(
        help: ArgumentHelp(
            "what this device is called; the host's name without it", valueName: "name"))
    var device: String?

    @Flag(help: "do not sync now")
    var noSync = false

    func validate() throws {
        if code != nil && self.as != nil { throw ValidationError("Choose one of --code and --as.") }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let prompt = Prompt(invocation: invocation)
        let server = try address(rehearse, prompt)
        let account = try await signIn(server, rehearse, prompt)
        let org = account.org.map { " of \($0)" } ?? ""
        let device = account.deviceName.map { " This device is \($0)." } ?? ""
        try invocation.report(
            account, fields: AccountFields.account,
            "\(.tick) Signed in as \(account.handle ?? account.name, .strong)\(org).\(device)")
        try invocation.note(
            "Its token is in \(rehearse.stateDirectory)/credentials.json (only you can read it).")
        if !noSync { try await firstSync(rehearse, in: invocation) }
    }

    private func address(_ rehearse: Rehearse, _ prompt: Prompt) throws -> String {
        if let server { return server }
        if let known = rehearse.account.server { return known }
        return try prompt.line("Address of the server", flag: "rehearse auth login URL")
    }

    private func signIn(
        _ server: String, _ rehearse: Rehearse, _ prompt: Prompt
    ) async throws -> AccountInfo {
        if let login = self.as {
            let password = try prompt.secret(
                "Password", file: passwordFile, flag: "--password-file FILE")
            return try await Progress(in: prompt.invocation).during("signing in") {
                try await rehearse.login(
                    server: server, as: login, password: password, deviceName: device)
            }
        }
        let code =
            try code ?? prompt.line("Code from your coach", flag: "--code CODE or --as HANDLE@ORG")
        let password = try newPassword(prompt)
        return try await Progress(in: prompt.invocation).during("signing in") {
            try await rehearse.acceptInvitation(
                server: server, code: code, password: password, displayName: name,
                deviceName: device)
        }
    }

    /// Typed twice where a person types it: nobody sees the slip otherwise.
    private func newPassword(_ prompt: Prompt) throws -> String {
        let password = try prompt.secret(
            "Choose a password", file: passwordFile, flag: "--password-file FILE")
        guard passwordFile == nil else { return password }
        let again = try prompt.secret("The same again", file: nil, flag: "--password-file FILE")
        guard again == password else {
            throw Failure.usage("The two passwords differ.", remedy: "Nothing was sent. Try again.")
        }
        return password
    }

    /// The account is there even if this fails, so a failure here is a note and no error.
    private func firstSync(_ rehearse: Rehearse, in invocation: Invocation) async throws {
        do {
            let report = try await Progress(in: invocation).during("first sync") {
                try await rehearse.sync()
            }
            try invocation.note(
                "⇅ First sync: sent \(report.sent) · received \(report.received)")
            try SyncNotes(report: report, status: rehearse.status()).show(in: invocation)
        } catch let error as RehearseError {
            try invocation.note("! The first sync did not work: \(error.what) Try: rehearse sync")
        }
    }
}
