internal import RehearseClient
internal import RehearseModel
internal import RehearseSync

/// What people do, through the library, as the front ends do it.
struct Verbs {
    let rehearse: Rehearse
    let person: PersonName
    var random: SeededRandom
    /// Words of this action: no other action has them, so that each can be found again.
    var words: Int = 0
    let tag: UInt64

    init(rehearse: Rehearse, person: PersonName, seed: UInt64, tag: UInt64) {
        self.rehearse = rehearse
        self.person = person
        self.tag = tag
        random = SeededRandom(seed: seed)
    }

    /// - Returns: what was saved and what can be read of it, for actions that write one text.
    mutating func perform(_ action: PersonAction) throws -> Readback? {
        switch action {
        case .writeNote: return try write("note", "body", new: Self.newNote)
        case .draft: return try write("question_draft", "source", new: Self.newDraft)
        case .remark: return try write("coach_note", "body", new: Self.newRemark)
        case .amend: return try write("assignment", "instructions", new: Self.newAssignment)
        case .assign: try assign()
        case .rename: try rename()
        case .practise: try practise()
        case .submit: try onSomeAttempt { try $0.submit($1) }
        case .assess: try assess()
        case .confide:
            let confidence = random.below(101)
            try onSomeAttempt { try $0.setConfidence($1, confidence) }
        case .archive: try archive()
        case .score: try score()
        case .publish: try onQueue { try $0.publishReview($1) }
        case .resolve: try resolve()
        }
        return nil
    }

    // MARK: Texts

    mutating func word() -> String {
        words += 1
        return "w\(tag)x\(words)"
    }

    /// The text with one small change, so that changes of two people sometimes touch.
    mutating func changed(_ text: String) -> String {
        var parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let place = random.below(parts.count + 1)
        switch random.below(8) {
        case 0 where parts.count > 2: parts.remove(at: min(place, parts.count - 1))
        case 1 where !parts.isEmpty: parts[min(place, parts.count - 1)] = word()
        case 2: return text + " caf\u{e9} " + word()
        case 3: return text.replacingAccents ?? text + " cafe\u{301}"
        case 4: return word()
        default: parts.insert(word(), at: place)
        }
        return parts.joined(separator: " ")
    }
}

extension String {
    /// The other way of writing an accent: the same to a reader, other bytes.
    fileprivate var replacingAccents: String? {
        let composed = Array("\u{e9}".utf8)
        let bytes = Array(utf8)
        guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: composed) })
        else { return nil }
        let changed =
            bytes[..<place] + Array("e\u{301}".utf8) + bytes[(place + composed.count)...]
        return String(decoding: changed, as: UTF8.self)
    }
}

// MARK: Documents

extension Verbs {
    /// Edits one of the texts of a table, or makes a first one.
    private mutating func write(
        _ table: String, _ field: String,
        new: (inout Verbs, StoreSnapshot) throws -> (ScopeID, [String: JSONValue])?
    ) throws -> Readback? {
        let rows = try rehearse.store.read { snapshot in
            try snapshot.rows(table).map { ($0.id, $0.text(field)) }
        }
        let isNew = rows.isEmpty || rows.count < 3 && random.chance(1, in: 6)
        guard !isNew, let (id, text) = random.pick(rows) else {
            guard let (scope, fields) = try rehearse.store.read({ try new(&self, $0) }) else {
                return nil
            }
            try rehearse.store.write { transaction in
                // The first write of all makes the own scope.
                let own = try transaction.ownScope()
                try transaction.create(table, in: table == "note" ? own : scope, fields)
            }
            return nil
        }
        let written = changed(text)
        try rehearse.store.write { try $0.update(table, id, [field: .string(written)]) }
        let read = try rehearse.store.read { try $0.row(table, id)?.text(field) ?? "" }
        return Readback(place: "\(table).\(field) \(id)", written: written, read: read)
    }

    private static func newNote(
        _ verbs: inout Verbs, _ snapshot: StoreSnapshot
    ) throws -> (ScopeID, [String: JSONValue])? {
        (
            try snapshot.ownScope ?? verbs.person.ownScope,
            [
                "title": .string(verbs.word()),
                "body": .string("one caf\u{e9} \(verbs.word()) three"),
            ]
        )
    }

    private static func newDraft(
        _ verbs: inout Verbs, _ snapshot: StoreSnapshot
    ) throws -> (ScopeID, [String: JSONValue])? {
        try snapshot.scopes(kind: .authors).first.map {
            (
                $0.id,
                ["slug": "draft", "source": .string("a b \(verbs.word()) c d"), "state": "draft"]
            )
        }
    }

