import Foundation
import GRDB
import RehearseModel
import RehearseSync
import Synchronization
import Testing

@testable import RehearseClient

@Suite struct RehearseAccountTests {
    private let world = SyncWorld()
    private let server = "http://127.0.0.1:1"

    private func open(account: String? = nil) throws -> Rehearse {
        let fake = world.server
        return try Rehearse.open(
            layout: HomeLayout(home: world.home.path, environment: [:]), account: account,
            environment: .test(clock: world.clock), connect: { _ in fake })
    }

    @Test func withoutAnAccountEverythingLocalWorks() throws {
        let rehearse = try open()
        #expect(rehearse.account == .local)
        #expect(try rehearse.status().pendingCount == 0)
        #expect(!rehearse.store.exists)
        try rehearse.store.addNote("mine")
        #expect(try rehearse.status().pendingCount == 1)
        #expect(try open().outbox().map(\.table) == ["note"])
    }

    @Test func syncWithoutAnAccountSaysToSignIn() async throws {
        let rehearse = try open()
        let error = await #expect(throws: RehearseError.self) { try await rehearse.sync() }
        #expect(error?.kind == .signedOut)
        #expect(error?.kind.exitCode == 4)
    }

    @Test func signingInTakesTheLocalWorkAlong() async throws {
        let rehearse = try open()
        try rehearse.store.addNote("before")
        let account = try await rehearse.login(
            server: server, as: "mara@acme", password: "correct horse")
        #expect(account.name == "mara@acme@127.0.0.1:1")
        #expect(account.isSignedIn)
        try rehearse.store.addNote("after")
        let report = try await rehearse.sync()
        #expect(report.sent == 2)
        #expect(world.server.rowCount("note") == 2)
        #expect(try open().account.name == account.name)
        #expect(try open().store.notes().count == 2)
    }

    /// The process dies right after the token was kept: the next start carries the work.
    @Test func aSignInThatWasCutShortCarriesTheWorkLater() async throws {
        let rehearse = try open()
        try rehearse.store.addNote("before")
        try await rehearse.login(server: server, as: "mara@acme", password: "correct horse")
        try rehearse.changeCredentials { credentials in
            guard var account = credentials.accounts.first else { return }
            account.isCarryingDue = true
            credentials.put(account)
        }
        let layout = rehearse.layout
        let late = Store(path: layout.database(of: "local"), environment: rehearse.environment)
        try late.addNote("left behind")
        let again = try open()
        #expect(try again.store.notes().count == 2)
        #expect(try await open().sync().sent == 2)
        #expect(world.server.rowCount("note") == 2)
    }

