package import RehearseSync

/// Looks for a history that shows that a mutant is not the real thing.
package struct MutantHunt: Sendable {
    package struct Catch: Sendable {
        package var mutant: Mutant
        /// The histories that it took; the last one's seed if it was caught.
        package var historyCount: Int
        package var seed: UInt64
        /// What the checkers said of that history; empty if the mutant got away.
        package var violations: [Violation]

        package var isCaught: Bool { !violations.isEmpty }

        /// The invariants that were broken, each once.
        package var invariants: [String] {
            Array(Set(violations.map(\.invariant))).sorted()
        }
    }

    package let historiesMax: Int

    package init(historiesMax: Int = 5000) {
        self.historiesMax = historiesMax
    }

    /// Seeds whose histories show the mutants, found by `hunt`.
    package static let seeds: [Mutant: UInt64] = [
        .noDedup: 2,
        .resultsInOwnTransaction: 3,
        .ackBeforeCommit: 7,
        .failureAfterCommit: 1,
        .cursorBeforeRows: 81,
        .rowsBeforeCursor: 81,
        .versionBeforeCommit: 1,
        .pageCutUnsaid: 3,
        .staleGrants: 20,
        .revokedStillServed: 2,
        .fieldMaskPerBatch: 9,
        .overwrittenFact: 27,
        .unclampedClock: 2,
        .loserDropped: 22,
        .lastArrivalWins: 135,
        .hashOrder: 1,
        .equivalentTexts: 7,
        .refusedStaysQueued: 205,
        .twoSyncsAtOnce: 52,
        .pendingDroppedOnReset: 4,
        .archivedNotServed: 4,
        .archivedCollected: 1,
        .unknownFieldsDropped: 1,
        .epochIgnored: 9,
        .headIgnored: 1,
    ]

    #if DEBUG
        /// - Parameter seed: where to begin.
        package func hunt(_ mutant: Mutant, from seed: UInt64 = 1) async throws -> Catch {
            let wanted = Self.conditions(of: mutant)
            for count in 1...historiesMax {
                let current = seed + UInt64(count) - 1
                let plan = HistoryPlan(seed: current, wanted: wanted)
                let result = try await Mutant.$current.withValue(mutant) {
                    try await Simulation.run(plan)
                }
                guard result.violations.isEmpty else {
                    return Catch(
                        mutant: mutant, historyCount: count, seed: current,
                        violations: result.violations)
                }
            }
            return Catch(
                mutant: mutant, historyCount: historiesMax, seed: seed, violations: [])
        }
    #endif

    /// The faults without which the missing guard has nothing to guard against. Histories with
    /// them switched on are tried, so that chance does not have to find them first.
    package static func conditions(of mutant: Mutant) -> Set<FaultKind> {
        switch mutant {
        case .noDedup, .failureAfterCommit: [.lostReply, .lateDuplicate]
        case .resultsInOwnTransaction, .ackBeforeCommit: [.serverRestart, .lostReply]
        case .cursorBeforeRows, .rowsBeforeCursor: [.crash, .killInFlight]
        case .staleGrants, .revokedStillServed: [.grantFlap]
        case .fieldMaskPerBatch, .overwrittenFact, .unclampedClock: [.intruder]
        case .lastArrivalWins: [.clockJump]
        case .twoSyncsAtOnce: [.secondProcess]
        case .pendingDroppedOnReset: [.restoredServer]
        case .epochIgnored: [.restoredServer, .grantFlap]
        case .headIgnored: [.silentRestore]
        case .unknownFieldsDropped: [.newerServer]
        default: []
        }
    }
}
