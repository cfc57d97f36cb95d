import GRDB
import RehearseModel
import RehearseSync
import Synchronization
import Testing

@testable import RehearseClient

@Suite struct PullTests {
    private let world = SyncWorld()

    /// The page-boundary matrix: nothing, one, one less than a page, a page, one more, two pages.
    @Test(arguments: [0, 1, 4, 5, 6, 10, 11], [true, false])
    func everyRowComesWhereverThePagesEnd(rows: Int, overlaps: Bool) async throws {
        world.addSeat()
        world.server.state.withLock { $0.rowsPerPage = 5 }
        for number in 0..<rows { _ = world.assign(UInt64(number)) }
        let store = world.store(overlaps: overlaps)
        let report = try await world.sync(store)
        #expect(try store.read { try $0.count("assignment") } == rows)
        #expect(report.mismatched.isEmpty)
        #expect(try store.count("SELECT count(*) FROM staged_page") == 0)
        let again = try await world.sync(store)
        #expect(again.received == 0)
    }

    /// I5, I8: nothing of an open vector is visible; the next sync goes on where staging ended.
    @Test func aSyncThatDiesBetweenPagesShowsNothingAndGoesOn() async throws {
        world.addSeat()
        world.server.state.withLock { $0.rowsPerPage = 5 }
        for number in 0..<12 { _ = world.assign(UInt64(number)) }
        let store = world.store()
        try await failAtPull(2, store)
        #expect(try store.read { try $0.count("assignment") } == 0)
        #expect(try store.read { try $0.scopes(kind: .seat) }.isEmpty)
        #expect(try store.count("SELECT count(*) FROM staged_page") == 2)
        #expect(try store.read { try StagingQueries.rowCount(in: $0.database) } == 10)
        let before = world.server.requestCount("/v1/sync/pull")
        try await world.sync(store)
        #expect(world.server.requestCount("/v1/sync/pull") == before + 1)
        #expect(try store.read { try $0.count("assignment") } == 12)
        #expect(try store.read { try $0.scopes(kind: .seat) }.first?.verifiedAt != nil)
    }

