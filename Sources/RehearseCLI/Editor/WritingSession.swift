internal import RehearseClient
internal import RehearseModel

/// Writing one answer: from the target over the editor, a file or standard input into the store.
struct WritingSession {
    let rehearse: Rehearse
    let invocation: Invocation

    /// Where the text comes from.
    enum Source {
        case editor
        /// A path, or `-`.
        case file(String)
    }

    /// Without `-F` a person has to be there, unless `--editor` says that the editor is a script.
    static func source(
        file: String?, insistsOnEditor: Bool, in invocation: Invocation
    ) throws -> Source {
        if let file { return .file(file) }
        guard insistsOnEditor || invocation.canAsk else {
            throw Failure.cannotAsk("The text of the answer", flag: "-F FILE, -F - or --editor")
        }
        return .editor
    }

    func write(
        _ target: PracticeTarget, from source: Source, minutes: Int?, mode: String
    ) async throws {
        switch source {
        case .file(let path):
            let text = try TextInput.read(path, limit: Limits.answerBytesMax, in: invocation)
            guard !AnswerSheet.isBlank(text) else { throw Self.emptyInput }
            let saved = try rehearse.save(target, answer: text, addingMilliseconds: 0, mode: mode)
            try report(saved, of: target, from: source, milliseconds: 0, minutes: minutes)
        case .editor:
            try await writeInEditor(target, minutes: minutes, mode: mode)
        }
    }

    private static let emptyInput = Failure(
        .badInput, "There is no answer in the text.", meaning: "Nothing was stored.")

    private func writeInEditor(_ target: PracticeTarget, minutes: Int?, mode: String) async throws {
        let record = try record(for: target, minutes: minutes)
        try announce(target, minutes: minutes)
        let outcome = try await EditorSession(rehearse, in: invocation).edit(record)
        switch outcome {
        case .unchanged(let milliseconds):
            try sayUnchanged(target, milliseconds: milliseconds)
        case .changed(let draft, let milliseconds):
            try store(draft, target, milliseconds: milliseconds, minutes: minutes, mode: mode)
        }
    }

    private func store(
        _ draft: DraftFile, _ target: PracticeTarget, milliseconds: Int64, minutes: Int?,
        mode: String
    ) throws {
        let answer = try draft.answer() ?? ""
        guard !AnswerSheet.isBlank(answer) else {
            try draft.remove()
            return try sayUnchanged(target, milliseconds: milliseconds)
        }
        let saved: SavedAnswer
        do {
            saved = try rehearse.save(
                target, answer: answer, addingMilliseconds: milliseconds, mode: mode)
        } catch {
            throw draft.keeping(Failure(error))
        }
        try draft.remove()
        try report(
            saved, of: target, from: .editor, milliseconds: milliseconds, minutes: minutes)
    }

    private func record(for target: PracticeTarget, minutes: Int?) throws -> DraftRecord {
        let instructions = try target.assignment.map {
            try rehearse.assignment($0.id).instructions
        }
        let sheet = AnswerSheet(
            question: target.question, instructions: instructions ?? "", answer: target.answer,
            minutes: minutes ?? target.question.summary.minutes)
        let reference =
            target.attemptID ?? target.assignment?.id ?? target.question.summary.slug
        return DraftRecord(
            account: rehearse.account.name, reference: reference,
            title: "\(target.question.summary.slug) \(target.question.summary.title)",
            kind: target.attemptID == nil ? .target : .attempt, base: target.answer,
            sheet: sheet.text,
            instructions: sheet.instructions, openedAt: invocation.now)
    }

    private func announce(_ target: PracticeTarget, minutes: Int?) throws {
        let total = minutes ?? target.question.summary.minutes
        let steps = zip(AnswerSheet.steps, AnswerSheet.minutes(of: total))
            .map { "\($0.name) \($1)" }.joined(separator: ", ")
        let summary = target.question.summary
        try invocation.note(
            "\(summary.slug, .reference)  \(summary.title, .strong) · \(total):00 · "
                + "FRAME: \(steps) min"
        )
    }

    private func sayUnchanged(_ target: PracticeTarget, milliseconds: Int64) throws {
        let clock = TimeText.stopwatch(milliseconds: milliseconds)
        let kept =
            target.attemptID == nil
            ? "Nothing written, so no attempt was kept." : "Nothing changed, so nothing was stored."
        try invocation.confirm("\(kept) The clock ran \(clock).")
    }

    private func report(
        _ saved: SavedAnswer, of target: PracticeTarget, from source: Source, milliseconds: Int64,
        minutes: Int?
    ) throws {
        guard let attempt = saved.attempt, saved.outcome != .unchanged else {
            return try sayUnchanged(target, milliseconds: milliseconds)
        }
        var sentence: StyledText =
            "\(.tick) Saved on this device: attempt \(attempt.shortID, .reference)"
            + ", \(attempt.wordCount.of("word"))"
        if milliseconds > 0 {
            let budget = Int64(minutes ?? target.question.summary.minutes) * 60_000
            sentence +=
                ", \(TimeText.stopwatch(milliseconds: milliseconds))"
                + " of \(TimeText.stopwatch(milliseconds: budget))"
        }
        try invocation.report(attempt, fields: AttemptFields.summary, sentence + ".")
        try sayReplaced(target, attempt, source)
        if saved.outcome == .keptBeside {
            try invocation.note(
                """
                ! The same answer was changed elsewhere meanwhile. Both are kept; yours is \
                \(attempt.shortID).
                """
            )
        }
        try invocation.suggestNext(
            "rehearse submit \(attempt.shortID)", "rehearse write \(attempt.shortID)")
    }

    /// A file takes the place of the text that was there, of which nobody has seen anything here.
    private func sayReplaced(
        _ target: PracticeTarget, _ attempt: AttemptSummary, _ source: Source
    ) throws {
        guard case .file = source, target.attemptID == attempt.id,
            !AnswerSheet.isBlank(target.answer)
        else { return }
        let versions = try rehearse.answerVersions(of: attempt.id)
        guard versions.count > 1 else { return }
        let before = versions[1]
        try invocation.note(
            """
            \(.warning) It replaces the \(before.wordCount.of("word")) that \(attempt.shortID) had. \
            They are kept as \(before.name): rehearse attempt restore \(attempt.shortID) --version \
            \(before.name)
            """)
    }
}
