internal import ArgumentParser
internal import RehearseClient

/// Finds what may stand at the cursor: verbs, options, or things on this device.
struct Candidates {
    struct Candidate: Equatable {
        let word: String
        let meaning: String
    }

    let invocation: Invocation

    /// `words` are those after the program's name; the last one is being typed.
    func after(_ words: [String]) -> [Candidate] {
        let current = words.last ?? ""
        let before = Array(words.dropLast())
        // A word that is wrong already has no continuation.
        guard
            // Completion proposes nothing rather than failing.
            let target = try? CommandTree.target(
                of: before.filter { !$0.hasPrefix("-") || $0 == "-" })
        else { return [] }
        return all(target, before: before, current: current).filter { $0.word.hasPrefix(current) }
    }

    private func all(
        _ target: CommandTree.Target, before: [String], current: String
    ) -> [Candidate] {
        let verbs = target.command.configuration.subcommands
        if !verbs.isEmpty, !current.hasPrefix("-") {
            return verbs.filter { $0.configuration.shouldDisplay }.map {
                Candidate(word: CommandTree.name($0), meaning: $0.configuration.abstract)
            }
        }
        let arguments = ArgumentDescription.of(target.command)
        if current.hasPrefix("-") { return options(arguments) }
        if let last = before.last, let option = arguments.first(where: { $0.takes(last) }) {
            return values(option.valueName ?? "")
        }
        return values(arguments.first(where: \.isPositional)?.valueName ?? "")
    }

    private func options(_ arguments: [ArgumentDescription]) -> [Candidate] {
        let own = arguments.filter { !$0.isPositional }.flatMap { argument in
            (argument.names ?? []).filter { $0.kind == "long" }.map {
                Candidate(word: $0.spelled, meaning: argument.abstract ?? "")
            }
        }
        let global = GlobalFlags.descriptions.map { flag in
            let long = flag.name.split(separator: " ").first { $0.hasPrefix("--") } ?? ""
            return Candidate(
                word: String(long.prefix { $0 != "[" && $0 != "," }), meaning: flag.meaning)
        }
        return own + global
    }

    /// Things on this device. A store that cannot be opened offers nothing: the person is typing,
    /// and the verb itself will say what is wrong.
    private func values(_ kind: String) -> [Candidate] {
        // Completion proposes nothing rather than failing.
        (try? stored(kind, invocation.open())) ?? []
    }

    private func stored(_ kind: String, _ rehearse: Rehearse) throws -> [Candidate] {
        switch kind {
        case "ref": try assignments(rehearse) + attempts(rehearse) + questions(rehearse)
        case "attempt": try attempts(rehearse)
        case "question": try questions(rehearse)
        case "answer":
            try rehearse.queue().map {
                Candidate(word: $0.shortID, meaning: "\($0.handle): \($0.title)")
            } + attempts(rehearse)
        case "conflict":
            try rehearse.conflicts().filter(\.isOpen).map {
                Candidate(word: $0.shortID, meaning: "\($0.field) of \($0.table)")
            }
        case "action":
            try rehearse.userActions().map { Candidate(word: $0.shortID, meaning: $0.summary) }
        case "change":
            try rehearse.queuedActions().flatMap { action in
                action.changes.map { Candidate(word: action.shortID, meaning: $0.subject) }
            }
        case "assignment":
            try rehearse.assignments().filter { !$0.isMine }.map {
                Candidate(word: $0.shortID, meaning: $0.title)
            }
        case "item":
            try rehearse.trash().map { Candidate(word: $0.shortID, meaning: $0.title) }
        case "cohort", "who":
            try rehearse.visibleCohorts().map { Candidate(word: $0.slug, meaning: $0.title) }
        case "keep":
            ConflictResolveVerb.Keep.allCases.map { Candidate(word: $0.rawValue, meaning: "") }
        case "shell":
            CompletionVerb.Shell.allCases.map { Candidate(word: $0.rawValue, meaning: "") }
        case "words": HelpTopic.allCases.map { Candidate(word: $0.rawValue, meaning: $0.abstract) }
        default: []
        }
    }

    private func assignments(_ rehearse: Rehearse) throws -> [Candidate] {
        try rehearse.assignments().filter(\.isMine).map {
            Candidate(word: $0.shortID, meaning: $0.title)
        }
    }

    private func attempts(_ rehearse: Rehearse) throws -> [Candidate] {
        try rehearse.attempts().map { Candidate(word: $0.shortID, meaning: $0.title) }
    }

    private func questions(_ rehearse: Rehearse) throws -> [Candidate] {
        try rehearse.questions().map { Candidate(word: $0.slug, meaning: $0.title) }
    }
}

extension ArgumentDescription {
    /// Whether this is the option `word`, which wants a value behind it.
    fileprivate func takes(_ word: String) -> Bool {
        kind == "option" && (names ?? []).contains { $0.spelled == word }
    }
}
