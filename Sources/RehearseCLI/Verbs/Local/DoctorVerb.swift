internal import ArgumentParser
internal import RehearseClient

/// Looks for what could be wrong on this device. It works offline and shows no answer text.
struct DoctorVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check this device: store, space, editor, server, clock.")
    static let manual = Manual(
        [
            ("rehearse doctor", "ends with 1 if something is broken"),
            ("rehearse doctor --json", "to send along with a report; it has no text of yours"),
            ("rehearse doctor --repair", "have the next sync read again what does not add up"),
        ], fields: fields.names())

    static let fields: [RecordField<CheckResult>] = [
        .init("check") { .text($0.check) },
        .init("level") { .text($0.level.rawValue) },
        .init("sentence") { .text($0.sentence) },
        .init("next") { .optional($0.next) },
    ]

    @Flag(help: "have the next sync read again what does not add up here")
    var repair = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        if repair {
            let places = try rehearse.repair()
            try invocation.note(
                places.isEmpty
                    ? "Everything adds up; nothing has to be read again."
                    : "The next sync reads again: \(places.joined(separator: ", ")).")
        }
        let findings = try await Progress(in: invocation).during("checking") {
            await rehearse.doctor()
        }
        let all = findings.map(CheckResult.init) + LocalChecks(invocation: invocation).findings()
        try await invocation.present(all, fields: Self.fields) { page, findings in
            for finding in findings {
                let next = finding.next.map { " → \($0)" } ?? ""
                page.add(mark(finding.level) + " \(finding.check): \(finding.sentence)\(next)")
            }
        }
        if all.contains(where: { $0.level == .failure }) { throw QuietExit(status: .failed) }
    }

    private func mark(_ level: DoctorFinding.Level) -> StyledText {
        switch level {
        case .ok: StyledText("✓", .good)
        case .warning: StyledText("!", .attention)
        case .failure: StyledText("✗", .bad)
        }
    }
}

/// One line of the report, from the library or from the command line.
struct CheckResult {
    let check: String
    let level: DoctorFinding.Level
    let sentence: String
    let next: String?
}

extension CheckResult {
    init(_ finding: DoctorFinding) {
        self.init(
            check: finding.check, level: finding.level, sentence: finding.sentence,
            next: finding.next)
    }
}
