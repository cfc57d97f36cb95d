internal import ArgumentParser
internal import RehearseClient

struct DeviceRevokeVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Sign a device out, for instance a lost one.")
    static let manual = Manual([
        ("rehearse device revoke laptop-2", "by name or short id; asks before it does"),
        ("rehearse device revoke 4f21ab --yes", "for a script"),
    ])

    @Argument(help: "the device")
    var device: String

    @Flag(help: "do not ask")
    var yes = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let isSure =
            try yes
            || Prompt(invocation: invocation).confirms(
                "Sign out '\(device)'? What it has not sent stays there.", flag: "--yes")
        guard isSure else { throw QuietExit(status: .failed) }
        let device = device
        try await Progress(in: invocation).during("asking the server") {
            try await rehearse.revokeDevice(device)
        }
        try invocation.confirm("\(.tick) '\(device)' is signed out.")
    }
}
