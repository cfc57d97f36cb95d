internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

/// Have an answer read by rules.
struct LintVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Read an answer for what it lacks. Explains; never scores.")
    static let manual = Manual(
        [
            ("rehearse lint", "your newest attempt"),
            ("rehearse lint a-7f3 --exit-code", "10 if something essential or actionable is found"),
            (
                "rehearse lint -F answer.md --question measuring-fairness",
                "a file, as an answer to this question"
            ),
            ("pbpaste | rehearse lint -", "what another program writes"),
            ("rehearse lint -F answer.md --sarif > findings.sarif", "for an editor or a code host"),
            ("rehearse lint --rule QNT-03", "what one rule looks for, and why"),
            (
                "rehearse lint a-7f3 --dismiss VOC-06 --reason \"the tool is the question\"",
                "in this attempt; without one, everywhere"
            ),
        ], fields: LintFields.result.names(),
        notes: [
            """
            Rules that need to know the question, or forty words, say so and abstain. Only English \
            is judged.
            """,
            "--plain writes one finding a line; --rules --json writes the rules.",
            "A dismissal is kept with its reason, counted, and taken back by --reinstate RULE.",
        ])

    @Argument(help: "the attempt, or - for standard input; without it, the newest attempt")
    var attempt: String?

    @Option(
        name: [.customShort("F"), .long],
        help: "read this file instead, - for standard input")
    var file: String?

    @Option(help: "the question that the file answers")
    var question: String?

    @Flag(help: "the file was spoken: fillers are looked for")
    var transcript = false

    @Flag(help: "end with 10 if something essential or actionable is found")
    var exitCode = false

    @Flag(help: "write SARIF 2.1.0")
    var sarif = false

    @Flag(help: "also the rules that say nothing, and why")
    var all = false

    @Flag(help: "list the rules")
    var rules = false

    @Option(help: ArgumentHelp("explain one rule", valueName: "rule"))
    var rule: String?

    @Option(help: ArgumentHelp("do not show what this rule finds", valueName: "rule"))
    var dismiss: String?

    @Option(help: ArgumentHelp("listen to this rule again", valueName: "rule"))
    var reinstate: String?

    @Option(help: ArgumentHelp("why it is dismissed", valueName: "text"))
    var reason: String?

    func validate() throws {
        let acts = [rules, rule != nil, dismiss != nil, reinstate != nil].count { $0 }
        if acts > 1 {
            throw ValidationError("--rules, --rule, --dismiss and --reinstate stand alone.")
        }
        if attempt != nil && file != nil {
            throw ValidationError("Name an attempt or a file, not both.")
        }
        if source == nil && (question != nil || transcript) {
            throw ValidationError("--question and --transcript go with -F: an attempt has its own.")
        }
        if (dismiss != nil) != (reason != nil) {
            throw ValidationError("--dismiss RULE and --reason TEXT go together.")
        }
        if source != nil && acts > 0 {
            throw ValidationError("A file keeps no dismissals; name an attempt or nothing.")
        }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        if rules {
            let all = try rehearse.lintRules()
            return try await invocation.present(all, fields: LintFields.rule) { page, rules in
                LintRulePage.add(rules, to: &page)
            }
        }
        if let rule { return try await explain(rule, rehearse, invocation) }
        if let dismiss { return try keep(dismissed: dismiss, rehearse, invocation) }
        if let reinstate {
            try rehearse.reinstateRule(reinstate, in: attempt)
            return try invocation.confirm("\(.tick) \(reinstate.uppercased()) is heard again.")
        }
        let result = try read(rehearse, invocation)
        try await show(result, rehearse, invocation)
        if exitCode && result.standing.contains(where: \.needsAuthor) {
            throw QuietExit(status: .needsYou)
        }
    }

    /// The file to read, or `-`; nil for an attempt.
    private var source: String? {
        file ?? (attempt == "-" ? "-" : nil)
    }

    private func read(_ rehearse: Rehearse, _ invocation: Invocation) throws -> LintResult {
        guard let source else { return try rehearse.lint(attempt) }
        let text = try TextInput.read(source, limit: Limits.answerBytesMax, in: invocation)
        return try rehearse.lint(text: text, question: question, isTranscript: transcript)
    }

    private func show(
        _ result: LintResult, _ rehearse: Rehearse, _ invocation: Invocation
    ) async throws {
        if sarif {
            let location =
                source.map { $0 == "-" ? "stdin" : $0 } ?? result.attemptShortID ?? "attempt"
            let document = SARIFDocument(
                result: result, rules: try rehearse.lintRules(), location: location)
            return try invocation.out.json(document.value)
        }
        if invocation.flags.format == .plain {
            return try await invocation.present(
                result.standing, fields: LintFields.finding
            ) { _, _ in }
        }
        try await invocation.present(result, fields: LintFields.result) { page, result in
            LintPage(result: result, showsAll: all).add(to: &page)
        }
    }

    private func explain(
        _ id: String, _ rehearse: Rehearse, _ invocation: Invocation
    ) async throws {
        let rules = try rehearse.lintRules()
        guard let rule = rules.first(where: { $0.id == id.uppercased() }) else {
            throw Failure(
                .notFound, "There is no rule '\(id)'.", remedy: "See: rehearse lint --rules")
        }
        try await invocation.present(rule, fields: LintFields.rule) { page, rule in
            LintRulePage.add(rule, to: &page)
        }
    }

    private func keep(
        dismissed id: String, _ rehearse: Rehearse, _ invocation: Invocation
    ) throws {
        let dismissal = try rehearse.dismissRule(id, in: attempt, reason: reason ?? "")
        let place = dismissal.attemptShortID.map { "in \($0)" } ?? "everywhere"
        try invocation.report(
            dismissal, fields: LintFields.dismissal,
            "\(.tick) \(dismissal.rule) is dismissed \(place). Take it back: rehearse lint --reinstate \(dismissal.rule)"
        )
    }
}
