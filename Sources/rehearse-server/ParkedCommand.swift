internal import ArgumentParser
internal import RehearseModel
internal import RehearseServer

struct ParkedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parked",
        abstract: "Changes on which the server failed and which it has set aside.",
        subcommands: [ParkedListCommand.self, ParkedShowCommand.self])
}

struct ParkedListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List them, the newest first: group, member, failure.")

    @OptionGroup var server: OperatorOptions

    @Option(name: .long, help: "The org's short name.")
    var org: String

    func run() async throws {
        try await Terminal.run {
            for parked in try await server.commands.parkedGroups(ofOrg: org) {
                Terminal.say(
                    "\(parked.group)\t\(parked.parkedAt.iso8601)\t\(parked.handle)\t"
                        + "\(parked.opCount) ops\t\(parked.fingerprint)")
            }
        }
    }
}

struct ParkedShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print what is in one. It is what a person wrote: handle it as such.")

    @OptionGroup var server: OperatorOptions

    @Option(name: .long, help: "The org's short name.")
    var org: String

    @Argument(help: "The group's id, from the list.")
    var group: String

    func run() async throws {
        try await Terminal.run {
            guard let group = GroupID(group) else {
                throw CommandFailure("\"\(group)\" is no id of a group.")
            }
            Terminal.say(try await server.commands.parkedContent(of: group, ofOrg: org))
        }
    }
}
