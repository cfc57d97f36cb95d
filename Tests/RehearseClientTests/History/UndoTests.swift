import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

/// Taking back what was done on one device, also after a sync.
@Suite struct UndoTests {
    private let desk = SignedInDesk()

    @Test func anEditIsTakenBackAndDoneAgain() throws {
        let rehearse = try desk.open("only")
        try rehearse.write("First.")
        try rehearse.write("First. Second.")
        let undone = try rehearse.undo()
        #expect(undone.action.summary.hasPrefix("changed answer of a-"))
        #expect(undone.action.state == .undone)
        #expect(try rehearse.answerThere == "First.")
        try rehearse.redo()
        #expect(try rehearse.answerThere == "First. Second.")
        try rehearse.undo()
        #expect(try rehearse.answerThere == "First.")
    }

    @Test func eachUndoGoesOneActionFurtherBack() throws {
        let rehearse = try desk.open("only")
        let texts = ["One.", "One. Two.", "One. Two. Three."]
        for text in texts { try rehearse.write(text) }
        try rehearse.undo()
        try rehearse.undo()
        #expect(try rehearse.answerThere == "One.")
        try rehearse.undo()
        #expect(try rehearse.attempts().isEmpty)
        #expect(try rehearse.attempts(includingArchived: true).count == 1)
        let error = #expect(throws: RehearseError.self) { try rehearse.undo() }
        #expect(error?.kind == .notFound)
        for _ in texts { try rehearse.redo() }
        #expect(try rehearse.answerThere == texts[2])
    }

    /// An undo is an ordinary change: it waits, it is sent, and the history keeps everything.
    @Test func anUndoIsANewGroupOfOps() throws {
        let rehearse = try desk.open("only")
        try rehearse.write("First.")
        try rehearse.write("Second.")
        let before = try rehearse.store.queued.map(\.op)
        try rehearse.undo()
        let after = try rehearse.store.queued.map(\.op)
        #expect(Array(after.prefix(before.count)) == before)
        let undo = try #require(after.last)
        #expect(undo.fields == ["answer": "First."])
        #expect(undo.bases == ["answer": "Second."])
        #expect(!before.map(\.group).contains(undo.group))
    }

    @Test func whatWasSyncedIsTakenBackOnEveryDevice() async throws {
        let first = try await desk.device("first")
        let second = try await desk.device("second")
        try first.write("Mine.")
        try first.write("Mine, with a slip.")
        try await first.sync()
        try await second.sync()
        try first.undo()
        try await first.sync()
        try await second.sync()
        #expect(try first.answerThere == "Mine.")
        #expect(try second.answerThere == "Mine.")
    }

    @Test func anActionIsOfTheDeviceThatDidIt() async throws {
        let first = try await desk.device("first")
        let second = try await desk.device("second")
        try first.write("From the first.")
        try await first.sync()
        try await second.sync()
        #expect(throws: RehearseError.self) { try second.undo() }
        #expect(try second.answerThere == "From the first.")
    }

    /// What another device added meanwhile stays: the undo meets it as any change does.
    @Test func whatWasAddedElsewhereMeanwhileStays() async throws {
        let first = try await desk.device("first")
        let second = try await desk.device("second")
        try first.write("One line.\n\nAnother line.\n")
        try first.write("One longer line.\n\nAnother line.\n")
        try await first.sync()
        try await second.sync()
        try second.write("One longer line.\n\nAnother line.\n\nAdded elsewhere.\n")
        try await second.sync()
        try await first.sync()
        let undone = try first.undo()
        #expect(undone.clashing.isEmpty)
        #expect(try first.answerThere == "One line.\n\nAnother line.\n\nAdded elsewhere.\n")
        try await first.sync()
        try await second.sync()
        #expect(try second.answerThere == "One line.\n\nAnother line.\n\nAdded elsewhere.\n")
    }

    /// The same words were changed elsewhere: neither text is lost, both stand in a conflict.
    @Test func theSameWordsChangedElsewhereAreNotOverwritten() async throws {
        let first = try await desk.device("first")
        let second = try await desk.device("second")
        try first.write("The gap is two points.")
        try first.write("The gap is five points.")
        try await first.sync()
        try await second.sync()
        try second.write("The gap is nine points.")
        try await second.sync()
        try await first.sync()
        let undone = try first.undo()
        #expect(undone.clashing.count == 1)
        try await first.sync()
        let conflict = try #require(try first.conflicts().first)
        #expect(conflict.yours.contains("two") && conflict.theirs.contains("nine"))
        try await second.sync()
        #expect(try second.conflicts().count == 1)
    }