    /// Lets two pages through and fails the third.
    private func failAtPull(_ pages: Int, _ store: Store) async throws {
        let pull = "/v1/sync/pull"
        let server = world.server
        let counter = CountingProgress { count in
            if count == pages { server.next(.fail(.connectionLost), at: pull) }
        }
        await #expect(throws: RehearseError.self) {
            try await world.sync(store, progress: { counter.report($0) })
        }
    }

    /// A row that changes while its pages are read comes again with a later version.
    @Test func aRowThatMovesDuringPagingEndsInItsLastState() async throws {
        world.addSeat()
        world.server.state.withLock { $0.rowsPerPage = 5 }
        for number in 0..<8 { _ = world.assign(UInt64(number), instructions: "old") }
        let store = world.store()
        let counter = CountingProgress { [world] count in
            if count == 1 { _ = world.assign(0, instructions: "new") }
        }
        let report = try await world.sync(store, progress: { counter.report($0) })
        #expect(report.mismatched.isEmpty)
        let row = try store.read { try $0.row("assignment", RowID(high: 0x30, low: 0)) }
        #expect(row?.text("instructions") == "new")
        #expect(try store.read { try $0.count("assignment") } == 8)
    }

    /// I10: an edit made while the base moved stays on top of the new base.
    @Test func waitingEditsLieOnTopOfWhatComesIn() async throws {
        let store = world.store()
        let id = try store.addNote("t", "base")
        try await world.sync(store)
        try store.write { try $0.update("note", id, ["title": "mine"]) }
        world.server.put("note", id, in: SyncWorld.ownScope, ["body": "theirs"])
        world.server.next(.fail(.timedOut), at: "/v1/sync/push")
        await #expect(throws: RehearseError.self) { try await world.sync(store) }
        let page = try await world.endpoint("token-0").pull(
            store.read { try Staging.nextRequest(in: $0.database) })
        let now = world.clock.now
        try store.applyNow { _ = try VectorApply.apply(page, now: now, in: $0) }
        let note = try #require(try store.notes().first)
        #expect(note.text("title") == "mine")
        #expect(note.text("body") == "theirs")
        #expect(note.hasPendingOps)
        try await world.sync(store)
        #expect(world.server.row("note", id)?.fields["title"] == "mine")
        #expect(try store.notes().first?.hasPendingOps == false)
    }

    /// I13: both sides wrote the same text. Both stay, and a person decides.
    @Test func bothTextsOfAConflictAreKeptUntilSomebodyDecides() async throws {
        let store = world.store()
        let id = try store.addNote("t", "base")
        try await world.sync(store)
        try store.write { try $0.update("note", id, ["body": "mine"]) }
        world.server.put("note", id, in: SyncWorld.ownScope, ["body": "theirs"])
        let report = try await world.sync(store)
        #expect(report.conflicted == 1)
        let conflict = try #require(try store.read { try $0.rows("conflict") }.first)
        #expect(conflict.text("yours") == "mine")
        #expect(conflict.text("theirs") == "theirs")
        #expect(try store.notes().first?.text("body") == "theirs")
    }

    /// I15: a scope that was taken away is gone, and what waited for it is kept, readable.
    @Test func aRevokedScopeIsPurgedAndItsUnsentWorkIsKept() async throws {
        world.addSeat()
        let assignment = world.assign(1)
        let store = world.store()
        try await world.sync(store)
        world.server.revoke(SyncWorld.seatScope)
        try await world.sync(store)
        #expect(try store.read { try $0.rows("assignment") }.isEmpty)

        world.server.grant(SyncWorld.seatScope, as: .candidate)
        try await world.sync(store)
        #expect(try store.read { try $0.rows("assignment") }.count == 1)
        try store.write {
            try $0.create(
                "start", in: SyncWorld.seatScope,
                ["assignment_id": .string(assignment.description), "started_at": 1])
        }
        world.server.revoke(SyncWorld.seatScope)
        let page = try await world.endpoint("token-0").pull(
            store.read { try Staging.nextRequest(in: $0.database) })
        let now = world.clock.now
        let outcome = try store.applyNow { try VectorApply.apply(page, now: now, in: $0) }
        #expect(outcome.revoked == ["autumn-b"])
        #expect(try store.read { try $0.rows("start") }.isEmpty)
        #expect(try store.read { try $0.scopes(kind: .seat) }.isEmpty)
        #expect(try store.queued.isEmpty)
        let kept = try store.read { try QuarantineQueries.all(in: $0.database) }
            .map(QuarantineEntry.init)
        #expect(kept.map(\.code) == ["scope_revoked"])
        #expect(kept.first?.change.fields == ["assignment_id", "started_at"])
        #expect(kept.first?.change.scopeLabel == "autumn-b")
    }

    /// The server answers a push into a seat that is gone like one into nothing; the person is told
    /// what happened, and what was written in the same action elsewhere is taken.
    @Test func whatASeatRefusesBecauseItIsGoneIsExplained() async throws {
        world.addSeat()
        let assignment = world.assign(1)
        let store = world.store()
        try await world.sync(store)
        try store.write { transaction in
            try transaction.create("note", in: transaction.ownScope(), SampleContent.note("text"))
            transaction.beginGroup()
            try transaction.create(
                "start", in: SyncWorld.seatScope,
                ["assignment_id": .string(assignment.description), "started_at": 1])
        }
        world.server.revoke(SyncWorld.seatScope)
        let report = try await world.sync(store)
        #expect(report.sent == 1)
        #expect(report.refused == 1)
        #expect(world.server.rowCount("note") == 1)
        let kept = try store.read { try QuarantineQueries.all(in: $0.database) }
            .map(QuarantineEntry.init)
        #expect(kept.map(\.change.table) == ["start"])
        #expect(kept.map(\.code) == ["scope_revoked"])
        let sentence = try #require(kept.first?.sentence)
        #expect(sentence.hasPrefix("your access to \"autumn-b\" ended"))
        #expect(sentence.contains("is kept here"))
        #expect(sentence.contains("rehearse outbox export"))
    }

    /// A grant that was taken away and given anew starts from zero, and keeps what waits.
    @Test func aNewGrantReplacesTheOldRowsAndKeepsWhatWaits() async throws {
        world.addSeat()
        let assignment = world.assign(1)
        _ = world.assign(2)
        let store = world.store()
        try await world.sync(store)
        try store.write {
            try $0.create(
                "start", in: SyncWorld.seatScope,
                ["assignment_id": .string(assignment.description), "started_at": 1])
        }
        world.server.revoke(SyncWorld.seatScope)
        world.server.grant(SyncWorld.seatScope, as: .candidate)
        world.server.state.withLock {
            $0.scopes[SyncWorld.seatScope]?.rows[
                RowKey(table: "assignment", id: RowID(high: 0x30, low: 2))] = nil
        }
        let report = try await world.sync(store)
        #expect(report.mismatched.isEmpty)
        #expect(report.refused == 0)
        #expect(try store.read { try $0.rows("assignment") }.map(\.id) == [assignment])
        #expect(try store.read { try $0.rows("start") }.count == 1)
        #expect(world.server.rowCount("start") == 1)
    }

    /// B-20: a difference is found, mended by reading the scope again, and reported if it stays.
    @Test func aLostRowIsFoundByTheDigestAndReadAgain() async throws {
        world.addSeat()
        let assignment = world.assign(1)
        let store = world.store()
        try await world.sync(store)
        try store.applyNow { database in
            try database.execute(sql: "DELETE FROM row WHERE table_name = 'assignment'")
            try database.execute(sql: "UPDATE scope SET digest = 0 WHERE kind = 'seat'")
        }
        _ = world.assign(2)
        let report = try await world.sync(store)
        #expect(report.mismatched.isEmpty)
        #expect(try store.read { try $0.row("assignment", assignment) } != nil)
        #expect(try store.read { try $0.scopes(kind: .seat) }.first?.mismatches == 0)
    }

    @Test func aDigestThatNeverAgreesIsReportedAndNotReadForEver() async throws {
        world.addSeat()
        _ = world.assign(1)
        world.server.state.withLock { $0.scopes[SyncWorld.seatScope]?.claimedDigest = 42 }
        let store = world.store()
        let report = try await world.sync(store)
        #expect(report.mismatched == ["autumn-b"])
        #expect(world.server.requestCount("/v1/sync/pull") == 2)
        let second = try await world.sync(store)
        #expect(second.received == 0, "the scope is not read again before the delay is over")
        #expect(second.mismatched == ["autumn-b"])
        world.clock.advance(by: .seconds(3601))
        let third = try await world.sync(store)
        #expect(third.received == 1)
        #expect(VectorApply.rereadDelay(after: 0) == 3_600_000)
        #expect(VectorApply.rereadDelay(after: 100) == 3_600_000 << 9)
    }

    /// I21, B-17: tables and members that this program does not know are kept and come back whole.
    @Test func whatThisProgramDoesNotKnowIsKeptVerbatim() async throws {
        world.addSeat()
        let id = RowID(high: 0x40, low: 1)
        world.server.put("hologram", id, in: SyncWorld.seatScope, ["depth": 3])
        world.server.put(
            "assignment", id, in: SyncWorld.seatScope,
            ["question": [:], "rubric": [:], "instructions": "i", "future": ["a": [1, 2]]])
        let store = world.store()
        let report = try await world.sync(store)
        #expect(report.mismatched.isEmpty)
        #expect(try store.read { try $0.row("hologram", id) }?.integer("depth") == 3)
        #expect(
            try store.read { try $0.row("assignment", id) }?.value("future") == ["a": [1, 2]])
    }

    /// A row that is no JSON is kept as it came, and the rest of the page is taken.
    @Test func aRowThatCannotBeReadIsParked() async throws {
        world.addSeat()
        let store = world.store()
        try await world.sync(store)
        let header = PullHeader(
            timeline: TimelineID(high: 0xBBBB, low: 1), serverTime: world.clock.now, isClosed: true,
            revoked: [], scopes: [], rowCount: 1)
        let page = PullPage(
            header: header, rows: [PullPage.RowLine(table: "note", text: "{\"id\":1,\"id\":2}")])
        let now = world.clock.now
        for _ in 0..<2 {
            try store.applyNow { _ = try VectorApply.apply(page, now: now, in: $0) }
        }
        #expect(try store.count("SELECT count(*) FROM parked_row") == 1)
        #expect(try store.notes().isEmpty)
    }

    @Test func pagesThatDoNotGoOnStopTheSync() async throws {
        let stuck = PullHeader(
            timeline: TimelineID(high: 0xBBBB, low: 1), serverTime: world.clock.now,
            isClosed: false,
            revoked: [], scopes: [], rowCount: 0)
        let answer = FakeServer.json(
            PullPage(header: stuck, rows: []).bytes, type: "application/x-ndjson")
        for _ in 0..<5 { world.server.next(.answer(answer), at: "/v1/sync/pull") }
        let store = world.store()
        let error = await #expect(throws: RehearseError.self) { try await world.sync(store) }
        #expect(error?.kind == .failed)
        #expect(world.server.requestCount("/v1/sync/pull") == 1)
    }

    /// The grant stays the same, so nothing is purged, read again or set aside.
    @Test func aRoleThatChangesInPlaceIsTakenOverAndNothingElseHappens() async throws {
        world.addSeat()
        let assignment = world.assign(1)
        let store = world.store()
        try await world.sync(store)
        try store.write { transaction in
            try transaction.create(
                "start", in: SyncWorld.seatScope,
                ["assignment_id": .string(assignment.description), "started_at": 1])
        }
        world.server.next(.fail(.connectionLost), at: "/v1/sync/push")
        await #expect(throws: RehearseError.self) { try await world.sync(store) }
        world.server.state.withLock { $0.grants[SyncWorld.seatScope]?.role = .coach }
        let pull = try store.read { try Staging.nextRequest(in: $0.database) }
        let page = try await world.endpoint("token-0").pull(pull)
        #expect(page.header.scopes.map(\.scope) == [SyncWorld.seatScope] && page.rows.isEmpty)
        let now = world.clock.now
        let outcome = try store.applyNow { try VectorApply.apply(page, now: now, in: $0) }
        #expect(outcome.revoked.isEmpty && outcome.report.mismatched.isEmpty)
        #expect(try store.read { try $0.scope(SyncWorld.seatScope) }?.role == OpenWord(.coach))
        #expect(try store.read { try $0.count("assignment") } == 1)
        #expect(try store.queued.count == 1)
        #expect(try store.read { try QuarantineQueries.count(in: $0.database) } == 0)
    }

    /// A scope of a newer server is kept as it came, and nothing can be written into it here.
    @Test func aScopeWhoseWordsAreUnknownIsKeptAndAllowsNothing() async throws {
        let id = ScopeID(high: 0x66, low: 1)
        let scope = PulledScope(
            scope: id, kind: OpenWord(rawValue: "galaxy"), subject: RowID(high: 1, low: 1),
            role: OpenWord(rawValue: "astronaut"), label: "far", grantEpoch: 1, version: 0,
            head: .zero, digest: 0)
        let page = PullPage(
            header: PullHeader(
                timeline: TimelineID(high: 0xBBBB, low: 1), serverTime: world.clock.now,
                isClosed: true, revoked: [], scopes: [scope], rowCount: 0), rows: [])
        let store = world.store()
        try await world.sync(store)
        let now = world.clock.now
        try store.applyNow { _ = try VectorApply.apply(page, now: now, in: $0) }
        let view = try #require(try store.read { try $0.scope(id) })
        #expect(view.kind.rawValue == "galaxy" && view.role.rawValue == "astronaut")
        let error = #expect(throws: RehearseError.self) {
            try store.write { _ = try $0.create("note", in: id, SampleContent.note("a")) }
        }
        #expect(error?.kind == .notAllowed)
    }

    @Test func theClocksDifferenceIsMeasuredAndStopsNothing() async throws {
        world.server.state.withLock { $0.skewMilliseconds = 10 * 365 * 86_400_000 }
        let store = world.store()
        try store.addNote("a")
        let report = try await world.sync(store)
        #expect(report.clockSkewMilliseconds == 10 * 365 * 86_400_000)
        #expect(try store.read { try $0.clockSkewMilliseconds } == report.clockSkewMilliseconds)
    }

    @Test func aSyncWithNothingToDoIsOneRequest() async throws {
        let store = world.store()
        try store.addNote("a")
        try await world.sync(store)
        let before = world.server.state.withLock { $0.requests.count }
        let report = try await world.sync(store)
        #expect(world.server.state.withLock { $0.requests.count } == before + 1)
        #expect(report.received == 0)
    }
}

/// Counts the pages that a sync reports, and calls back at each.
private final class CountingProgress: Sendable {
    private let count = Counter()
    private let onPage: @Sendable (Int) -> Void

    init(onPage: @escaping @Sendable (Int) -> Void) {
        self.onPage = onPage
    }

    func report(_ progress: SyncProgress) {
        guard case .receiving = progress else { return }
        onPage(count.next())
    }
}
