import Foundation
import GRDB
import Glibc
import RehearseSync
import Synchronization
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
        try writeNewerLayout(home.store().path)
        let store = home.store()
        #expect(try store.notes().map { $0.text("title") } == ["kept"])
        let error = #expect(throws: RehearseError.self) { try store.addNote("lost?") }
        #expect(error?.kind == .version)
        #expect(error?.what.contains("newer program") == true)
    }

    /// Whoever went back to an older program gets the work out, and nothing is asked of the server.
    @Test func aNewerLayoutCanBeExportedAndIsNotSynced() async throws {
        let world = SyncWorld()
        let first = world.store()
        try first.addNote("kept")
        try first.close()
        try writeNewerLayout(first.path)
        let store = world.store()
        let bodies = try store.read { try OutboxQueries.all(in: $0.database).map(\.body) }
        #expect(bodies.count == 1 && bodies[0].contains("kept"))
        let error = await #expect(throws: RehearseError.self) { try await world.sync(store) }
        #expect(error?.kind == .version)
        #expect(world.server.state.withLock { $0.requests.isEmpty })
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

    /// Needs root for a file system of 4 MiB of its own.
    @Test(.enabled(if: geteuid() == 0, "mounting a small file system needs root"))
    func aFullDiskRefusesTheChangeAndKeepsTheRest() throws {
        let disk = home.path + "/disk"
        try PrivateFile.makeDirectory(disk)
        try #require(mount("tmpfs", disk, "tmpfs", 0, "size=4m,mode=700") == 0)
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

    /// Goal: what is stored can be read by a program that starts when nothing fits on the disk any
    /// more. The first program has ended, so the log's shared index is gone and cannot be made.
    @Test(.enabled(if: geteuid() == 0, "mounting a small file system needs root"))
    func aFullDiskCanStillBeRead() throws {
        let disk = home.path + "/full"
        try PrivateFile.makeDirectory(disk)
        try #require(mount("tmpfs", disk, "tmpfs", 0, "size=4m,mode=700") == 0)
        defer { umount2(disk, 2) }
        let path = disk + "/s/rehearse.sqlite"
        let first = Store(path: path, environment: .test())
        try first.addNote("kept")
        try first.close()
        let filler = Glibc.open(disk + "/filler", O_WRONLY | O_CREAT, 0o600)
        let block = [UInt8](repeating: 1, count: 4096)
        while Glibc.write(filler, block, block.count) > 0 {}
        Glibc.close(filler)

        let store = Store(path: path, environment: .test())
        #expect(try store.notes().map { $0.text("title") } == ["kept"])
        let error = #expect(throws: RehearseError.self) { try store.addNote("lost?") }
        #expect(error?.what.hasPrefix("The disk is full") == true)
        #expect(error?.work == "This change is not saved.")

        Glibc.unlink(disk + "/filler")
        try store.addNote("after")
        #expect(try store.notes().count == 2)
    }

    private func writeNewerLayout(_ path: String) throws {
        let raw = try DatabaseQueue(path: path)
        try raw.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        try raw.close()
    }

    private func mode(of path: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return attributes[.posixPermissions] as? Int
    }
}
