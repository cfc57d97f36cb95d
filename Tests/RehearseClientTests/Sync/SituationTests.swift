import Foundation
import GRDB
import RehearseModel
import RehearseSync
import Synchronization
import Testing

@testable import RehearseClient

/// Every special situation of a sync has one sentence, which the sync, `status` and `doctor` say
/// alike. Each test provokes one.
@Suite struct SituationTests {
    private let desk = SignedInDesk()
    private var server: FakeServer { desk.world.server }

    /// The situation is told by all three, in the same words.
    private func expect(
        _ kind: Situation.Kind, _ words: String, in situations: [Situation], of rehearse: Rehearse,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let said = situations.first { $0.kind == kind }
        let sentence = try #require(said?.sentence, sourceLocation: sourceLocation)
        #expect(sentence.contains(words), "\(sentence)", sourceLocation: sourceLocation)
        let status = try rehearse.status().situations.map(\.sentence)
        #expect(status.contains(sentence), "\(status)", sourceLocation: sourceLocation)
        let doctor = await rehearse.doctor().first { $0.check == kind.rawValue }
        #expect(doctor?.sentence == sentence, sourceLocation: sourceLocation)
    }

    private func copy(_ from: String, to name: String) throws -> Rehearse {
        let home = desk.world.home.path
        try FileManager.default.copyItem(atPath: "\(home)/\(from)", toPath: "\(home)/\(name)")
        return try desk.open(name)
    }

    @Test func aCopiedHomeGetsANewIdentity() async throws {
        let rehearse = try await desk.device("first")
        try rehearse.write("Before.")
        try await rehearse.sync()
        try rehearse.store.close()
        let copy = try copy("first", to: "copy")
        try rehearse.store.addNote("original")
        try await rehearse.sync()
        try copy.store.addNote("copy")
        let report = try await copy.sync()
        try await expect(
            .deviceForked, "got a new identity", in: report.situations, of: copy)
        #expect(server.rowCount("note") == 2)
    }

    @Test func aRestoredServerGetsEverythingAgain() async throws {
        let rehearse = try await desk.device("first")
        let backup = server.state.withLock { $0 }
        try rehearse.store.addNote("lost there")
        try await rehearse.sync()
        server.state.withLock {
            $0 = backup
            $0.timeline = TimelineID(high: 0xBBBB, low: 7)
        }
        let report = try await rehearse.sync()
        try await expect(
            .serverSetBack, "was sent to it again", in: report.situations, of: rehearse)
        #expect(server.rowCount("note") == 1)
    }

    @Test func aPlaceThatIsTakenAwayAndGivenAgain() async throws {
        desk.world.addSeat()
        let assignment = desk.world.assign(1)
        let rehearse = try await desk.device("first")
        try rehearse.store.write { transaction in
            try transaction.create(
                "start", in: SyncWorld.seatScope,
                ["assignment_id": .string(assignment.description), "started_at": 1])
        }
        server.revoke(SyncWorld.seatScope)
        let taken = try await rehearse.sync()
        try await expect(
            .placeTaken, "no longer have access to autumn-b", in: taken.situations, of: rehearse)
        #expect(try rehearse.quarantine().count == 1)
        server.grant(SyncWorld.seatScope, as: .candidate)
        let given = try await rehearse.sync()
        try await expect(
            .placeGivenAgain, "access to autumn-b again", in: given.situations, of: rehearse)
        let next = given.situations.first { $0.kind == .placeGivenAgain }?.next
        #expect(next?.contains("outbox retry") == true)
    }

