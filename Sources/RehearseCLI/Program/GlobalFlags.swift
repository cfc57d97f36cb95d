/// The flags that every verb understands, taken out of the command line before the verb sees it.
///
/// ArgumentParser accepts a flag only behind the command that declares it, so `rehearse --json
/// today` would be refused. Here they may stand anywhere before `--`.
struct GlobalFlags: Sendable, Equatable {
    var format = OutputFormat.people
    var isQuiet = false
    var colour = ColourChoice.auto
    var asksNothing = false
    var account: String?
    var isDebug = false
    var wantsHelp = false

    /// Names and one line each, for the help pages and for completion.
    static let descriptions: [(name: String, meaning: String)] = [
        ("--json[=FIELDS]", "one JSON value; FIELDS is a list such as id,title"),
        ("--plain", "tab-separated, one record a line"),
        ("-q, --quiet", "no hints and no confirmations"),
        ("--color WHEN", "auto, always or never"),
        ("--no-input", "never ask; fail instead"),
        ("--account NAME", "use this account instead of the signed-in one"),
        ("--debug", "say more when something goes wrong"),
        ("-h, --help", "help for the verb it stands beside"),
    ]

    /// Splits a command line into the flags and everything else, in order.
    static func hoisted(
        from arguments: [String]
    ) throws(Failure) -> (flags: GlobalFlags, rest: [String]) {
        var flags = GlobalFlags()
        var rest: [String] = []
        var index = 0
        while index < arguments.count {
            let argument = arguments[index]
            index += 1
            if argument == "--" {
                rest += arguments[(index - 1)...]
                break
            }
            if let (name, inline) = valued(argument) {
                guard let value = inline ?? (index < arguments.count ? arguments[index] : nil)
                else { throw Failure.usage("\(name) needs a value.") }
                if inline == nil { index += 1 }
                try flags.set(name, to: value)
            } else if try !flags.take(argument) {
                rest.append(argument)
            }
        }
        return (flags, rest)
    }

    private static func valued(_ argument: String) -> (name: String, inline: String?)? {
        for name in ["--color", "--account"] {
            if argument == name { return (name, nil) }
            if argument.hasPrefix(name + "=") {
                return (name, String(argument.dropFirst(name.count + 1)))
            }
        }
        return nil
    }

    private mutating func set(_ name: String, to value: String) throws(Failure) {
        guard name == "--color" else {
            account = value
            return
        }
        guard let choice = ColourChoice(rawValue: value) else {
            throw Failure.usage("--color is auto, always or never, not '\(value)'.")
        }
        colour = choice
    }

    private mutating func take(_ argument: String) throws(Failure) -> Bool {
        switch argument {
        case "--json": try choose(.json(fields: nil))
        case "--plain": try choose(.plain)
        case "-q", "--quiet": isQuiet = true
        case "--no-input": asksNothing = true
        case "--debug": isDebug = true
        case "-h", "--help": wantsHelp = true
        default:
            guard argument.hasPrefix("--json=") else { return false }
            let names = argument.dropFirst(7).split(separator: ",", omittingEmptySubsequences: true)
            // An empty list asks for the list of names, which the unknown name "" brings about.
            try choose(.json(fields: names.isEmpty ? [""] : names.map(String.init)))
        }
        return true
    }

    private mutating func choose(_ format: OutputFormat) throws(Failure) {
        guard self.format == .people || self.format == format else {
            throw Failure.usage("--json and --plain are two answers to one question; choose one.")
        }
        self.format = format
    }
}
