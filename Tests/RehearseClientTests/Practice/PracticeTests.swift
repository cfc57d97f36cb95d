import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

/// Practice without an account, on the starter bank.
@Suite struct PracticeTests {
    private let slug = "null-prediction-fallback"

    @Test func readingAnEmptyHomeCreatesNothing() throws {
        let folder = try TemporaryFolder()
        let rehearse = try Rehearse.open(home: folder.path, environment: [:])

        #expect(try rehearse.attempts().isEmpty)
        #expect(try rehearse.questions().count >= 15)
        #expect(try rehearse.today().due.isEmpty)
        #expect(try rehearse.practiceTarget(slug).attemptID == nil)
        #expect(try folder.isEmpty())
    }

    @Test func theFirstSaveMakesTheAttempt() throws {
        let desk = try Desk()
        let target = try desk.rehearse.practiceTarget(slug)
        desk.wait(minutes: 12)

        let saved = try desk.rehearse.save(
            target, answer: "Fall back to a table.", addingMilliseconds: 720_000)

        let attempt = try #require(saved.attempt)
        #expect(saved.outcome == .saved)
        #expect(attempt.wordCount == 5)
        #expect(attempt.writingMilliseconds == 720_000)
        #expect(attempt.startedAt == Desk.start.milliseconds)
        #expect(attempt.state == .draft)
        #expect(try desk.rehearse.attempt(attempt.shortID).answer == "Fall back to a table.")
        #expect(try desk.rehearse.today().drafts.map(\.id) == [attempt.id])
    }

    @Test(arguments: [
        ("## Frame\n\nTwo words.\n\n## Recall\n", 2), ("## Frame of mind\n", 4), ("##Frame\n", 1),
        ("## Make\r\nOne.\r\n", 1), ("no heading ## Evaluate", 4),
    ])
    func theHeadingsOfTheSheetAreNoWordsOfTheAuthor(_ answer: String, words: Int) throws {
        let desk = try Desk()
        let attempt = try desk.write(answer, on: slug)
        #expect(attempt.wordCount == words)
    }

    @Test(arguments: ["", "  \n\t"])
    func anEmptyTextMakesNoAttempt(_ text: String) throws {
        let desk = try Desk()

        let saved = try desk.rehearse.save(
            desk.rehearse.practiceTarget(slug), answer: text, addingMilliseconds: 41_000)

        #expect(saved == SavedAnswer(attempt: nil, outcome: .unchanged))
        #expect(try desk.rehearse.attempts().isEmpty)
    }

    @Test func goingOnContinuesTheUnfinishedAttempt() throws {
        let desk = try Desk()
        let first = try desk.write("One.", on: slug)

        let target = try desk.rehearse.practiceTarget(slug)
        #expect(target.attemptID == first.id)
        #expect(target.answer == "One.")
        try desk.rehearse.save(target, answer: "One. Two.", addingMilliseconds: 1000)

        #expect(try desk.rehearse.attempts().map(\.wordCount) == [2])
    }

    @Test func savingTheSameTextWritesNothing() throws {
        let desk = try Desk()
        let first = try desk.write("One.", on: slug)
        let before = try desk.rehearse.outbox().count

        let saved = try desk.rehearse.saveAnswer(
            first.shortID, answer: "One.", addingMilliseconds: 9)

        #expect(saved.outcome == .unchanged)
        #expect(try desk.rehearse.outbox().count == before)
    }

    /// Goal: two editors open on one attempt lose nothing. Method: both start from the same text
    /// and save different ones; the second text must be in an attempt of its own.
    @Test func aTextThatWasOvertakenIsKeptBeside() throws {
        let desk = try Desk()
        let first = try desk.write("Base.", on: slug)
        let one = try desk.rehearse.practiceTarget(first.shortID)
        let two = try desk.rehearse.practiceTarget(first.shortID)
        try desk.rehearse.save(one, answer: "Base. One.", addingMilliseconds: 0)

        let saved = try desk.rehearse.save(two, answer: "Base. Two.", addingMilliseconds: 0)

        #expect(saved.outcome == .keptBeside)
        let answers = try desk.rehearse.attempts().map { try desk.rehearse.attempt($0.id).answer }
        #expect(Set(answers) == ["Base. One.", "Base. Two."])
    }

    @Test func textsThatOnlyLookAlikeAreDifferent() throws {
        let desk = try Desk()
        let first = try desk.write("caf\u{E9}", on: slug)

        let saved = try desk.rehearse.saveAnswer(first.shortID, answer: "cafe\u{301}")

        #expect(saved.outcome == .saved)
        let answer = try desk.rehearse.attempt(first.id).answer
        #expect(Array(answer.unicodeScalars) == Array("cafe\u{301}".unicodeScalars))
    }

    @Test func anAnswerMayHaveAnyLengthUpToTheLimit() throws {
        let desk = try Desk()
        let target = try desk.rehearse.practiceTarget(slug)
        let atLimit = String(repeating: "x", count: Limits.answerBytesMax)

        #expect(throws: RehearseError.self) {
            try desk.rehearse.save(target, answer: atLimit + "x", addingMilliseconds: 0)
        }
        try desk.rehearse.save(target, answer: atLimit, addingMilliseconds: 0)