    @Test func aFirstSyncThatIsCutOffGoesOn() async throws {
        desk.world.addSeat()
        server.state.withLock { $0.rowsPerPage = 3 }
        for number in 0..<10 { _ = desk.world.assign(UInt64(number)) }
        let rehearse = try desk.open("first")
        try await rehearse.login(
            server: "http://127.0.0.1:1", as: "mara@acme", password: "correct horse")
        let fake = server
        let pages = Counter()
        await #expect(throws: RehearseError.self) {
            try await rehearse.sync { progress in
                guard case .receiving = progress, pages.next() == 2 else { return }
                fake.next(.fail(.connectionLost), at: "/v1/sync/pull")
            }
        }
        let status = try rehearse.status()
        let unfinished = try #require(status.situations.first { $0.kind == .pullUnfinished })
        #expect(unfinished.sentence.contains("rows of it are here"))
        #expect(await rehearse.doctor().contains { $0.sentence == unfinished.sentence })
        let report = try await rehearse.sync()
        try await expect(.pullResumed, "went on", in: report.situations, of: rehearse)
        #expect(try rehearse.assignments().count == 10)
        #expect(try rehearse.status().situations.allSatisfy { $0.kind != .pullUnfinished })
    }

    @Test(
        arguments: [
            (94_608_000_000, "3 years behind"), (-172_800_000, "2 days ahead of"),
            (-3_456_000_000, "40 days ahead of"), (600_000, "10 minutes behind"),
        ] as [(Int64, String)])
    func aWrongClockIsSaidAndStopsNothing(skew: Int64, words: String) async throws {
        server.state.withLock { $0.skewMilliseconds = skew }
        let rehearse = try await desk.device("first")
        try rehearse.write("Dated oddly.")
        #expect(try await rehearse.sync().sent == 1)
        let status = try rehearse.status()
        let said = try #require(status.situations.first { $0.kind == .clockWrong })
        #expect(said.sentence.contains(words), "\(said.sentence)")
        #expect(await rehearse.doctor().contains { $0.sentence == said.sentence })
    }

    @Test func contentThatStaysDifferentIsNamed() async throws {
        let rehearse = try await desk.device("first")
        try rehearse.write("Text.")
        try await rehearse.sync()
        server.state.withLock { $0.scopes[SyncWorld.ownScope]?.claimedDigest = 1 }
        server.put(
            "note", RowID(high: 5, low: 5), in: SyncWorld.ownScope, ["title": "t", "body": ""])
        let report = try await rehearse.sync()
        #expect(report.mismatched.count == 1)
        let said = try rehearse.status().situations.first { $0.kind == .contentDiffers }
        #expect(said?.sentence.contains("differs from the server's") == true)
        let doctor = await rehearse.doctor().first { $0.check == "content" }
        #expect(doctor?.level == .failure)
        #expect(doctor?.next?.contains("doctor --repair") == true)
    }

    @Test func rowsOfANewerServerAreKeptAndCounted() async throws {
        let rehearse = try await desk.device("first")
        try rehearse.store.addNote("makes the file")
        try rehearse.store.applyNow { database in
            try database.execute(
                sql: """
                    INSERT INTO parked_row (table_name, body, reason, parked_at)
                    VALUES ('moon', '{"x":', 'no JSON', 1)
                    """)
        }
        let said = try rehearse.status().situations.first { $0.kind == .rowsUnreadable }
        #expect(said?.sentence.contains("1 row of the server cannot be read") == true)
        #expect(await rehearse.doctor().contains { $0.sentence == said?.sentence })
    }

    @Test func aClientThatIsTooOldIsToldWhatToDo() async throws {
        let rehearse = try await desk.device("first")
        server.next(
            .answer(FakeServer.problem(426, "protocol_unsupported", "Version 9 is needed.")),
            at: "/v1/sync/pull")
        let error = await #expect(throws: RehearseError.self) { try await rehearse.sync() }
        #expect(error?.kind == .version)
        #expect(error?.next.contains("Update") == true)
        let said = try rehearse.status().situations.first { $0.kind == .versionsApart }
        #expect(said?.sentence == error?.what)
        #expect(await rehearse.doctor().contains { $0.check == "versions-apart" })
    }

    @Test func aDatabaseThatIsNewerOpensForReading() async throws {
        let rehearse = try desk.open("solo")
        try rehearse.write("Readable.")
        try rehearse.store.applyNow { database in
            try database.execute(sql: "PRAGMA user_version = 9999")
        }
        try rehearse.store.close()
        let again = try desk.open("solo")
        #expect(try again.answerThere == "Readable.")
        let said = try again.status().situations.first
        #expect(said?.kind == .readOnly)
        #expect(said?.sentence.contains("newer program") == true)
        let error = #expect(throws: RehearseError.self) { try again.write("Not taken.") }
        #expect(error?.kind == .version)
        #expect(await again.doctor().contains { $0.check == "database" && $0.level == .warning })
    }

    @Test func whatWaitsForThePersonIsSaid() async throws {
        let rehearse = try await desk.device("first")
        let second = try await desk.device("second")
        try rehearse.write("The gap is two points.")
        try await rehearse.sync()
        try await second.sync()
        try rehearse.write("The gap is five points.")
        try second.write("The gap is nine points.")
        try await rehearse.sync()
        try await second.sync()
        let said = try second.status().situations.first { $0.kind == .conflictsOpen }
        #expect(said?.sentence == "1 open conflict: both texts are kept.")
    }

    @Test func everySituationHasASentenceWithAFullStop() {
        let all: [Situation?] = [
            .pullUnfinished(rows: 2), .clockWrong(skewMilliseconds: 1_000_000),
            .contentDiffers(in: "x"), .rowsUnreadable(1), .changesRefused(2), .conflictsOpen(1),
            .otherProcess(),
        ]
        let happened = IncidentQueries.Kind.allCases.map {
            Situation(.init(kind: $0, subject: "Sentence.", at: Instant(milliseconds: 0)))
        }
        for situation in all.compactMap(\.self) + happened {
            #expect(situation.sentence.hasSuffix("."), "\(situation)")
        }
    }
}
