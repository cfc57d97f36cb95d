internal import ArgumentParser
internal import RehearseClient

struct AdminMemberImportVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Invite the people of a CSV file: all of them or none.")
    static let manual = Manual(
        [
            (
                "rehearse admin member import people.csv --plain > codes.tsv",
                "keep the codes in a file"
            ),
            ("rehearse admin member import -", "from standard input"),
        ], fields: InvitationFields.all.names(),
        notes: ["The first line names the columns: handle, name, role and, if wanted, cohort."])

    /// As large as a page of the server; ten thousand people fit several times.
    private static let bytesMax = 4 * 1024 * 1024

    @Argument(help: "the file, - for standard input")
    var file: String

    func run(in invocation: Invocation) async throws {
        let csv = try TextInput.read(file, limit: Self.bytesMax, in: invocation)
        let rehearse = try invocation.open()
        let invited = try await Progress(in: invocation).during("asking the server") {
            try await rehearse.importMembers(csv: csv)
        }
        try await invocation.present(invited, fields: InvitationFields.all) { page, invited in
            let people = invited.count.of("person", plural: "people")
            page.add("\(.tick) Invited \(people). The codes are shown only now:")
            var table = Table([.text("who"), .prose("name"), .text("roles"), .text("code")])
            for person in invited {
                table.add(
                    StyledText(person.handle, .reference), StyledText(person.displayName),
                    StyledText(person.roles.joined(separator: ", ")),
                    StyledText(person.code ?? "", .strong))
            }
            page.add(table)
        }
    }
}
