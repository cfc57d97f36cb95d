internal import ArgumentParser
internal import RehearseModel
internal import RehearseServer

struct RestoreFinishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore-finish",
        abstract: "After restoring a backup: tell clients that the server went back in time.",
        discussion: """
            Mints a new timeline. At their next sync, clients compare and send again the \
            acknowledged work that the restored database does not have. Signs out every device \
            and withdraws open invitations, because those that were revoked after the backup have \
            come back with it. Run it before the server is started.
            """)

    @OptionGroup var server: OperatorOptions

    @Flag(
        name: .long,
        help: "Sign nobody out; when nothing has been revoked since the backup was taken.")
    var keepSignIns = false

    func run() async throws {
        try await Terminal.run {
            let report = try await server.commands.finishRestore(keepingSignIns: keepSignIns)
            Terminal.say("New timeline: \(report.timeline)")
            if keepSignIns {
                Terminal.say("All sign-ins and invitations are as they were in the backup.")
            } else {
                Terminal.say("Signed out: \(report.devicesSignedOut) devices")
                Terminal.say("Withdrawn: \(report.invitationsWithdrawn) invitations")
                Terminal.say("Members sign in again; what they have not sent goes on from there.")
            }
        }
    }
}

struct RereadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reread",
        abstract: "Have devices read an org's scopes from zero, after a repair in the database.")

    @OptionGroup var server: OperatorOptions

    @Option(name: .long, help: "The org's short name.")
    var org: String

    @Option(name: .long, help: "The id of one scope; all of the org's if not given.")
    var scope: String?

    func run() async throws {
        try await Terminal.run {
            let chosen = scope.map { ScopeID($0) }
            if let chosen, chosen == nil {
                throw CommandFailure("\"\(scope ?? "")\" is no id of a scope.")
            }
            let count = try await server.commands.reread(chosen ?? nil, ofOrg: org)
            Terminal.say("Grants that begin anew: \(count)")
        }
    }
}
