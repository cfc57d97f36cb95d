import Glibc
import RehearseClient
import Synchronization
import Testing

/// Several machines that save and sync without end while something strikes at the server. It stops
/// by itself: every machine goes through its rounds, and then through one sync without faults.
struct Load: Sendable {
    let machines: [Machine]
    let server: ServerProgram
    let rounds: Int

    struct Outcome: Sendable {
        var titles: [String] = []
        var syncs = 0
        var failedSyncs = 0
        var faults = 0
    }

    private final class Tally: Sendable {
        let outcome = Mutex(Outcome())
    }

    func run(
        _ strike: @escaping @Sendable (inout Chance) async throws -> Bool
    ) async throws -> Outcome {
        let tally = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                var chance = Chance()
                while !Task.isCancelled {
                    // Cancelled when the machines are through.
                    try? await Task.sleep(
                        for: .milliseconds(Int.random(in: 20...200, using: &chance)))
                    // Not again before somebody got through: a server that is always down shows
                    // nothing.
                    let isDue = tally.outcome.withLock { $0.syncs - $0.failedSyncs > $0.faults }
                    guard isDue, !Task.isCancelled, try await strike(&chance) else { continue }
                    tally.outcome.withLock { $0.faults += 1 }
                }
            }
            for (index, machine) in machines.enumerated() {
                group.addTask {
                    for round in 0..<rounds {
                        let title = "machine \(index) round \(round)"
                        try machine.note(title)
                        let error = try await machine.sync()
                        tally.outcome.withLock {
                            $0.titles.append(title)
                            $0.syncs += 1
                            $0.failedSyncs += error == nil ? 0 : 1
                        }
                        // A person would not try again at once either.
                        if error != nil { try await Task.sleep(for: .milliseconds(200)) }
                    }
                }
            }
            for _ in machines { try await group.next() }
            group.cancelAll()
        }
        for machine in machines { try await settle(machine) }
        return tally.outcome.withLock { $0 }
    }

    /// With faults off everybody gets through within half a minute.
    private func settle(_ machine: Machine) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while try await machine.sync() != nil {
            try #require(ContinuousClock.now < deadline, "the server does not come back")
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try machine.rehearse.status().pendingCount == 0)
    }

    /// The server has every title once, and each machine all of its own.
    func expectEverywhere(_ titles: [String]) async throws {
        #expect(try await server.titles() == titles.sorted())
        for (index, machine) in machines.enumerated() {
            let own = titles.filter { $0.hasPrefix("machine \(index) ") }
            #expect(try machine.titles() == own.sorted())
        }
    }
}
