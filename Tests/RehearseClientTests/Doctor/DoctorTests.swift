import Foundation
import GRDB
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct DoctorTests {
    private let desk = SignedInDesk()

    private func finding(_ check: String, of rehearse: Rehearse) async -> DoctorFinding? {
        await rehearse.doctor().first { $0.check == check }
    }

    @Test func aSoundStoreIsSound() async throws {
        desk.world.addSeat()
        _ = desk.world.assign(1)
        let rehearse = try await desk.device("first")
        try rehearse.write("Fine.")
        try await rehearse.sync()
        let findings = await rehearse.doctor()
        #expect(findings.allSatisfy { $0.level == .ok }, "\(findings)")
        #expect(findings.first { $0.check == "content" }?.sentence.contains("2 places") == true)
        #expect(!findings.contains { $0.sentence.contains("Fine.") })
    }

    /// A bit that flipped on the disk: SQLite does not see it, the digest does.
    @Test func aTextThatIsNotWhatWasStoredIsFoundAndReadAgain() async throws {
        desk.world.addSeat()
        let id = desk.world.assign(1, instructions: "go")
        let rehearse = try await desk.device("first")
        try rehearse.store.applyNow { database in
            try database.execute(
                sql: """
                    UPDATE row SET body = replace(body, '"instructions":"go"', '"instructions":"no"')
                    WHERE table_name = 'assignment'
                    """)
        }
        let found = try #require(await finding("content", of: rehearse))
        #expect(found.level == .failure)
        #expect(found.sentence == "1 rows of autumn-b are not what was stored")
        #expect(try rehearse.repair() == ["autumn-b"])
        try await rehearse.sync()
        #expect(await finding("content", of: rehearse)?.level == .ok)
        let row = try rehearse.store.read { try $0.row("assignment", id) }
        #expect(row?.text("instructions") == "go")
        #expect(try rehearse.repair().isEmpty)
    }

    @Test func aRowThatIsGoneIsFound() async throws {
        desk.world.addSeat()
        _ = desk.world.assign(1)
        _ = desk.world.assign(2)
        let rehearse = try await desk.device("first")
        try rehearse.store.applyNow { database in
            try database.execute(
                sql: """
                    DELETE FROM row WHERE key =
                      (SELECT max(key) FROM row WHERE table_name = 'assignment')
                    """)
        }
        let found = await finding("content", of: rehearse)
        #expect(found?.sentence == "autumn-b does not add up to what the last sync found")
        try rehearse.repair()
        try await rehearse.sync()
        #expect(await finding("content", of: rehearse)?.level == .ok)
        #expect(try rehearse.store.read { try $0.count("assignment") } == 2)
    }

    @Test func waitingChangesThatDoNotHangTogetherAreFound() async throws {
        let rehearse = try await desk.device("first")
        for number in 0..<3 { try rehearse.store.addNote("\(number)") }
        #expect(await finding("outbox", of: rehearse)?.level == .ok)
        try rehearse.store.applyNow { database in
            try database.execute(
                sql: "DELETE FROM outbox WHERE sequence = (SELECT min(sequence) + 1 FROM outbox)")
        }
        let found = await finding("outbox", of: rehearse)
        #expect(found?.level == .failure)
        #expect(found?.next?.contains("outbox export") == true)
    }

    @Test func aStoreThatOthersCanReadIsNamed() async throws {
        let rehearse = try desk.open("solo")
        try rehearse.write("Private.")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: rehearse.dataDirectory)
        let found = await finding("permissions", of: rehearse)
        #expect(found?.level == .warning)
        #expect(found?.next?.hasPrefix("chmod 700 ") == true)
    }

    @Test func aServerThatIsAwayIsAWarningOnly() async throws {
        let rehearse = try await desk.device("first")
        desk.world.server.next(.fail(.connectionRefused), at: "/v1/whoami")
        let findings = await rehearse.doctor()
        let server = findings.first { $0.check == "server" }
        #expect(server?.level == .warning)
        #expect(!findings.contains { $0.level == .failure })
    }

    @Test func anEmptyHomeIsSoundAndStaysEmpty() async throws {
        let rehearse = try desk.open("nobody")
        let findings = await rehearse.doctor()
        #expect(findings.allSatisfy { $0.level == .ok }, "\(findings)")
        #expect(!rehearse.store.exists)
    }
}
