import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

/// From the coach's assignment to the candidate's reading of the feedback.
@Suite struct AssignmentTests {
    private let slug = "gap-after-launch"
    private let day: Int64 = 86_400_000

    @Test func anAssignmentReachesItsCandidatesOnly() throws {
        let world = try World()

        let result = try world.coach.rehearse.assign(
            slug, to: ["mara"], dueAt: Desk.start.milliseconds + day, instructions: "Keep it short."
        )
        try world.exchange()

        #expect(result.targets.map(\.outcome) == [.assigned])
        let due = try #require(try world.mara.rehearse.today().due.first)
        #expect(due.slug == slug && due.state == .notStarted && due.isMine && !due.isOverdue)
        #expect(due.cohort == "autumn")
        let detail = try world.mara.rehearse.assignment(due.shortID)
        #expect(detail.instructions == "Keep it short.")
        #expect(detail.question.modelAnswer == nil)
        #expect(try world.noor.rehearse.today().due.isEmpty)
    }

    @Test func aWholeCohortAndOnePersonTwiceGiveOneAssignmentEach() throws {
        let world = try World()
        let trial = try world.coach.rehearse.assign(
            slug, to: ["autumn", "mara", "noor@autumn"], dueAt: nil, dryRun: true)
        #expect(trial.targets.map(\.handle) == ["mara", "noor"])
        #expect(trial.targets.allSatisfy { $0.assignmentShortID == nil })
        #expect(try world.coach.rehearse.assignments().isEmpty)

        try world.coach.rehearse.assign(slug, to: ["autumn"], dueAt: nil)
        let again = try world.coach.rehearse.assign(slug, to: ["autumn"], dueAt: nil)

        #expect(again.targets.map(\.outcome) == [.alreadyAssigned, .alreadyAssigned])
        #expect(try world.coach.rehearse.assignments().count == 2)
    }

    @Test(arguments: [
        ("marra", "Did you mean 'mara'?"), ("autmn", "Did you mean 'autumn'?"),
        ("mara@spring", "Did you mean 'mara'?"), ("zzzzzz", "You coach: autumn, mara, noor"),
    ])
    func unknownNamesGetASuggestion(_ name: String, _ next: String) throws {
        let world = try World()

        let error = #expect(throws: RehearseError.self) {
            try world.coach.rehearse.assign(slug, to: [name], dueAt: nil)
        }

