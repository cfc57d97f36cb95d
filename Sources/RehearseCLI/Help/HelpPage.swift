internal import ArgumentParser

/// The help page of one command: what it is for, examples first, then the details.
struct HelpPage {
    let target: CommandTree.Target

    init(_ target: CommandTree.Target) {
        self.target = target
    }

    func show(in invocation: Invocation) async throws {
        let page = document(columns: invocation.out.columns.map { min($0, Document.proseWidthMax) })
        if try await Pager.show(page.lines, in: invocation) { return }
        try invocation.out.lines(page.lines)
    }

    func document(columns: Int?) -> Document {
        var page = Document(columns: columns ?? 80)
        page.add(StyledText(target.command.configuration.abstract))
        if target.path.isEmpty {
            RootHelp.add(to: &page)
        } else if let verb = target.command as? any Verb.Type {
            add(verb, to: &page)
        } else {
            addVerbs(to: &page)
        }
        addGlobalFlags(to: &page)
        return page
    }

    private var words: String { (["rehearse"] + target.path).joined(separator: " ") }

    private func add(_ verb: any Verb.Type, to page: inout Document) {
        let arguments = ArgumentDescription.of(verb)
        HelpPage.section(
            "Examples", verb.manual.examples.map { ($0.command, $0.meaning) }, in: &page)
        let usage = ([words] + arguments.map(\.usage)).joined(separator: " ")
        page.add()
        page.add(StyledText("USAGE", .heading))
        page.add(StyledText("  \(usage)"))
        HelpPage.section("Arguments", arguments.filter(\.isPositional).map(Self.row), in: &page)
        HelpPage.section("Options", arguments.filter { !$0.isPositional }.map(Self.row), in: &page)
        if !verb.manual.fields.isEmpty {
            page.add()
            page.add(StyledText("JSON FIELDS", .heading))
            page.add(StyledText("  " + verb.manual.fields.joined(separator: ", ")))
        }
        if !verb.manual.notes.isEmpty {
            page.add()
            page.add(StyledText("NOTES", .heading))
            for note in verb.manual.notes { page.add(StyledText("  \(note)")) }
        }
    }

    private func addVerbs(to page: inout Document) {
        let verbs = target.command.configuration.subcommands.filter {
            $0.configuration.shouldDisplay
        }
        let examples = verbs.compactMap { ($0 as? any Verb.Type)?.manual.examples.first }
        HelpPage.section("Examples", examples.map { ($0.command, $0.meaning) }, in: &page)
        HelpPage.section(
            "Verbs",
            verbs.map { ("\(words) \(CommandTree.name($0))", $0.configuration.abstract) }, in: &page
        )
        if let verb = target.command.configuration.defaultSubcommand {
            page.add()
            page.add(StyledText("  '\(words)' alone is '\(words) \(CommandTree.name(verb))'."))
        }
    }

    private func addGlobalFlags(to page: inout Document) {
        guard !target.path.isEmpty else {
            return HelpPage.section(
                "Everywhere", GlobalFlags.descriptions.map { ($0.name, $0.meaning) }, in: &page)
        }
        page.add()
        page.add(StyledText("EVERYWHERE", .heading))
        let flags = GlobalFlags.descriptions.map { "[\($0.name)]" }.joined(separator: " ")
        page.add(StyledText("  \(flags)"))
        page.add(StyledText("  What they mean: rehearse help", .quiet))
    }

    private static func row(_ argument: ArgumentDescription) -> (String, String) {
        let fallback = argument.defaultValue.map { " (default: \($0))" } ?? ""
        return (argument.label, (argument.abstract ?? "") + fallback)
    }

    /// A titled list of terms and what they mean.
    static func section(
        _ title: String, _ rows: [(String, String)], in page: inout Document
    ) {
        guard !rows.isEmpty else { return }
        var table = Table([.text(""), .prose("")], showsTitles: false)
        for row in rows { table.add(StyledText(row.0), StyledText(row.1, .quiet)) }
        page.add()
        page.add(StyledText(title.uppercased(), .heading))
        page.add(table, indent: 2)
    }
}