        #expect(try desk.rehearse.attempts().count == 1)
    }

    // MARK: Submitting

    @Test func submittingSealsTheText() throws {
        let desk = try Desk()
        let attempt = try desk.write("Sealed.", on: slug)
        let submission = try desk.rehearse.submit(attempt.shortID, note: "First try.")

        try desk.rehearse.saveAnswer(attempt.shortID, answer: "Changed afterwards.")

        let read = try desk.rehearse.submission(submission.summary.shortID)
        #expect(read.answer == "Sealed.")
        #expect(read.note == "First try.")
        #expect(try desk.rehearse.attempt(attempt.id).summary.state == .editedSinceSubmission)
    }

    @Test func submittingTheSameTextTwiceIsRefusedKindly() throws {
        let desk = try Desk()
        let attempt = try desk.write("Once.", on: slug)
        try desk.rehearse.submit(attempt.shortID)

        let error = #expect(throws: RehearseError.self) {
            try desk.rehearse.submit(attempt.shortID)
        }

        #expect(error?.kind == .failed)
        #expect(error?.what.contains("was submitted already") == true)
        #expect(try desk.rehearse.submissions().count == 1)
        try desk.rehearse.saveAnswer(attempt.shortID, answer: "Twice.")
        try desk.rehearse.submit(attempt.shortID)
        #expect(try desk.rehearse.attempt(attempt.id).submissions.count == 2)
    }

    @Test func anEmptyAttemptCannotBeSubmitted() throws {
        let desk = try Desk()
        let attempt = try desk.rehearse.startAttempt(slug, mode: "mock")

        let error = #expect(throws: RehearseError.self) {
            try desk.rehearse.submit(attempt.shortID)
        }

        #expect(error?.kind == .badInput)
        #expect(attempt.mode == "mock")
    }

    @Test func theModelAnswerIsFreeAfterSubmitting() throws {
        let desk = try Desk()
        let before = try desk.rehearse.question(slug)
        #expect(before.modelAnswer == nil && before.keyPoints == nil && before.isAnswerHeldBack)
        let attempt = try desk.write("Mine.", on: slug)
        #expect(try desk.rehearse.attempt(attempt.id).question.modelAnswer == nil)

        try desk.rehearse.submit(attempt.id)

        let after = try desk.rehearse.question(slug)
        #expect(after.modelAnswer?.isEmpty == false)
        #expect(after.summary.isAnswered && !after.isAnswerHeldBack)
    }

    @Test func aSelfAssessmentNeedsEveryCriterion() throws {
        let desk = try Desk()
        let attempt = try desk.write("Mine.", on: slug)
        try desk.rehearse.submit(attempt.id)
        let some = try [
            ScoreInput(parsing: "reliability=3"), ScoreInput(parsing: "fairness=not-observed"),
        ]

        let error = #expect(throws: RehearseError.self) {
            try desk.rehearse.selfAssess(attempt.shortID, scores: some)
        }
        #expect(error?.what == "Not scored yet: robustness, transparency, alignment.")
        let rest = ["robustness", "transparency", "alignment"].map {
            ScoreInput(criterion: $0, finding: .level(1), comment: "thin")
        }
        let own = try desk.rehearse.selfAssess(attempt.shortID, scores: some + rest)

        #expect(own.criteria.map(\.level) == [3, 1, nil, 1, 1])
        #expect(try desk.rehearse.submission(attempt.shortID).selfAssessment == own)
    }

    @Test(arguments: ["reliability", "reliability=", "reliability=5", "=3", "reliability=-1"])
    func aScoreHasToBeALevel(_ text: String) {
        let error = #expect(throws: RehearseError.self) { try ScoreInput(parsing: text) }

        #expect(error?.kind == .usage)
    }

    // MARK: Ids

    @Test func aUniqueBeginningOfAnIdIsEnough() throws {
        let desk = try Desk()
        let attempt = try desk.write("One.", on: slug)
        let tail = attempt.shortID.dropFirst(2)

        for typed in [attempt.id, attempt.shortID, String(tail), "a-" + tail.prefix(3)] {
            #expect(try desk.rehearse.attempt(typed).summary.id == attempt.id)
        }
    }

    @Test func anAmbiguousBeginningListsTheCandidates() throws {
        let desk = try Desk()
        for number in 0..<40 {
            try desk.rehearse.save(
                freshTarget(desk), answer: "Answer \(number).", addingMilliseconds: 0)
        }
        let first = try #require(try desk.rehearse.attempts().first)
        let digits = first.shortID.dropFirst(2).prefix(1)

        let error = #expect(throws: RehearseError.self) { try desk.rehearse.attempt("a-" + digits) }

        #expect(error?.kind == .usage)
        #expect(error?.next.contains("Candidates: a-\(digits)") == true)
    }

    @Test func theIdOfAnotherKindIsNamed() throws {
        let desk = try Desk()
        let attempt = try desk.write("One.", on: slug)
        let submission = try desk.rehearse.submit(attempt.id)

        let error = #expect(throws: RehearseError.self) {
            try desk.rehearse.attempt(submission.summary.shortID)
        }

        #expect(error?.kind == .usage)
        #expect(error?.what.contains("is the id of a submission, not of an attempt") == true)
    }

    @Test(arguments: ["a-ffffffffffff", "zz", "", "a-", "'; DROP TABLE row"])
    func anUnknownIdIsNotFound(_ typed: String) throws {
        let desk = try Desk()

        let error = #expect(throws: RehearseError.self) { try desk.rehearse.attempt(typed) }

        #expect(error?.kind == .notFound)
    }

    private func freshTarget(_ desk: Desk) throws -> PracticeTarget {
        var target = try desk.rehearse.practiceTarget(slug)
        target.attemptID = nil
        target.answer = ""
        return target
    }
}

extension Desk {
    /// Writes an answer to a question or assignment.
    func write(_ answer: String, on ref: String) throws -> AttemptSummary {
        let target = try rehearse.practiceTarget(ref)
        let saved = try rehearse.save(target, answer: answer, addingMilliseconds: 60_000)
        guard let attempt = saved.attempt else { preconditionFailure("nothing was saved") }
        return attempt
    }
}
