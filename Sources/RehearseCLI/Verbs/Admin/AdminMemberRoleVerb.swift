internal import ArgumentParser
internal import RehearseClient

struct AdminMemberRoleVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "Replace the roles of a member.")
    static let manual = Manual([
        ("rehearse admin member role jonas coach approver", "these two and no others")
    ])

    @Argument(help: "the member")
    var handle: String

    @Argument(help: "candidate, coach, lead, approver, auditor, admin")
    var role: [String]

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let (handle, roles) = (handle, role)
        let member = try await Progress(in: invocation).during("asking the server") {
            try await rehearse.setRoles(of: handle, to: roles)
        }
        try invocation.confirm(
            "\(.tick) \(member.handle, .strong) is now \(member.roles.joined(separator: ", "))."
        )
    }
}