    @Test func aSubmissionSaysWhatToDoInstead() throws {
        let rehearse = try desk.open("only")
        let attempt = try rehearse.write("Sealed.")
        try rehearse.submit(attempt)
        let error = #expect(throws: RehearseError.self) { try rehearse.undo() }
        #expect(error?.kind == .failed)
        #expect(error?.what == "A submission is sealed and stays.")
        #expect(error?.next.contains("rehearse submit") == true)
        #expect(try rehearse.submissions().count == 1)
        #expect(try rehearse.userActions().first?.obstacle != nil)
    }

    @Test func anEarlierActionCanBeNamed() throws {
        let rehearse = try desk.open("only")
        let attempt = try rehearse.write("Text.")
        try rehearse.setConfidence(attempt, 40)
        try rehearse.setConfidence(attempt, 40)
        try rehearse.archiveAttempt(attempt)
        let actions = try rehearse.userActions()
        #expect(actions.map(\.summary).count == 3)
        try rehearse.undo(actions[1].shortID)
        #expect(try rehearse.attempt(attempt).confidence == nil)
        #expect(try rehearse.attempts(includingArchived: true).first?.isArchived == true)
        let states = try rehearse.userActions().map(\.state)
        #expect(states == [.standing, .standing, .undone, .standing])
    }

    @Test func twiceIsRefusedAndAnUnknownOneToo() throws {
        let rehearse = try desk.open("only")
        try rehearse.write("One.")
        try rehearse.write("Two.")
        let action = try #require(try rehearse.userActions().first)
        try rehearse.undo(action.id)
        #expect(throws: RehearseError.self) { try rehearse.undo(action.id) }
        let unknown = #expect(throws: RehearseError.self) { try rehearse.undo("zzz") }
        #expect(unknown?.kind == .notFound)
    }

    @Test func aFieldThatWasSetSinceStaysAndIsNamed() throws {
        let rehearse = try desk.open("only")
        let attempt = try rehearse.write("Text.")
        try rehearse.setConfidence(attempt, 40)
        try rehearse.setConfidence(attempt, 70)
        let first = try rehearse.userActions()[1]
        let error = #expect(throws: RehearseError.self) { try rehearse.undo(first.id) }
        #expect(error?.what.contains("Confidence of a-") == true)
        #expect(try rehearse.attempt(attempt).confidence == 70)
    }

    @Test func aLaterActionInTheSameWordsIsNamed() throws {
        let rehearse = try desk.open("only")
        try rehearse.write("The gap is two points.")
        try rehearse.write("The gap is five points.")
        try rehearse.write("The gap is nine points.")
        let middle = try rehearse.userActions()[1]
        let error = #expect(throws: RehearseError.self) { try rehearse.undo(middle.id) }
        #expect(error?.next.contains("rehearse undo ") == true)
        #expect(try rehearse.answerThere == "The gap is nine points.")
    }

    /// The server took neither side's whole text; taking the decision back opens it again.
    @Test func aDecidedConflictIsOpenAgain() async throws {
        let first = try await desk.device("first")
        let second = try await desk.device("second")
        try first.write("The gap is two points.")
        try await first.sync()
        try await second.sync()
        try first.write("The gap is five points.")
        try second.write("The gap is nine points.")
        try await first.sync()
        try await second.sync()
        let open = try #require(try second.conflicts().first)
        let standing = try second.answerThere
        try second.resolve(open.id, keeping: .edited("The gap is seven points."))
        #expect(try second.conflicts().first?.isOpen == false)
        try await second.sync()
        try second.undo()
        try await second.sync()
        let again = try #require(try second.conflicts().first)
        #expect(again.isOpen)
        #expect(again.yours == open.yours && again.theirs == open.theirs)
        #expect(try second.answerThere == standing)
        try await first.sync()
        #expect(try first.conflicts().first?.isOpen == true)
    }

    @Test func workWithoutAnAccountCanBeTakenBackAfterTheSignIn() async throws {
        let rehearse = try desk.open("solo")
        let attempt = try rehearse.write("Before the sign-in.")
        try rehearse.write("Before the sign-in, a slip.")
        try await rehearse.login(
            server: "http://127.0.0.1:1", as: "mara@acme", password: "correct horse")
        try await rehearse.sync()
        #expect(try rehearse.answerVersions(of: attempt).count == 2)
        try rehearse.undo()
        #expect(try rehearse.answerThere == "Before the sign-in.")
        try await rehearse.sync()
        #expect(try rehearse.quarantine().isEmpty)
    }
}
