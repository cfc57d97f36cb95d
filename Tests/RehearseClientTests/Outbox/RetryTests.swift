import RehearseModel
import RehearseSync
import Synchronization
import Testing

@testable import RehearseClient

/// Refused changes: sent once more, let go, brought back.
@Suite struct RetryTests {
    private let desk = SignedInDesk()

    /// Somebody whose start of an assignment was refused, because the place became read-only.
    private func refused() async throws -> (Rehearse, RowID) {
        desk.world.addSeat()
        let assignment = desk.world.assign(1)
        let rehearse = try await desk.device("first")
        try rehearse.store.write { transaction in
            try transaction.create(
                "submission", in: SyncWorld.seatScope, Self.submission(assignment))
        }
        desk.world.server.state.withLock { $0.grants[SyncWorld.seatScope]?.role = .reader }
        try await rehearse.sync()
        return (rehearse, assignment)
    }

    private static func submission(_ assignment: RowID) -> [String: JSONValue] {
        [
            "assignment_id": .string(assignment.description),
            "attempt_id": .string(RowID(high: 3, low: 3).description),
            "question": ["slug": "q"], "rubric": ["slug": "r"], "answer": "words that matter",
            "answer_hash": "x", "note": "", "submitted_at": 1, "writing_ms": 1, "clock_skew_ms": 0,
        ]
    }

    @Test func aRefusedChangeIsSentAgainWithFreshIdsOnceItMay() async throws {
        let (rehearse, _) = try await refused()
        let entry = try #require(try rehearse.quarantine().first)
        desk.world.server.state.withLock { $0.grants[SyncWorld.seatScope]?.role = .candidate }
        try await rehearse.sync()
        let retried = try rehearse.retryQuarantine(String(entry.change.opID.suffix(12).prefix(6)))
        #expect(retried.changeCount == 1)
        let waiting = try #require(try rehearse.outbox().first)
        #expect(waiting.opID != entry.change.opID && waiting.groupID != entry.change.groupID)
        #expect(waiting.rowID == entry.change.rowID)
        #expect(try rehearse.quarantine().isEmpty)
        #expect(try await rehearse.sync().sent == 1)
        #expect(desk.world.server.rowCount("submission") == 1)
        #expect(try rehearse.userActions().first?.summary.hasPrefix("sent again: ") == true)
    }

    @Test func whileThePlaceIsClosedItStaysRefused() async throws {
        let (rehearse, _) = try await refused()
        let entry = try #require(try rehearse.quarantine().first)
        desk.world.server.revoke(SyncWorld.seatScope)
        try await rehearse.sync()
        let error = #expect(throws: RehearseError.self) {
            try rehearse.retryQuarantine(entry.change.opID)
        }
        #expect(error?.kind == .notAllowed)
        #expect(error?.what.contains("autumn-b") == true)
        #expect(try rehearse.quarantine().count == 1)
        #expect(try rehearse.outbox().isEmpty)
    }

    /// A text that was refused and has moved on meanwhile is merged, not written over.
    @Test func aRefusedTextMeetsWhatStandsNow() async throws {
        let rehearse = try await desk.device("first")
        let attempt = try rehearse.write("One line.\n\nLast line.\n")
        try await rehearse.sync()
        let saved = desk.world.server.state.withLock { $0.grants[SyncWorld.ownScope] }
        desk.world.server.state.withLock { $0.grants[SyncWorld.ownScope]?.role = .reader }
        try rehearse.write("One longer line.\n\nLast line.\n")
        try await rehearse.sync()
        desk.world.server.state.withLock { $0.grants[SyncWorld.ownScope] = saved }
        try await rehearse.sync()
        #expect(try rehearse.answerThere == "One line.\n\nLast line.\n")
        try rehearse.write("One line.\n\nLast line, written later.\n")
        let entry = try #require(try rehearse.quarantine().first)
        try rehearse.retryQuarantine(entry.change.groupID)
        #expect(try rehearse.answerThere == "One longer line.\n\nLast line, written later.\n")
        #expect(try rehearse.answerVersions(of: attempt).count >= 3)
        #expect(try await rehearse.sync().refused == 0)
    }

    @Test func whatIsLetGoComesBackForAWhile() async throws {
        let (rehearse, _) = try await refused()
        let entry = try #require(try rehearse.quarantine().first)
        let action = try rehearse.queuedAction(entry.change.opID)
        #expect(action.state == .refused && action.wordCount >= 3)
        #expect(try rehearse.discardQuarantine(action.shortID) == 1)
        #expect(try rehearse.quarantine().isEmpty)
        let undone = try rehearse.undo()
        #expect(undone.action.summary == "let a refused change go")
        #expect(undone.broughtBack == 1)
        #expect(try rehearse.quarantine() == [entry])
        #expect(try rehearse.exportQuarantine().contains("words that matter"))
    }

    @Test(arguments: [Int64(0), 1])
    func afterTheNamedTimeItIsGone(past: Int64) async throws {
        let (rehearse, _) = try await refused()
        let entry = try #require(try rehearse.quarantine().first)
        try rehearse.discardQuarantine(entry.change.opID)
        desk.world.clock.advance(
            by: .milliseconds(DiscardedOpQueries.keptDays * 86_400_000 + past))
        let now = desk.world.clock.now
        try rehearse.store.applyNow { try Journal.prune(now: now, in: $0) }
        let left = try rehearse.store.count("SELECT count(*) FROM discarded_op")
        #expect(left == (past == 0 ? 1 : 0))
    }

    @Test func whatWaitsIsNotRetriedOrLetGo() async throws {
        let rehearse = try await desk.device("first")
        try rehearse.write("Waiting.")
        let waiting = try #require(try rehearse.outbox().first)
        for act in [rehearse.discardQuarantine, { try rehearse.retryQuarantine($0).changeCount }] {
            let error = #expect(throws: RehearseError.self) { _ = try act(waiting.opID) }
            #expect(error?.kind == .notFound)
        }
        #expect(try rehearse.queuedActions().map(\.state) == [.waiting])
    }
}
