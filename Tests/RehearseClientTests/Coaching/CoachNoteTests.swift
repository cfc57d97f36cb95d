import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

/// Notes of the staff, and what a coach does with an assignment that is set already.
@Suite struct CoachNoteTests {
    private let slug = "gap-after-launch"

    @Test func theStaffReadsANoteAndTheCandidateDoesNot() throws {
        let world = try World()
        let note = try world.coach.rehearse.addCoachNote(about: "mara", "Asks good questions.")
        try world.exchange()
        #expect(note.handle == "mara" && note.cohort == "autumn")
        let read = try world.lead.rehearse.coachNotes(about: "mara@autumn")
        #expect(read.map(\.body) == ["Asks good questions."])
        #expect(try world.lead.rehearse.coachNotes(about: "noor").isEmpty)
        #expect(try world.mara.rehearse.store.read { try $0.count("coach_note") } == 0)
    }

    @Test func aNoteIsTakenBackLikeAnythingElse() throws {
        let world = try World()
        try world.coach.rehearse.addCoachNote(about: "mara", "Too early.")
        let undone = try world.coach.rehearse.undo()
        #expect(undone.action.summary.hasPrefix("made n-"))
        #expect(try world.coach.rehearse.coachNotes().isEmpty)
        let item = try #require(try world.coach.rehearse.trash().first)
        #expect(item.title == "mara")
        try world.coach.rehearse.restoreFromTrash(item.shortID)
        #expect(try world.coach.rehearse.coachNotes().count == 1)
    }

    @Test func whoIsMeantHasToBeClear() throws {
        let world = try World()
        let missing = #expect(throws: RehearseError.self) {
            try world.coach.rehearse.addCoachNote(about: "marra", "x")
        }
        #expect(missing?.kind == .notFound && missing?.next == "Did you mean 'mara'?")
        let empty = #expect(throws: RehearseError.self) {
            try world.coach.rehearse.addCoachNote(about: "mara", " \n")
        }
        #expect(empty?.kind == .badInput)
        let stranger = #expect(throws: RehearseError.self) {
            try world.mara.rehearse.addCoachNote(about: "noor", "x")
        }
        #expect(stranger?.kind == .notFound)
    }

    @Test func aDueTimeThatWasMovedIsMovedBack() throws {
        let world = try World()
        let due = world.coach.now.milliseconds + 86_400_000
        try world.coach.rehearse.assign(slug, to: ["mara"], dueAt: due)
        let assignment = try #require(try world.coach.rehearse.assignments().first)
        try world.coach.rehearse.extendAssignment(assignment.id, dueAt: due + 86_400_000)
        #expect(try world.coach.rehearse.undo().action.summary.hasPrefix("changed due time of as-"))
        #expect(try world.coach.rehearse.assignment(assignment.id).summary.dueAt == due)
    }

    @Test func aClosedAssignmentIsInTheTrashOfItsCoachOnly() throws {
        let world = try World()
        try world.coach.rehearse.assign(slug, to: ["mara"], dueAt: nil)
        let assignment = try #require(try world.coach.rehearse.assignments().first)
        try world.exchange()
        try world.coach.rehearse.closeAssignment(assignment.id)
        try world.exchange()
        #expect(try world.mara.rehearse.today().due.isEmpty)
        #expect(try world.mara.rehearse.trash().isEmpty)
        #expect(try world.coach.rehearse.trash().map(\.shortID) == [assignment.shortID])
        try world.coach.rehearse.restoreFromTrash(assignment.shortID)
        try world.exchange()
        #expect(try world.mara.rehearse.today().due.count == 1)
    }

    @Test func aPublishedReviewSaysWhatToDoInstead() throws {
        let world = try World()
        try world.coach.rehearse.assign(slug, to: ["mara"], dueAt: nil)
        try world.exchange()
        let attempt = try world.mara.write("Roll back first.", on: slug)
        let submission = try world.mara.rehearse.submit(attempt.id).summary.shortID
        try world.exchange()
        let scores = ["reliability", "robustness", "fairness", "transparency", "alignment"].map {
            ScoreInput(criterion: $0, finding: .level(2))
        }
        try world.coach.rehearse.score(submission, scores: scores)
        try world.coach.rehearse.publishReview(submission)
        let error = #expect(throws: RehearseError.self) { try world.coach.rehearse.undo() }
        #expect(error?.what.hasPrefix("A published review stays") == true)
        #expect(error?.next.contains("rehearse review score") == true)
    }
}
