internal import RehearseClient

/// What a person should know after a sync, beside its numbers.
struct SyncNotes {
    let report: SyncReport
    let status: ClientStatus

    func show(in invocation: Invocation) throws {
        for situation in situations { try invocation.note(situation.line) }
        for label in report.mismatched where !isSaid(about: label) {
            try invocation.note(
                "\(.warning) The copy of \(label) differed from the server and was read again.")
        }
    }

    /// What happened in this sync, and what waits for the person; not what happened earlier.
    private var situations: [Situation] {
        report.situations + status.situations.filter { $0.at == nil }
    }

    private func isSaid(about label: String) -> Bool {
        situations.contains { $0.kind == .contentDiffers && $0.sentence.contains(label) }
    }
}

extension Situation {
    /// The sentence and what to do, as one line.
    var line: StyledText {
        let sign: StyledText =
            switch level {
            case .notice: StyledText("·", .quiet)
            case .warning: .warning
            case .failure: StyledText("!", .bad)
            }
        return "\(sign) \(sentence)\(next.map { " \($0)" } ?? "")"
    }
}