        #expect(error?.kind == .notFound)
        #expect(name == "mara@spring" || error?.next == next)
    }

    @Test func aDueTimeInThePastIsRefused() throws {
        let world = try World()

        let error = #expect(throws: RehearseError.self) {
            try world.coach.rehearse.assign(slug, to: ["mara"], dueAt: Desk.start.milliseconds)
        }

        #expect(error?.kind == .badInput)
    }

    @Test func aLeadCannotAssign() throws {
        let world = try World()

        #expect(throws: RehearseError.self) {
            try world.lead.rehearse.assign(slug, to: ["mara"], dueAt: nil)
        }
    }

    @Test func beginningTellsTheCoachAndSubmittingHandsIn() throws {
        let world = try World()
        try world.coach.rehearse.assign(slug, to: ["mara"], dueAt: nil)
        try world.exchange()

        let attempt = try world.mara.write("Roll back first.", on: slug)
        try world.exchange()

        #expect(try world.mara.rehearse.practiceTarget(slug).attemptID == attempt.id)
        #expect(try world.coach.rehearse.assignments().map(\.state) == [.draft])
        #expect(try world.coach.rehearse.assignments().first?.wordCount == 0)
        #expect(try world.coach.rehearse.queue().isEmpty)
        try world.mara.rehearse.submit(attempt.shortID)
        try world.exchange()
        #expect(try world.coach.rehearse.queue().map(\.handle) == ["mara"])
        #expect(try world.mara.rehearse.today().due.isEmpty)
    }

    /// The answer of a draft is private: nothing of it may be in the seat.
    @Test func aDraftIsNotInTheSeat() throws {
        let world = try World()
        try world.coach.rehearse.assign(slug, to: ["mara"], dueAt: nil)
        try world.exchange()
        _ = try world.mara.write("secret draft", on: slug)
        try world.exchange()

        let bodies = try world.coach.rehearse.store.read { snapshot in
            try snapshot.rows("start").map(\.json.canonicalText)
        }

        #expect(bodies.count == 1)
        #expect(!bodies[0].contains("secret"))
        #expect(try world.coach.rehearse.attempts().isEmpty)
    }

    @Test func twoDevicesMayBothBegin() throws {
        let world = try World()
        try world.coach.rehearse.assign(slug, to: ["mara"], dueAt: nil)
        try world.exchange()
        let target = try world.mara.rehearse.practiceTarget(slug)
        try world.mara.rehearse.save(target, answer: "One.", addingMilliseconds: 0)
        try world.mara.rehearse.save(target, answer: "Two.", addingMilliseconds: 0)

        #expect(try world.mara.rehearse.attempts().count == 2)
        #expect(try world.mara.rehearse.progress().first?.figures.started == 1)
    }

    /// If the seat is gone when the server hears of it, the fact is refused; the text must not be.
    @Test func theTextAndTheFactOfTheStartAreNotOneGroup() throws {
        let world = try World()
        try world.coach.rehearse.assign(slug, to: ["mara"], dueAt: nil)
        try world.exchange()
        _ = try world.mara.write("Kept.", on: slug)

        let groups = try world.mara.rehearse.outbox().map { ($0.table, $0.groupID) }

        #expect(groups.map(\.0) == ["attempt", "start"])
        #expect(Set(groups.map(\.1)).count == 2)
    }

    /// The seat's label is `autumn-b/mara`, for those who see several seats of a cohort.
    @Test func theCandidateKnowsTheSeatByItsCohort() throws {
        let world = try World()
        let seat = World.id(77, as: ScopeSubject.self)
        try world.mara.grant(
            seat, .seat, of: World.id(78), as: .candidate, label: "autumn-b/mara")
        try world.coach.grant(seat, .seat, of: World.id(78), as: .coach, label: "autumn-b/mara")

        #expect(try world.mara.rehearse.today().cohorts.contains("autumn-b"))
        #expect(
            try world.mara.rehearse.status().scopes.map(\.label).contains("autumn-b"))
        #expect(
            try world.coach.rehearse.status().scopes.map(\.label).contains("autumn-b/mara"))
    }

    @Test func savingGoesOnAfterTheSeatIsGone() throws {
        let world = try World()
        try world.coach.rehearse.assign(slug, to: ["mara"], dueAt: nil)
        try world.exchange()
        let target = try world.mara.rehearse.practiceTarget(slug)
        try world.mara.revoke(world.maraSeat)

        let saved = try world.mara.rehearse.save(target, answer: "Kept.", addingMilliseconds: 0)
        let attempt = try #require(saved.attempt)
        let error = #expect(throws: RehearseError.self) {
            try world.mara.rehearse.submit(attempt.shortID)
        }

        #expect(error?.kind == .notAllowed)
        #expect(error?.work.contains("is kept in \(attempt.shortID)") == true)
        #expect(try world.mara.rehearse.attempt(attempt.id).answer == "Kept.")
    }

    @Test func lateWorkIsToldFromWorkInTime() throws {
        let world = try World()
        try world.coach.rehearse.assign(
            slug, to: ["autumn"], dueAt: Desk.start.milliseconds + day)
        try world.exchange()
        let inTime = try world.mara.write("In time.", on: slug)
        try world.mara.rehearse.submit(inTime.id)
        world.noor.wait(minutes: 2 * 1440)
        #expect(try world.noor.rehearse.today().due.map(\.isOverdue) == [true])
        let late = try world.noor.write("Late.", on: slug)
        try world.noor.rehearse.submit(late.id)
        try world.exchange()

        let queue = try world.coach.rehearse.queue()

        #expect(queue.map(\.handle) == ["mara", "noor"])
        #expect(queue.map(\.punctuality) == [.onTime, .late])
    }

    @Test func extendingAndClosingReachTheCandidate() throws {
        let world = try World()
        let result = try world.coach.rehearse.assign(
            slug, to: ["mara"], dueAt: Desk.start.milliseconds + day)
        let id = try #require(result.targets.first?.assignmentShortID)
        try world.exchange()

        try world.coach.rehearse.extendAssignment(id, dueAt: Desk.start.milliseconds + 2 * day)
        try world.exchange()
        #expect(
            try world.mara.rehearse.today().due.first?.dueAt == Desk.start.milliseconds + 2 * day)
        try world.coach.rehearse.closeAssignment(id)
        try world.exchange()

        #expect(try world.mara.rehearse.today().due.isEmpty)
        #expect(throws: RehearseError.self) {
            try world.mara.rehearse.extendAssignment(id, dueAt: nil)
        }
    }
}
