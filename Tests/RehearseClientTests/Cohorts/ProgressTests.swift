import Foundation
import RehearseAnalytics
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct ProgressTests {
    @Test func theCoachCountsFromTheFacts() throws {
        let world = try World()
        try world.coach.rehearse.assign("gap-after-launch", to: ["autumn"], dueAt: nil)
        try world.coach.rehearse.assign("measuring-fairness", to: ["mara"], dueAt: nil)
        try world.exchange()
        let attempt = try world.mara.write("Done.", on: "gap-after-launch")
        try world.mara.rehearse.submit(attempt.id)
        _ = try world.noor.write("Begun.", on: "gap-after-launch")
        try world.exchange()

        let cohort = try world.coach.rehearse.cohort("autumn")

        #expect(cohort.summary.seatCount == 2 && cohort.summary.role == "coach")
        #expect(cohort.seats.map(\.handle) == ["mara", "noor"])
        #expect(cohort.seats.map { $0.progress?.assigned } == [2, 1])
        #expect(cohort.seats.map { $0.progress?.submitted } == [1, 0])
        #expect(cohort.progress.assigned == 3)
        #expect(cohort.progress.started == 2)
        #expect(cohort.progress.onTime == 1)
        #expect(cohort.progress.source == .facts)
        #expect(cohort.progress.oldestOpenAt == Desk.start.milliseconds)
        #expect(try world.mara.rehearse.progress().map(\.figures.submitted) == [1])
    }

    @Test func theLeadReadsTheServersFigures() throws {
        let world = try World()
        var figures = SeatProgress()
        figures.assigned = 5
        figures.submitted = 2
        figures.levels.add(level: 3, in: .fairness)
        let json = try JSONParser.parse(Array(JSONEncoder().encode(figures)))
        try world.serve(
            "progress", World.id(20), in: world.staff,
            [
                "seat_id": .string(World.id(11, as: RowSubject.self).description),
                "figures": json, "source_ver": 7,
            ])

        let cohort = try world.lead.rehearse.cohort("autumn")

        #expect(cohort.seats.map { $0.progress?.assigned } == [5, nil])
        #expect(cohort.seats.first?.progress?.medians == ["fairness": 3])
        #expect(cohort.progress.source == .server)
        #expect(try world.lead.rehearse.progress(handle: "mara").map(\.figures.submitted) == [2])
        #expect(try world.lead.rehearse.submissions().isEmpty)
    }

    @Test func unknownCohortsGetASuggestion() throws {
        let world = try World()

        let error = #expect(throws: RehearseError.self) { try world.lead.rehearse.cohort("autum") }

        #expect(error?.kind == .notFound)
        #expect(error?.next == "Did you mean 'autumn'?")
        #expect(try world.mara.rehearse.visibleCohorts().isEmpty)
    }

    @Test func aRemovedSeatCountsNowhere() throws {
        let world = try World()
        try world.coach.rehearse.assign("gap-after-launch", to: ["autumn"], dueAt: nil)
        try world.serve(
            "seat", World.id(12), in: world.staff,
            [
                "user_id": .string(world.noor.user.description),
                "seat_scope_id": .string(world.noorSeat.description), "handle": "noor",
                "display_name": "Noor", "status": "removed",
            ])

        let cohort = try world.coach.rehearse.cohort("autumn")

        #expect(cohort.summary.seatCount == 1)
        #expect(cohort.progress.assigned == 1)
        #expect(throws: RehearseError.self) {
            try world.coach.rehearse.assign("measuring-fairness", to: ["noor"], dueAt: nil)
        }
    }
}
