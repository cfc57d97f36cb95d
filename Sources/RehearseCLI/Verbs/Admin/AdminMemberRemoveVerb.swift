internal import ArgumentParser
internal import RehearseClient

struct AdminMemberRemoveVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a member: all devices are signed out.")
    static let manual = Manual(
        [("rehearse admin member remove mara", "asks for the handle again")],
        notes: ["What the member published stays where it was published."])

    @Argument(help: "the member")
    var handle: String

    @Option(help: ArgumentHelp("the handle once more, instead of typing it", valueName: "handle"))
    var confirm: String?

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let word =
            try confirm
            ?? Prompt(invocation: invocation).line(
                "This signs out every device of '\(handle)'. Type the handle to go on",
                flag: "--confirm \(handle)")
        guard word == handle else {
            throw Failure.usage("'\(word)' is not '\(handle)'.", remedy: "Nobody was removed.")
        }
        let handle = handle
        try await Progress(in: invocation).during("asking the server") {
            try await rehearse.removeMember(handle)
        }
        try invocation.confirm("\(.tick) Removed \(handle, .strong).")
    }
}
