import Foundation
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct LocalWorkTests {
    private let world = SyncWorld()
    private let account = "mara@acme@fake"

    private var layout: HomeLayout {
        get throws { try HomeLayout(home: world.home.path, environment: [:]) }
    }

    private var work: LocalWork {
        get throws { LocalWork(layout: try layout, environment: .test(clock: world.clock)) }
    }

    private func accountStore() throws -> Store {
        Store(
            path: try layout.database(of: account), environment: .test(clock: world.clock),
            owner: world.owner)
    }

    private func writeLocally() throws {
        let store = try work.local()
        let id = try store.addNote("first", "draft")
        try store.write { try $0.update("note", id, ["body": "better draft"]) }
    }

    @Test func localWorkGoesIntoTheAccountAndToTheServer() async throws {
        try writeLocally()
        let target = try accountStore()
        try target.addNote("made in the account")
        #expect(try work.carry(into: account, target) == 2)
        let ops = try target.queued.map(\.op)
        #expect(ops.map(\.sequence) == [1, 2, 3])
        #expect(ops[1].previous == ops[0].hash)
        #expect(ops[2].previous == ops[1].hash)
        #expect(ops.allSatisfy { $0.scope == SyncWorld.ownScope })
        try await world.sync(target)
        #expect(world.server.rowCount("note") == 2)
        #expect(try target.notes().map { $0.text("body") }.contains("better draft"))
        #expect(try target.notes().allSatisfy { !$0.hasPendingOps })
    }

    @Test func itIsCarriedOnceAndTheFilesAreKept() throws {
        try writeLocally()
        let target = try accountStore()
        try work.carry(into: account, target)
        #expect(try work.carry(into: account, target) == 0)
        #expect(try target.queued.count == 2)
        let data = try FileManager.default.contentsOfDirectory(atPath: try layout.data)
        #expect(data.contains { $0.hasPrefix("local-carried-") })
        #expect(!data.contains("local"))
    }

    /// After a crash behind each of the three steps the next attempt carries the rest, once.
    @Test(arguments: 1...3)
    func aCrashAfterAnyStepIsMended(step: Int) async throws {
        try writeLocally()
        let target = try accountStore()
        let source = try work.local()
        #expect(try work.claim(source, for: account))
        if step >= 2 { _ = try work.copyOps(from: source, to: target) }
        if step >= 3 {
            // The ops were even sent before the directory was set aside.
            try await world.sync(target)
        }
        try source.close()
        try work.carry(into: account, target)
        try await world.sync(target)
        #expect(world.server.rowCount("note") == 1)
        #expect(try target.notes().map { $0.text("body") } == ["better draft"])
        #expect(!(try work.local().exists))
    }

    @Test func workPromisedToOneAccountDoesNotGoToAnother() throws {
        try writeLocally()
        let source = try work.local()
        #expect(try work.claim(source, for: account))
        let other = Store(
            path: try layout.database(of: "other@acme@fake"), environment: .test(),
            owner: StoreOwner(
                user: UserID(high: 8, low: 8), device: DeviceID(high: 8, low: 8),
                ownScope: ScopeID(high: 8, low: 8)))
        #expect(try work.carry(into: "other@acme@fake", other) == 0)
        #expect(try other.queued.isEmpty)
        #expect(try work.carry(into: account, accountStore()) == 2)
    }

    /// Another process may have the local store open while it is carried.
    @Test func aStoreThatIsBeingCarriedTakesNoMoreWork() throws {
        try writeLocally()
        let running = try work.local()
        #expect(try running.notes().count == 1)
        #expect(try work.claim(try work.local(), for: account))
        let error = #expect(throws: RehearseError.self) { try running.addNote("too late") }
        #expect(error?.kind == .tryLater)
        #expect(try running.notes().count == 1)
    }

    @Test func nothingLocalIsNothingToCarry() throws {
        let target = try accountStore()
        #expect(try work.carry(into: account, target) == 0)
        #expect(!target.exists)
    }
}
