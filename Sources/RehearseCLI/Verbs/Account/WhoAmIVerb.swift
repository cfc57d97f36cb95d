internal import ArgumentParser
internal import RehearseClient

/// Who this device acts for.
struct WhoAmIVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "whoami", abstract: "Who this device acts for, and what you may do.")
    static let manual = Manual(
        [
            ("rehearse whoami", "needs no network"),
            (
                "rehearse whoami --rights",
                "asks the server; offline it says what the last sync knew"
            ),
        ], fields: fields.names())

    /// A place and what the person is there.
    struct Right {
        let kind: String
        let label: String
        let role: String
    }

    struct Record {
        let account: AccountInfo
        /// Nil unless the server was asked and answered.
        let identity: Identity?
        let rights: [Right]
    }

    static let fields: [RecordField<Record>] =
        AccountFields.account.map { field in
            RecordField(field.name) { field.value($0.account) }
        } + [
            .init("displayName") { .optional($0.identity?.displayName) },
            .init("roles") { $0.identity.map { .texts($0.roles) } ?? .null },
            .init("rights") {
                .array(
                    $0.rights.map {
                        .object([
                            "kind": .text($0.kind), "place": .text($0.label),
                            "role": .text($0.role),
                        ])
                    })
            },
        ]

    @Flag(help: "also what you may do where; asks the server")
    var rights = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let identity = try await identity(rehearse, in: invocation)
        let known = try identity.map(Self.rights) ?? Self.rights(rehearse.status())
        let record = Record(account: rehearse.account, identity: identity, rights: known)
        try await invocation.present(record, fields: Self.fields) { page, record in
            add(record, to: &page)
        }
    }

    private func identity(
        _ rehearse: Rehearse, in invocation: Invocation
    ) async throws -> Identity? {
        guard rights, rehearse.account.isSignedIn else { return nil }
        do {
            return try await Progress(in: invocation).during("asking the server") {
                try await rehearse.whoAmI()
            }
        } catch let error as RehearseError where error.kind == .unreachable {
            try invocation.note("\(error.what) This is what the last sync knew.")
            return nil
        }
    }

    private static func rights(_ identity: Identity) -> [Right] {
        identity.grants.map { Right(kind: $0.kind, label: $0.label, role: $0.role) }
    }

    private static func rights(_ status: ClientStatus) -> [Right] {
        status.scopes.map { Right(kind: $0.kind, label: $0.label, role: $0.role) }
    }

    private func add(_ record: Record, to page: inout Document) {
        guard let handle = record.account.handle else {
            return page.add("Nobody is signed in: all work is in the local account on this device.")
        }
        let roles = record.identity.map { " · \($0.roles.joined(separator: ", "))" } ?? ""
        page.add(
            "\(handle, .strong)@\(record.account.org ?? "") on \(record.account.serverName)\(roles)"
        )
        guard rights else { return }
        var table = Table([.prose("place"), .text("kind"), .text("you are")])
        for right in record.rights {
            table.add(StyledText(right.label), StyledText(right.kind), StyledText(right.role))
        }
        page.add(table, indent: 2)
    }
}
