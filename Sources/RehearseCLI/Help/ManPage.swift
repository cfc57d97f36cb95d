internal import ArgumentParser

/// One page of the manual in the language of `man`: roff with the `man` macros.
///
/// It is made from the tree of commands and the tables behind the help pages, so the two cannot say
/// different things.
struct ManPage {
    let name: String
    /// 1 for verbs, 7 for topics.
    let section: Int
    private let abstract: String
    private let body: [Roff]

    var fileName: String { "\(name).\(section)" }

    /// Every verb, every word with verbs under it, and every topic.
    static var all: [ManPage] {
        let root = CommandTree.Target(command: RootCommand.self, path: [])
        return ([root] + CommandTree.all()).filter(\.isShown).map { ManPage($0) }
            + HelpTopic.allCases.map { ManPage(topic: $0) }
    }

    init(_ target: CommandTree.Target) {
        name = (["rehearse"] + target.path).joined(separator: "-")
        section = 1
        abstract = target.abstract
        body = Self.body(of: target)
    }

    init(topic: HelpTopic) {
        name = "rehearse-\(topic.rawValue)"
        section = 7
        abstract = topic.abstract
        let lines = topic.document(columns: 78).lines.dropFirst().map(\.plain)
        body = [.heading("DESCRIPTION"), .verbatim(Array(lines))]
    }

    var roff: String {
        let title = ".TH \(name.uppercased()) \(section) \"\" \"rehearse \(Version.text)\" Rehearse"
        let head: [Roff] = [.heading("NAME"), .text("\(name) - \(abstract.withoutFullStop)")]
        return ([title] + (head + body).flatMap(\.lines)).joined(separator: "\n") + "\n"
    }

    private static func body(of target: CommandTree.Target) -> [Roff] {
        let words = (["rehearse"] + target.path).joined(separator: " ")
        if let verb = target.command as? any Verb.Type {
            return ofVerb(verb, words) + closing
        }
        let verbs = target.command.configuration.subcommands.filter {
            $0.configuration.shouldDisplay
        }
        return [
            .heading("SYNOPSIS"), .text("\(words) VERB [ARGUMENTS]"), .heading("VERBS"),
        ] + verbs.map { .item("\(words) \(CommandTree.name($0))", $0.configuration.abstract) }
            + closing
    }

    private static func ofVerb(_ verb: any Verb.Type, _ words: String) -> [Roff] {
        let arguments = ArgumentDescription.of(verb)
        var body: [Roff] = [
            .heading("SYNOPSIS"),
            .text(([words] + arguments.map(\.usage)).joined(separator: " ")),
            .heading("EXAMPLES"),
        ]
        body += verb.manual.examples.map { .item($0.command, $0.meaning) }
        if !arguments.isEmpty {
            body.append(.heading("OPTIONS"))
            body += arguments.map { .item($0.label, $0.abstract ?? "") }
        }
        if !verb.manual.fields.isEmpty {
            body += [.heading("JSON FIELDS"), .text(verb.manual.fields.joined(separator: ", "))]
        }
        if !verb.manual.notes.isEmpty {
            body.append(.heading("NOTES"))
            body += verb.manual.notes.map { .paragraph($0) }
        }
        return body
    }

    /// What every page ends with: flags, numbers, and where to read on.
    private static var closing: [Roff] {
        var roff: [Roff] = [.heading("EVERYWHERE")]
        roff += GlobalFlags.descriptions.map { .item($0.name, $0.meaning) }
        roff.append(.heading("EXIT STATUS"))
        roff += ExitStatus.allCases.map { .item("\($0.rawValue)", $0.meaning) }
        let topics = HelpTopic.allCases.map { "rehearse-\($0.rawValue)(7)" }
        roff += [
            .heading("SEE ALSO"), .text((["rehearse(1)"] + topics).joined(separator: ", ")),
        ]
        return roff
    }
}

extension CommandTree.Target {
    /// Whether people should know of it.
    var isShown: Bool { command.configuration.shouldDisplay }
}

extension String {
    fileprivate var withoutFullStop: String {
        hasSuffix(".") ? String(dropLast()) : self
    }
}
