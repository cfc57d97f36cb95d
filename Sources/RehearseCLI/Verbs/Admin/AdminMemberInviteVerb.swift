internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct AdminMemberInviteVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Invite a person. Shows a code to pass on.")
    static let manual = Manual(
        [
            (
                "rehearse admin member invite mara --name \"Mara Lind\" --cohort autumn-b",
                "a candidate with a seat"
            ),
            (
                """
                rehearse admin member invite jonas --name \"Jonas Weiss\" --role coach \
                --cohort autumn-b
                """,
                "a coach"
            ),
        ], fields: InvitationFields.all.names(),
        notes: [
            "The code is shown once. Inviting a handle again makes a new code and ends the old one."
        ])

    @Argument(help: "the handle: small letters, digits and hyphens")
    var handle: String

    @Option(help: "the name that others see")
    var name: String?

    @Option(help: "candidate, coach, lead, approver, auditor or admin; may be repeated")
    var role: [String] = []

    @Option(help: "the cohort to join")
    var cohort: String?

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let (handle, name, cohort) = (handle, name ?? handle, cohort)
        let roles = role.isEmpty ? ["candidate"] : role
        let invitation = try await Progress(in: invocation).during("asking the server") {
            try await rehearse.invite(
                handle: handle, displayName: name, roles: roles, cohort: cohort)
        }
        let until = TimeText(invocation).point(Instant(milliseconds: invitation.expiresAt))
        let code = invitation.code ?? ""
        try invocation.report(
            invitation, fields: InvitationFields.all,
            """
            \(.tick) Invited \(invitation.handle, .strong). Code, until \(until): \
            \(code, .strong)
            """)
        try invocation.note(
            "They type: rehearse auth login \(rehearse.account.server ?? "URL") --code \(code)"
        )
    }
}

/// What programs can read about invitations.
enum InvitationFields {
    static let all: [RecordField<InvitationInfo>] = [
        .init("id") { .text($0.id) },
        .init("handle") { .text($0.handle) },
        .init("displayName") { .text($0.displayName) },
        .init("roles") { .texts($0.roles) },
        .init("cohort") { .optional($0.cohort) },
        .init("expiresAt") { .time(milliseconds: $0.expiresAt) },
        .init("code") { .optional($0.code) },
    ]
}
