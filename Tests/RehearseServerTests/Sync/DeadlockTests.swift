import Foundation
import Postgres
import RehearseModel
import RehearseSync
import TestData
import TestSupport
import Testing

@testable import RehearseServer

/// T25: pushes into several scopes in any order never wait for each other in a circle.
@Suite struct DeadlockTests {
    static let factor = ProcessInfo.processInfo.environment["TORTURE"].flatMap(Int.init) ?? 1

    @Test func shuffledPushesMeetNoDeadlock() async throws {
        let pushCount = 12 * Self.factor
        let deadlocks = try await Self.deadlocks { world in
            let scopes = [
                world.theo.ownScope, world.seatScope, world.staffScope, world.authorsScope,
            ]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<12 {
                    let device = try await world.device(of: world.theo)
                    group.addTask {
                        var device = device
                        var random = SplitMix64(seed: UInt64(number))
                        for _ in 0..<pushCount {
                            for scope in scopes.shuffled(using: &random) {
                                device.createSomething(in: scope)
                            }
                            let outcomes = try await device.push().map(\.outcome)
                            #expect(outcomes == Array(repeating: .applied, count: 4))
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await world.version(of: world.authorsScope) == Int64(12 * pushCount))
        }
        // One that was met would have been retried unseen; the database counts it.
        #expect(deadlocks == 0)
        print("T25: \(12 * pushCount) pushes into 4 scopes in shuffled order, 0 deadlocks")
    }

    /// Two transactions that take the same two locks in opposite orders: the count above would show
    /// what the rule prevents.
    @Test func locksInOppositeOrdersAreCounted() async throws {
        let deadlocks = try await Self.deadlocks { world in
            let scopes = [world.seatScope, world.staffScope]
            try await world.database.inOrg(world.org) { first in
                _ = try await ScopeWriter.lock([scopes[0]], in: first)
                async let second: Void = world.lock(scopes[1], then: scopes[0])
                try await world.waitForBlockedBackend(in: first)
                // One of the two is told of the deadlock, and its transaction is run again.
                _ = try? await ScopeWriter.lock([scopes[1]], in: first)
                _ = try? await second  // As above.
            }
        }
        #expect(deadlocks > 0)
    }

    /// Runs a load in a database of its own; answers how many deadlocks that database has met.
    private static func deadlocks(
        _ load: (SyncWorld) async throws -> Void
    ) async throws -> Int64 {
        try await TestDatabase.withDatabase(.migrated) { connectionString in
            let pool = PostgresPool(
                PostgresPoolConfiguration(connectionString: connectionString))
            do {
                try await load(
                    try await SyncWorld(Database(pool: pool), connectionString: connectionString))
            } catch {
                await pool.close()
                throw error
            }
            await pool.close()
            return try await count(connectionString)
        }
    }

    /// Sessions tell what they have met when they end, so all of them have to end first.
    private static func count(_ connectionString: String) async throws -> Int64 {
        let connection = try await PostgresConnection.connect(
            PostgresConfiguration(connectionString: connectionString))
        var others = 1
        for _ in 0..<20_000 where others > 0 {
            others = try await connection.query(
                """
                SELECT count(*)
                FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """)[0].decode(Int.self)
        }
        try #require(others == 0)
        let count = try await connection.query(
            "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")[0]
            .decode(Int64.self)
        await connection.close()
        return count
    }
}

extension SyncWorld {
    fileprivate func lock(_ first: ScopeID, then second: ScopeID) async throws {
        try await database.inOrg(org) { transaction in
            _ = try await ScopeWriter.lock([first], in: transaction)
            _ = try await ScopeWriter.lock([second], in: transaction)
        }
    }
}
