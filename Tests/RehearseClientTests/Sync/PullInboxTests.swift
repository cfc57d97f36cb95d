import GRDB
import RehearseModel
import RehearseSync
import Synchronization
import Testing

@testable import RehearseClient

/// Pages on their way from the server to what people see.
@Suite struct PullInboxTests {
    private let world = SyncWorld()

    private func fill(_ count: UInt64) {
        world.addSeat()
        world.server.state.withLock { $0.rowsPerPage = 5 }
        for number in 0..<count { _ = world.assign(number) }
    }

    /// On a slow link a killed process must not lose minutes of transfer.
    @Test func pagesThatWereHeldForLongAreStored() async throws {
        fill(12)
        let store = world.store()
        let clock = world.clock
        let storedCounts = Counts()
        try await world.sync(store) { progress in
            guard case .receiving = progress else { return }
            // A failure shows as a count that is missing.
            storedCounts.append(try? store.count("SELECT count(*) FROM staged_page"))
            clock.advance(by: .seconds(3))
        }
        #expect(storedCounts.all == [0, 0])
        #expect(try store.read { try $0.count("assignment") } == 12)
        #expect(try store.count("SELECT count(*) FROM staged_page") == 0)
    }

    /// The vector is built from pages in the database and pages in memory together.
    @Test func storedPagesAndPagesInMemoryMakeOneVector() async throws {
        fill(12)
        let store = world.store(overlaps: false)
        let endpoint = world.endpoint("token-0")
        try store.applyNow { _ = try world.owner.ensure(label: "own", in: $0) }
        for _ in 0..<2 {
            let page = try await endpoint.pull(
                store.read { try Staging.nextRequest(in: $0.database) })
            #expect(!page.header.isClosed)
            let now = world.clock.now
            try store.applyNow(.relaxed) { try Staging.stage(page, now: now, in: $0) }
        }
        let report = try await world.sync(store)
        #expect(report.received == 12)
        #expect(report.mismatched.isEmpty)
        #expect(world.server.requestCount("/v1/sync/pull") == 3)
    }

    /// B-19: the seat is taken away and given back between two pages. The row that is gone since
    /// must not come back from the first page.
    @Test func rowsOfAnEarlierGrantAreNotTaken() async throws {
        fill(8)
        let store = world.store(overlaps: false)
        let server = world.server
        let isFirst = Counter()
        try await world.sync(store) { progress in
            guard case .receiving = progress, isFirst.next() == 1 else { return }
            server.revoke(SyncWorld.seatScope)
            server.grant(SyncWorld.seatScope, as: .candidate)
            server.state.withLock {
                $0.scopes[SyncWorld.seatScope]?.rows[
                    RowKey(table: "assignment", id: RowID(high: 0x30, low: 0))] = nil
            }
        }
        #expect(try store.read { try $0.count("assignment") } == 7)
        #expect(try store.read { try $0.scopes(kind: .seat) }.first?.mismatches == 0)
    }

    /// Nothing of a scope that is gone by the last page is shown.
    @Test func aScopeThatIsTakenAwayBetweenPagesIsNotShown() async throws {
        fill(8)
        let store = world.store(overlaps: false)
        let server = world.server
        try await world.sync(store) { progress in
            guard case .receiving = progress else { return }
            server.revoke(SyncWorld.seatScope)
        }
        #expect(try store.read { try $0.count("assignment") } == 0)
        #expect(try store.read { try $0.scopes(kind: .seat) }.isEmpty)
        #expect(try store.count("SELECT count(*) FROM parked_row") == 0)
    }

    /// Goal: a sync with nothing new costs no write. Method: another connection counts commits.
    @Test func aSyncWithNothingNewWritesNothing() async throws {
        fill(3)
        let store = world.store()
        try store.addNote("a")
        try await world.sync(store)
        let observer = world.store()
        let before = try observer.read { try StoreFile.commitsOfOthers($0.database) }
        world.clock.advance(by: .seconds(60))
        let report = try await world.sync(store)
        #expect(report.received == 0)
        #expect(try observer.read { try StoreFile.commitsOfOthers($0.database) } == before)
        #expect(try SyncLease(of: store).lastSync == world.clock.now)
    }

    /// The other way round, so that the test above can fail.
    @Test func aSyncWithSomethingNewIsACommit() async throws {
        fill(3)
        let store = world.store()
        try await world.sync(store)
        let observer = world.store()
        let before = try observer.read { try StoreFile.commitsOfOthers($0.database) }
        _ = world.assign(7)
        try await world.sync(store)
        #expect(try observer.read { try StoreFile.commitsOfOthers($0.database) } != before)
    }

