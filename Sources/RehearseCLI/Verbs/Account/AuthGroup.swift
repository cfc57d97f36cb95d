internal import ArgumentParser

struct AuthGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "auth", abstract: "Sign in to a server, or out of it.",
        subcommands: [AuthLoginVerb.self, AuthLogoutVerb.self, AuthStatusVerb.self])
}
