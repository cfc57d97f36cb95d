import Logging
import Postgres
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// Answers to ops go after 400 days, of devices that cannot ask for them any more.
@Suite struct OpLogRetentionTests {
    private static let day: Int64 = 86_400_000

    @Test func answersOfGoneDevicesGoAndTheEndOfTheChainStays() async throws {
        try await withWorld { world in
            var revoked = try await world.device(of: world.mara)
            var idle = try await world.device(of: world.mara)
            var active = try await world.device(of: world.mara)
            for _ in 1...3 {
                revoked.create("note", in: world.mara.ownScope, TestFields.note("r"))
                try await revoked.push()
                idle.create("note", in: world.mara.ownScope, TestFields.note("i"))
                try await idle.push()
                active.create("note", in: world.mara.ownScope, TestFields.note("a"))
                try await active.push()
            }
            try await world.setDevice(revoked.id, seenAt: world.clock.now(), isRevoked: true)
            try await world.setDevice(idle.id, seenAt: world.clock.now(), isRevoked: false)
            world.clock.advance(milliseconds: 400 * Self.day)
            try await world.setDevice(active.id, seenAt: world.clock.now(), isRevoked: false)
            #expect(try await world.upkeep.pruneOpLog(of: world.org) == 0, "exactly 400 days old")

            world.clock.advance(milliseconds: 1)
            #expect(try await world.upkeep.pruneOpLog(of: world.org, perTransaction: 4) == 6)
            #expect(try await world.answeredDevices() == [active.id])
            #expect(try await world.upkeep.pruneOpLog(of: world.org) == 0)

            // The chain goes on where it was: what was forgotten is never taken for new.
            idle.create("note", in: world.mara.ownScope, TestFields.note("later"))
            #expect(try await idle.push().map(\.outcome) == [.applied])
        }
    }

    @Test func youngAnswersOfARevokedDeviceStay() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("old"))
            try await laptop.push()
            world.clock.advance(milliseconds: 401 * Self.day)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("new"))
            let last = laptop.batch()
            try await laptop.send(last)
            try await world.setDevice(laptop.id, seenAt: world.clock.now(), isRevoked: true)
            #expect(try await world.upkeep.pruneOpLog(of: world.org) == 1)
            #expect(try await laptop.send(last).results.map(\.outcome) == [.applied])
        }
    }

    /// A resend of something so old that its answer is gone is told apart from a new op.
    @Test func aResendOfAForgottenOpIsAFork() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("old"))
            let first = laptop.batch()
            try await laptop.send(first)
            try await world.setDevice(laptop.id, seenAt: world.clock.now(), isRevoked: false)
            world.clock.advance(milliseconds: 401 * Self.day)
            #expect(try await world.upkeep.pruneOpLog(of: world.org) == 1)
            let device = laptop
            await #expect(throws: Refusal.deviceForked) { try await device.send(first) }
        }
    }

    @Test func aRoundGoesThroughAllOrgs() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                for slug in ["acme", "other"] {
                    _ = try await TestOrg.found(slug, on: server, session)
                }
                await server.server.upkeep.run()
                #expect(!server.log.text.contains("upkeep"))
            }
        }
    }
}

extension SyncWorld {
    fileprivate var upkeep: Upkeep {
        Upkeep(
            database: database, environment: environment, progress: progressService,
            logger: Logger(label: "test"))
    }

    fileprivate func setDevice(
        _ device: DeviceID, seenAt moment: Instant, isRevoked: Bool
    ) async throws {
        _ = try await database.inOrg(org) { [org] transaction in
            try await transaction.execute(
                """
                UPDATE device
                SET last_seen_at = \(moment),
                    revoked_at = CASE WHEN \(isRevoked) THEN \(moment) END
                WHERE org_id = \(org) AND device_id = \(device)
                """)
        }
    }

    /// The devices that have answers in the log.
    fileprivate func answeredDevices() async throws -> Set<DeviceID> {
        let rows = try await database.inOrg(org) { [org] transaction in
            try await transaction.query(
                "SELECT DISTINCT device_id FROM op_log WHERE org_id = \(org)")
        }
        return Set(try rows.map { try $0.decode(DeviceID.self) })
    }
}