    private static func newRemark(
        _ verbs: inout Verbs, _ snapshot: StoreSnapshot
    ) throws -> (ScopeID, [String: JSONValue])? {
        guard let scope = try snapshot.scopes(kind: .staff).first,
            let seat = verbs.random.pick(try snapshot.rows("seat"))
        else { return nil }
        return (
            scope.id,
            ["seat_id": .string(seat.id.description), "body": .string("so \(verbs.word()) far")]
        )
    }

    private static func newAssignment(
        _ verbs: inout Verbs, _ snapshot: StoreSnapshot
    ) throws -> (ScopeID, [String: JSONValue])? {
        let coached = try snapshot.scopes(kind: .seat).filter { $0.role.known == .coach }
        return verbs.random.pick(coached).map {
            (
                $0.id,
                [
                    "question": Content.question, "rubric": Content.rubric,
                    "instructions": .string("take your \(verbs.word()) time"),
                ]
            )
        }
    }

    private mutating func assign() throws {
        guard let (scope, fields) = try rehearse.store.read({ try Self.newAssignment(&self, $0) })
        else { return }
        try rehearse.store.write { try $0.create("assignment", in: scope, fields) }
    }

    private mutating func rename() throws {
        let notes = try rehearse.store.read { try $0.rows("note").map(\.id) }
        guard let note = random.pick(notes) else { return }
        let title = word()
        try rehearse.store.write { try $0.update("note", note, ["title": .string(title)]) }
    }

    private mutating func archive() throws {
        let notes = try rehearse.store.read { try $0.rows("note") }
        guard let note = random.pick(notes) else { return }
        let archived: JSONValue = note.isArchived ? .null : 1_700_000_000_000
        try rehearse.store.write { try $0.update("note", note.id, ["archived_at": archived]) }
    }
}

// MARK: Practice and review

extension Verbs {
    private mutating func practise() throws {
        let attempts = try rehearse.attempts().map(\.id)
        let open = try rehearse.assignments().filter(\.isMine).map(\.id)
        guard let target = random.pick(attempts + open) else { return try practiseFreely() }
        let found = try rehearse.practiceTarget(target)
        try rehearse.save(
            found, answer: changed(found.answer.isEmpty ? "first second" : found.answer),
            addingMilliseconds: Int64(random.below(60_000)))
    }

    private mutating func practiseFreely() throws {
        let answer = "once \(word()) upon"
        let writing = Int64(random.below(60_000))
        try rehearse.store.write { transaction in
            try transaction.create(
                "attempt", in: transaction.ownScope(),
                [
                    "question": Content.question, "rubric": Content.rubric, "mode": "practice",
                    "answer": .string(answer),
                    "started_at": .integer(transaction.now.milliseconds),
                    "writing_ms": .integer(writing),
                ])
        }
    }

    private mutating func onSomeAttempt<Value>(
        _ body: (Rehearse, String) throws -> Value
    ) throws {
        guard let attempt = random.pick(try rehearse.attempts()) else { return }
        _ = try body(rehearse, attempt.id)
    }

    private mutating func assess() throws {
        guard let submission = random.pick(try rehearse.submissions()) else { return }
        let scores = [ScoreInput(criterion: "clarity", finding: .level(random.below(5)))]
        try rehearse.selfAssess(submission.shortID, scores: scores, comment: word())
    }

    private mutating func onQueue<Value>(_ body: (Rehearse, String) throws -> Value) throws {
        guard let submission = random.pick(try rehearse.queue()) else { return }
        _ = try body(rehearse, submission.shortID)
    }

    private mutating func score() throws {
        let level = random.below(5)
        let comment = word()
        let summary = "well \(word())"
        try onQueue { rehearse, submission in
            try rehearse.score(
                submission,
                scores: [
                    ScoreInput(criterion: "clarity", finding: .level(level), comment: comment)
                ], summary: summary)
        }
    }

    private mutating func resolve() throws {
        let open = try rehearse.conflicts().filter(\.isOpen)
        guard let conflict = random.pick(open) else { return }
        let choices: [ConflictChoice] = [.yours, .theirs, .both, .edited("settled \(word())")]
        let choice = random.pick(choices) ?? .theirs
        try rehearse.resolve(conflict.id, keeping: choice)
    }
}
