internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct AdminMemberListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List members and open invitations.")
    static let manual = Manual(
        [("rehearse admin member list", "by handle")], fields: fields.names())

    /// A member, or somebody who is invited.
    enum Person {
        case member(MemberInfo)
        case invited(InvitationInfo)
    }

    static let fields: [RecordField<Person>] = [
        .init("handle") { .text($0.handle) },
        .init("displayName") { .text($0.displayName) },
        .init("roles") { .texts($0.roles) },
        .init("state") { .text($0.state) },
        .init("cohort") { .optional($0.invitation?.cohort) },
        .init("expiresAt") { .time(milliseconds: $0.invitation?.expiresAt) },
    ]

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let people = try await Progress(in: invocation).during("asking the server") {
            let (members, invitations) = try await rehearse.members()
            return members.map(Person.member) + invitations.map(Person.invited)
        }
        try await invocation.present(people, fields: Self.fields) { page, people in
            var table = Table([.text("who"), .prose("name"), .prose("roles"), .text("")])
            for person in people {
                table.add(
                    StyledText(person.handle, .reference), StyledText(person.displayName),
                    StyledText(person.roles.joined(separator: ", ")),
                    StyledText(person.state == "member" ? "" : person.state, .quiet))
            }
            page.add(table)
        }
    }
}

extension AdminMemberListVerb.Person {
    var invitation: InvitationInfo? {
        if case .invited(let invitation) = self { invitation } else { nil }
    }

    fileprivate var state: String { invitation == nil ? "member" : "invited" }

    fileprivate var handle: String {
        switch self {
        case .member(let member): member.handle
        case .invited(let invitation): invitation.handle
        }
    }

    fileprivate var displayName: String {
        switch self {
        case .member(let member): member.displayName
        case .invited(let invitation): invitation.displayName
        }
    }

    fileprivate var roles: [String] {
        switch self {
        case .member(let member): member.roles
        case .invited(let invitation): invitation.roles
        }
    }
}