    @Test func aWrongPasswordChangesNothing() async throws {
        world.server.state.withLock { $0.isSignInKnown = false }
        let rehearse = try open()
        let error = await #expect(throws: RehearseError.self) {
            try await rehearse.login(server: server, as: "mara@acme", password: "wrong horse")
        }
        #expect(error?.kind == .signedOut)
        #expect(try open().account == .local)
        #expect(!FileManager.default.fileExists(atPath: world.home.path + "/state"))
    }

    @Test(arguments: ["mara", "@acme", "mara@", "a@b@c", "Mara@acme", ""])
    func aLoginNameHasTwoParts(login: String) async throws {
        let rehearse = try open()
        let error = await #expect(throws: RehearseError.self) {
            try await rehearse.login(server: server, as: login, password: "correct horse")
        }
        #expect(error?.kind == .usage)
    }

    @Test(arguments: [(7, false), (8, true), (256, true), (257, false)])
    func passwordsHaveALength(bytes: Int, isTaken: Bool) async throws {
        let rehearse = try open()
        let password = String(repeating: "x", count: bytes)
        do {
            try await rehearse.acceptInvitation(server: server, code: "c", password: password)
            #expect(isTaken)
        } catch {
            #expect(!isTaken)
            #expect(error.kind == .badInput)
        }
    }

    @Test func signingOutKeepsTheWorkAndForgetsTheToken() async throws {
        let rehearse = try open()
        try await rehearse.login(server: server, as: "mara@acme", password: "correct horse")
        try rehearse.store.addNote("kept")
        try await rehearse.logout()
        #expect(!rehearse.account.isSignedIn)
        #expect(try rehearse.store.notes().count == 1)
        let error = await #expect(throws: RehearseError.self) { try await rehearse.sync() }
        #expect(error?.kind == .signedOut)
        try await rehearse.login(server: server, as: "mara@acme", password: "correct horse")
        let report = try await rehearse.sync()
        #expect(report.sent == 1)
    }

    @Test func signingOutOfAServerThatIsDownForgetsTheTokenAndSaysSo() async throws {
        let rehearse = try open()
        try await rehearse.login(server: server, as: "mara@acme", password: "correct horse")
        world.server.next(.fail(.connectionRefused), at: "/v1/sign-out")
        let error = await #expect(throws: RehearseError.self) { try await rehearse.logout() }
        #expect(error?.kind == .unreachable)
        #expect(try !open().account.isSignedIn)
    }

    @Test func aRevokedDeviceIsSignedOutWithItsWorkSafe() async throws {
        let rehearse = try open()
        try await rehearse.login(server: server, as: "mara@acme", password: "correct horse")
        try rehearse.store.addNote("kept")
        world.server.state.withLock { $0.tokens = [:] }
        let error = await #expect(throws: RehearseError.self) { try await rehearse.sync() }
        #expect(error?.kind == .signedOut)
        #expect(error?.work == "Nothing is lost: 1 change waits on this device.")
    }

    @Test func anAccountThatNeverSignedInIsNotFound() throws {
        let error = #expect(throws: RehearseError.self) { try open(account: "x@y@z") }
        #expect(error?.kind == .notFound)
    }

    /// The whole way of a conflict through the public interface.
    @Test(arguments: [
        (ConflictChoice.yours, "kept-yours", "mine"), (.theirs, "kept-theirs", "theirs"),
        (.both, "kept-both", "theirs\n\nmine"), (.edited("new"), "edited", "new"),
    ])
    func aConflictIsDecided(choice: ConflictChoice, state: String, text: String) async throws {
        let rehearse = try open()
        try await rehearse.login(server: server, as: "mara@acme", password: "correct horse")
        let id = try rehearse.store.addNote("t", "base")
        try await rehearse.sync()
        try rehearse.store.write { try $0.update("note", id, ["body": "mine"]) }
        world.server.put("note", id, in: SyncWorld.ownScope, ["body": "theirs"])
        try await rehearse.sync()
        #expect(try rehearse.status().conflictCount == 1)
        let conflict = try #require(try rehearse.conflicts().first)
        #expect(conflict.yours == "mine")
        #expect(conflict.theirs == "theirs")
        #expect(conflict.current == "theirs")
        let decided = try rehearse.resolve(conflict.shortID, keeping: choice)
        #expect(decided.state == state)
        #expect(Set(try rehearse.outbox().map(\.groupID)).count == 1)
        try await rehearse.sync()
        #expect(world.server.row("note", id)?.fields["body"] == .string(text))
        #expect(try rehearse.status().conflictCount == 0)
        let again = #expect(throws: RehearseError.self) {
            try rehearse.resolve(conflict.id, keeping: .yours)
        }
        #expect(again?.kind == .usage)
    }

    @Test func refusedWorkIsExportedAndDiscardedByHandOnly() async throws {
        let rehearse = try open()
        try await rehearse.login(server: server, as: "mara@acme", password: "correct horse")
        try rehearse.store.addNote("my text")
        world.server.state.withLock { $0.grants[SyncWorld.ownScope]?.role = .reader }
        try await rehearse.sync()
        let entry = try #require(try rehearse.quarantine().first)
        #expect(try rehearse.exportQuarantine().contains("my text"))
        #expect(try rehearse.status().refusedCount == 1)
        let error = #expect(throws: RehearseError.self) { try rehearse.discardQuarantine("zz") }
        #expect(error?.kind == .notFound)
        #expect(try rehearse.discardQuarantine(entry.change.opID) == 1)
        #expect(try rehearse.quarantine().isEmpty)
    }

    @Test func theDoctorFindsNothingWrongAndShowsNoText() async throws {
        let rehearse = try open()
        try await rehearse.login(server: server, as: "mara@acme", password: "correct horse")
        try rehearse.store.addNote("a secret thought")
        try await rehearse.sync()
        let findings = await rehearse.doctor()
        #expect(findings.allSatisfy { $0.level == .ok }, "\(findings)")
        #expect(!"\(findings)".contains("secret"))
        #expect(Set(findings.map(\.check)).isSuperset(of: ["database", "content", "server"]))
    }

    @Test func theDoctorNamesWhatIsWrong() async throws {
        let rehearse = try open()
        try await rehearse.login(server: server, as: "mara@acme", password: "correct horse")
        try rehearse.store.addNote("a")
        try await rehearse.sync()
        chmod(world.home.path + "/state/credentials.json", 0o644)
        try rehearse.store.applyNow { try $0.execute(sql: "UPDATE row SET term = 1") }
        world.server.next(.fail(.timedOut), at: "/v1/whoami")
        let findings = await rehearse.doctor()
        let wrong = findings.filter { $0.level != .ok }.map(\.check)
        #expect(wrong == ["permissions", "content", "server"])
    }
}