    /// I2: the relaxed commits of a sync must not relax those of a person.
    @Test func afterASyncEveryCommitIsSyncedAgain() async throws {
        let store = world.store()
        try store.addNote("a")
        try await world.sync(store)
        #expect(try store.write { try $0.database.integer("PRAGMA synchronous") } == 2)
        struct Broken: Error {}
        #expect(throws: RehearseError.self) {
            try store.applyNow(.relaxed) { _ in throw Broken() }
        }
        #expect(try store.write { try $0.database.integer("PRAGMA synchronous") } == 2)
    }

    /// B-18: an older program could not read a row and kept it; this one can. The digest was wrong
    /// while the row was missing, and the next comparison must find it right.
    @Test func aParkedRowThatCanBeReadNowTakesItsPlace() async throws {
        fill(3)
        let store = world.store()
        try await world.sync(store)
        try store.applyNow { database in
            try database.execute(
                sql: """
                    INSERT INTO parked_row (table_name, body, reason, parked_at)
                    SELECT table_name, body, 'too new', 1 FROM row
                    WHERE id = (SELECT max(id) FROM row WHERE table_name = 'assignment');
                    INSERT INTO parked_row (table_name, body, reason, parked_at)
                    VALUES ('note', '{', 'no row', 1);
                    UPDATE scope SET mismatches = 1, digest = digest - (
                      SELECT term FROM row
                      WHERE id = (SELECT max(id) FROM row WHERE table_name = 'assignment'))
                    WHERE kind = 'seat';
                    DELETE FROM row
                    WHERE id = (SELECT max(id) FROM row WHERE table_name = 'assignment');
                    """)
        }
        let report = try await world.sync(store)
        #expect(report.mismatched.isEmpty)
        #expect(try store.read { try $0.count("assignment") } == 3)
        #expect(try store.count("SELECT count(*) FROM parked_row") == 1, "one still is no row")
        let seat = try #require(try store.read { try $0.scopes(kind: .seat) }.first)
        #expect(seat.mismatches == 0)
        #expect(seat.verifiedAt != nil)
    }

    /// What came since is newer than what was parked.
    @Test func aParkedRowDoesNotReplaceANewerOne() async throws {
        fill(1)
        let store = world.store()
        try await world.sync(store)
        try store.applyNow { database in
            try database.execute(
                sql: """
                    INSERT INTO parked_row (table_name, body, reason, parked_at)
                    SELECT table_name, body, 'too new', 1 FROM row WHERE table_name = 'assignment'
                    """)
        }
        _ = world.assign(0, instructions: "newer")
        let report = try await world.sync(store)
        #expect(report.mismatched.isEmpty)
        let row = try store.read { try $0.row("assignment", RowID(high: 0x30, low: 0)) }
        #expect(row?.text("instructions") == "newer")
        #expect(try store.count("SELECT count(*) FROM parked_row") == 0)
    }

    /// A page may name a row of a scope that nobody granted; it is kept and shown to nobody.
    @Test func aRowOfAScopeThatNoPageNamesIsParked() async throws {
        let store = world.store()
        try await world.sync(store)
        let row = SyncRow(
            table: "note", id: RowID(high: 1, low: 1), scope: ScopeID(high: 6, low: 6), version: 1,
            author: world.server.user, device: DeviceID(high: 1, low: 1),
            createdAt: world.clock.now, receivedAt: world.clock.now, fields: ["title": "t"])
        let page = PullPage(
            header: PullHeader(
                timeline: TimelineID(high: 0xBBBB, low: 1), serverTime: world.clock.now,
                isClosed: true, revoked: [], scopes: [], rowCount: 1),
            rows: [PullPage.RowLine(table: "note", text: row.json.canonicalText)])
        let now = world.clock.now
        try store.applyNow { _ = try VectorApply.apply(page, now: now, in: $0) }
        #expect(try store.notes().isEmpty)
        #expect(try store.count("SELECT count(*) FROM parked_row") == 1)
    }
}

/// What was counted, in order.
private final class Counts: Sendable {
    private let values = Mutex<[Int?]>([])

    var all: [Int?] { values.withLock { $0 } }

    func append(_ value: Int?) { values.withLock { $0.append(value) } }
}
