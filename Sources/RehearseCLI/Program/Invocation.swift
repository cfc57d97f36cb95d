internal import RehearseClient
internal import RehearseModel

/// One run of one verb: what was asked for, what is around, and where the answer goes.
struct Invocation: Sendable {
    let flags: GlobalFlags
    let surroundings: Surroundings
    let output: OutputChannel
    let errors: OutputChannel

    var environment: [String: String] { surroundings.environment }
    var zone: LocalZone { surroundings.zone }
    var now: Instant { surroundings.now() }

    /// The answer.
    var out: Printer {
        let isTerminal = surroundings.standardOutputIsTerminal
        return Printer(
            channel: output, colour: isColoured(isTerminal), glyphs: surroundings.glyphs,
            columns: columns(isTerminal))
    }

    /// Everything beside the answer: hints, questions, progress, errors.
    var err: Printer {
        let isTerminal = surroundings.standardErrorIsTerminal
        return Printer(
            channel: errors, colour: isColoured(isTerminal), glyphs: surroundings.glyphs,
            columns: columns(isTerminal))
    }

    /// Whether a person can be asked something now.
    var canAsk: Bool { surroundings.canAsk && !flags.asksNothing }

    /// Opens the store of the chosen account. Nothing is created before the first write.
    func open() throws -> Rehearse {
        var machine = ClientEnvironment.system
        machine.now = surroundings.now
        return try Rehearse.open(
            layout: HomeLayout(home: nil, environment: environment), account: flags.account,
            environment: machine, connect: { HTTPTransport(server: $0) })
    }

    /// A sentence that confirms what was done; silent under `--quiet` and when a program reads.
    func confirm(_ text: StyledText) throws {
        guard flags.format == .people, !flags.isQuiet else { return }
        var page = Document(for: out)
        page.add(text)
        try out.lines(page.lines)
    }

    /// A line beside the answer, on the error stream.
    func note(_ text: StyledText) throws {
        guard !flags.isQuiet else { return }
        var page = Document(for: err)
        page.add(text)
        try err.lines(page.lines)
    }

    /// The commands that make sense next.
    func suggestNext(_ commands: String...) throws {
        guard flags.format == .people, !flags.isQuiet, !commands.isEmpty else { return }
        let list = commands.map { StyledText($0, .reference) }.joined(separator: "   ·   ")
        try confirm("Next: " + list)
    }

    private func isColoured(_ isTerminal: Bool) -> Bool {
        ColourPolicy.isOn(
            choice: flags.colour, environment: environment, isTerminal: isTerminal)
    }

    private func columns(_ isTerminal: Bool) -> Int? {
        surroundings.columns(isTerminal: isTerminal)
    }
}
