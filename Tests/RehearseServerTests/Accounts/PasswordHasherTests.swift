import RehearseModel
import Synchronization
import Testing

@testable import RehearseServer

@Suite struct PasswordHasherTests {
    @Test func aHashVerifiesItsPasswordAndNoOther() async throws {
        let hasher = PasswordHasher()
        let hash = try await hasher.hash("päss wörd ")
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await hasher.verify("päss wörd ", against: hash))
        #expect(try await !hasher.verify("päss wörd", against: hash))
        #expect(try await !hasher.verify("pa\u{308}ss wo\u{308}rd ", against: hash))
        #expect(try await hasher.hash("päss wörd ") != hash)
    }

    @Test func withoutAHashNothingVerifies() async throws {
        let hasher = PasswordHasher()
        #expect(try await !hasher.verify("a password that nobody has", against: nil))
    }

    /// Goal: the line has exactly its length. Method: turns are taken and held; the next caller is
    /// sent away, and goes on once somebody has left.
    @Test func theLineIsBounded() async throws {
        let turns = Turns(runningMax: 2, waitingMax: 0)
        try await turns.begin()
        try await turns.begin()
        await #expect(throws: Refusal.tooManyRequests(retryAfterSeconds: 1)) {
            try await turns.begin()
        }
        turns.end()
        try await turns.begin()
        turns.end()
        turns.end()
    }

    @Test func whoWaitsGetsTheTurnOfWhoEnds() async throws {
        let turns = Turns(runningMax: 1, waitingMax: 1)
        try await turns.begin()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await turns.begin()
                turns.end()
            }
            turns.end()
            try await group.waitForAll()
        }
        try await turns.begin()
        turns.end()
    }

    @Test func whoGivesUpLeavesTheLine() async throws {
        let turns = Turns(runningMax: 1, waitingMax: 1)
        try await turns.begin()
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await turns.begin() }
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.waitForAll() }
        }
        turns.end()
        try await turns.begin()
        turns.end()
    }
}
