internal import ArgumentParser

struct VersionVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "Say which program this is.")
    static let manual = Manual(
        [("rehearse version", "for a report")], fields: fields.names())

    static let fields: [RecordField<String>] = [.init("version") { .text($0) }]

    func run(in invocation: Invocation) async throws {
        try await invocation.present(Version.text, fields: Self.fields) { page, version in
            page.add("rehearse \(version)")
        }
    }
}
