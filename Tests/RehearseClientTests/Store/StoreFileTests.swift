import Foundation
import GRDB
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct StoreFileTests {
    private let home = TestHome()

    /// I2: what was saved survives a power cut. NORMAL, which GRDB sets by itself, loses commits.
    @Test func everyCommitIsSyncedToTheDisk() throws {
        let store = home.store()
        try store.addNote("a")
        let (synchronous, journal, secure, keys) = try store.write { transaction in
            let database = transaction.database
            return (
                try database.integer("PRAGMA synchronous"),
                try database.text("PRAGMA journal_mode"),
                try database.integer("PRAGMA secure_delete"),
                try database.integer("PRAGMA foreign_keys")
            )
        }
        #expect(synchronous == 2, "2 is FULL")
        #expect(journal == "wal")
        #expect(secure == 1)
        #expect(keys == 1)
    }

    @Test func readingCreatesNothing() throws {
        let store = home.store()
        #expect(try store.notes().isEmpty)
        #expect(try store.read { try $0.user } == nil)
        #expect(!FileManager.default.fileExists(atPath: home.path + "/store"))
    }

    @Test func theFileIsTheOwnersAlone() throws {
        let store = home.store()
        try store.addNote("a")
        #expect(try mode(of: store.path) == 0o600)
        #expect(try mode(of: home.path + "/store") == 0o700)
    }

    @Test func aNewerLayoutIsReadAndNotWritten() throws {
        try home.store().addNote("kept")
        let path = home.store().path
        let raw = try DatabaseQueue(path: path)
        try raw.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        try raw.close()
        let store = home.store()
        #expect(try store.notes().map { $0.text("title") } == ["kept"])
        let error = #expect(throws: RehearseError.self) { try store.addNote("lost?") }
        #expect(error?.kind == .version)
        #expect(error?.what.contains("newer program") == true)
    }

    @Test func twoProcessesThatCreateTheFileAtOnceShareIt() async throws {
        let home = home
        try await withThrowingTaskGroup(of: Void.self) { group in
            for name in 0..<8 {
                group.addTask { try home.store().addNote("\(name)") }
            }
            try await group.waitForAll()
        }
        #expect(try home.store().notes().count == 8)
        #expect(try home.store().queued.map(\.op.sequence) == Array(1...8))
    }

    @Test func aFileThatIsNoDatabaseIsSaidToBeDamaged() throws {
        let store = home.store()
        try PrivateFile.makeDirectory(home.path + "/store")
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: store.path))
        let error = #expect(throws: RehearseError.self) { try store.notes() }
        #expect(error?.kind == .storage)
    }

    /// Needs root for a file system of 1 MiB of its own.
    @Test(.enabled(if: geteuid() == 0, "mounting a small file system needs root"))
    func aFullDiskRefusesTheChangeAndKeepsTheRest() throws {
        let disk = home.path + "/disk"
        try PrivateFile.makeDirectory(disk)
        try #require(mount("tmpfs", disk, "tmpfs", 0, "size=1m,mode=700") == 0)
        defer { umount2(disk, 2) }
        let store = Store(path: disk + "/s/rehearse.sqlite", environment: .test())
        try store.addNote("kept")
        var failure: RehearseError?
        for index in 0..<100 where failure == nil {
            do {
                try store.addNote("\(index)", String(repeating: "x", count: 60_000))
            } catch let error as RehearseError {
                failure = error
            }
        }
        #expect(failure?.kind == .storage)
        #expect(failure?.work == "This change is not saved.")
        let notes = try store.notes()
        #expect(notes.contains { $0.text("title") == "kept" })
        #expect(try store.queued.count == notes.count)
        let integrity = try store.read { try $0.database.text("PRAGMA integrity_check") }
        #expect(integrity == "ok")
    }

    private func mode(of path: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return attributes[.posixPermissions] as? Int
    }
}
