internal import ArgumentParser
internal import RehearseServer

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The audit chains.",
        subcommands: [AuditVerifyCommand.self])
}

struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Recompute every audit chain of an org.")

    @OptionGroup var server: OperatorOptions

    @Option(name: .long, help: "The org's short name.")
    var org: String

    func run() async throws {
        try await Terminal.run {
            let report = try await server.commands.verifyAudit(ofOrg: org)
            Terminal.say(
                "\(report.scopeCount) scopes, \(report.entryCount) entries, "
                    + "\(report.erasedCount) of them erased, \(report.findings.count) findings")
            for finding in report.findings { Terminal.say("\(finding)") }
            guard report.findings.isEmpty else {
                throw CommandFailure("The audit of \(org) does not verify.")
            }
        }
    }
}
