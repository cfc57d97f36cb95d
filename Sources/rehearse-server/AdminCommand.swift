internal import ArgumentParser
internal import Logging
internal import RehearseModel
internal import RehearseServer
internal import RehearseSync

struct AdminCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admin", abstract: "Orgs, invitations and restores, for the operator.",
        subcommands: [
            OrgCommand.self, InviteCommand.self, RestoreFinishCommand.self, RereadCommand.self,
            ParkedCommand.self,
        ])
}

struct OrgCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "org", abstract: "Make and list orgs.",
        subcommands: [OrgCreateCommand.self, OrgListCommand.self])
}

struct OrgCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make an org and invite its first admin.")

    @OptionGroup var server: OperatorOptions

    @Option(name: .long, help: "The short name that stands in login names, such as acme.")
    var slug: String

    @Option(name: .long, help: "The org's full name.")
    var name: String

    @Option(name: .long, help: "The handle of the first admin, such as ada.")
    var admin: String

    @Option(name: .long, help: "The name of the first admin; the handle if not given.")
    var adminName: String?

    @OptionGroup var address: ServerAddress

    func run() async throws {
        try await Terminal.run {
            let founded = try await server.commands.createOrg(
                slug: slug, name: name, adminHandle: admin, adminName: adminName ?? admin)
            Terminal.say("Org \(slug) is ready. Login name of the admin: \(admin)@\(slug)")
            InvitationText.say(founded.admin, at: address, of: server)
        }
    }
}

struct OrgListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the orgs.")

    @OptionGroup var server: OperatorOptions

    func run() async throws {
        try await Terminal.run {
            for org in try await server.commands.listOrgs() {
                Terminal.say("\(org.slug)\t\(org.org)")
            }
        }
    }
}

struct InviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Invite a member, for instance when an org has lost its last admin.")

    @OptionGroup var server: OperatorOptions

    @Option(name: .long, help: "The org's short name.")
    var org: String

    @Option(name: .long, help: "The handle of the new member.")
    var handle: String

    @Option(name: .long, help: "The name of the new member; the handle if not given.")
    var name: String?

    @Option(
        name: .long, help: "candidate, coach, lead, approver, auditor or admin; may be repeated.")
    var role: [Role] = [.admin]

    @OptionGroup var address: ServerAddress

    func run() async throws {
        try await Terminal.run {
            let request = InviteRequest(handle: handle, displayName: name ?? handle, roles: role)
            let invited = try await server.commands.invite(request, toOrg: org)
            InvitationText.say(invited, at: address, of: server)
        }
    }
}

/// Where members reach the server; only to print commands that can be pasted.
struct ServerAddress: ParsableArguments {
    @Option(
        name: .long,
        help: "The server's address, for the command that is printed. Default: where it listens.")
    var url: String?

    /// The address to print, and what was assumed to know it.
    func resolved(for server: OperatorOptions) -> (url: String, assumption: String?) {
        if let url { return (url, nil) }
        let location = server.database.location
        if let url = ServedAddress.find(location, logger: Terminal.logger(level: .warning)) {
            return (url, "That is where the server listens now; give --url for another address.")
        }
        return (
            "http://127.0.0.1:8080",
            "That is the default address, for no server is running; give --url for another."
        )
    }
}

/// How an invitation is handed to the person at the terminal.
enum InvitationText {
    static func say(_ invited: Invited, at address: ServerAddress, of server: OperatorOptions) {
        let (url, assumption) = address.resolved(for: server)
        let end = invited.invitation.expiresAt.iso8601
        Terminal.say("Invitation code, shown only this once, valid until \(end):")
        Terminal.say("  \(invited.code)")
        Terminal.say("Next, on the machine of \(invited.invitation.handle):")
        Terminal.say("  rehearse auth login \(url) --code \(invited.code)")
        if let assumption { Terminal.say(assumption) }
    }
}

extension Role: ExpressibleByArgument {}
