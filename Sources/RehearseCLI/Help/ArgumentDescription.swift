internal import ArgumentParser
internal import FoundationEssentials

/// One argument of a verb, as ArgumentParser describes it in its JSON dump.
///
/// The dump is the library's published interface for tools; its help text is not used, because it
/// has no place for examples and puts them last.
struct ArgumentDescription: Decodable, Sendable {
    struct Name: Decodable, Sendable {
        let kind: String
        let name: String

        var spelled: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?

    var isPositional: Bool { kind == "positional" }

    /// How it stands in the list of arguments: `--due WHEN`.
    var label: String {
        let value = (valueName ?? "").uppercased()
        if isPositional { return value }
        let short = (names ?? []).filter { $0.kind != "long" }
        let long = (names ?? []).filter { $0.kind == "long" }
        let spelled = (short + long).map(\.spelled).joined(separator: ", ")
        return kind == "option" ? "\(spelled) \(value)" : spelled
    }

    /// How it stands in the usage line: `[--due WHEN]`, `REF...`.
    var usage: String {
        let long = (names ?? []).first { $0.kind == "long" } ?? names?.first
        let value = (valueName ?? "").uppercased()
        var text = isPositional ? value : long?.spelled ?? ""
        if kind == "option" { text += " \(value)" }
        if isRepeating { text += "…" }
        return isOptional || kind == "flag" ? "[\(text)]" : text
    }

    /// The arguments of a command, without the help flag, which stands with the global flags.
    static func of(_ command: any ParsableCommand.Type) -> [ArgumentDescription] {
        struct Dump: Decodable {
            struct Command: Decodable { let arguments: [ArgumentDescription]? }
            let command: Command
        }
        let text = command._dumpHelp()
        // The dump comes from the library in this very process; a test decodes every verb's.
        guard let dump = try? JSONDecoder().decode(Dump.self, from: Data(text.utf8)) else {
            return []
        }
        return (dump.command.arguments ?? []).filter { argument in
            // The parser's own flags; an option of a verb may be called 'version' as well.
            argument.shouldDisplay
                && !(argument.kind == "flag"
                    && (argument.names ?? []).contains {
                        $0.name == "help" || $0.name == "version"
                    })
        }
    }
}
