internal import RehearseClient

/// A history before it runs: who has which devices, what may go wrong, and every step.
package struct HistoryPlan: Sendable, Equatable {
    package var seed: UInt64
    /// Whose each device is, at the start.
    package var owners: [PersonName]
    package var faults: Set<FaultKind>
    package var rowsPerPage: Int
    package var steps: [Step]

    package init(
        seed: UInt64, owners: [PersonName], faults: Set<FaultKind>, rowsPerPage: Int,
        steps: [Step]
    ) {
        self.seed = seed
        self.owners = owners
        self.faults = faults
        self.rowsPerPage = rowsPerPage
        self.steps = steps
    }

    /// What every run of a seed does.
    ///
    /// - Parameter wanted: kinds of fault that are on in any case; the others are each on or off by
    ///   the toss of a coin (swarm testing: Groce et al., 2012), so that rare meetings of few kinds
    ///   are not drowned by all of them.
    package init(seed: UInt64, wanted: Set<FaultKind> = []) {
        var random = SeededRandom(seed: seed &* 0x2545_F491_4F6C_DD1D)
        let casts: [[PersonName]] = [
            [.mara, .mara, .theo], [.mara, .theo, .uma], [.mara, .mara, .noor, .theo],
            [.theo, .theo, .mara], [.mara, .noor, .theo, .uma], [.mara, .mara, .mara],
        ]
        self.seed = seed
        owners = random.pick(casts) ?? casts[0]
        var faults = wanted
        // Every run draws the same numbers, whatever is wanted.
        for kind in FaultKind.allCases where kind != .silentRestore {
            if random.chance(1, in: 2) { faults.insert(kind) }
        }
        self.faults = faults
        rowsPerPage = random.pick([1, 2, 3, 1000]) ?? 1000
        let count = 50 + random.below(70)
        steps = []
        var writer = StepWriter(
            random: random, owners: owners, kinds: faults.sorted())
        steps = writer.steps(count: count)
    }
}

/// Draws steps.
private struct StepWriter {
    var random: SeededRandom
    let owners: [PersonName]
    let kinds: [FaultKind]

    mutating func steps(count: Int) -> [Step] {
        // Everybody has something to work on before anything goes wrong.
        var steps: [Step] = owners.indices.map { .syncWhole(device: $0) }
        for (device, person) in owners.enumerated() {
            steps.append(.act(device: device, .writeNote, seed: 1))
            guard person.isCoach else { continue }
            steps += [
                .act(device: device, .assign, seed: UInt64(device)),
                .act(device: device, .draft, seed: 1), .syncWhole(device: device),
            ]
        }
        steps += owners.indices.map { .syncWhole(device: $0) }
        while steps.count < count {
            if kinds.contains(.secondProcess), random.chance(1, in: 12) {
                steps += race()
            } else {
                steps.append(step())
            }
        }
        return steps
    }

    /// Two processes of one home sync at once, and somebody else writes in between.
    private mutating func race() -> [Step] {
        let first = random.below(owners.count)
        let other = random.below(owners.count)
        return [
            .fault(.secondProcess(device: first)), act(on: other), .sync(device: first),
            .deliver(pick: 63), .syncWhole(device: other),
            .syncWhole(device: owners.count), .deliver(pick: 63), .deliver(pick: 63),
        ]
    }

    private mutating func step() -> Step {
        switch random.below(100) {
        case 0..<36: return .deliver(pick: random.below(64))
        case 36..<62: return act()
        case 62..<76: return .sync(device: device())
        case 76..<84: return .syncWhole(device: device())
        default:
            guard let kind = random.pick(kinds) else { return act() }
            return .fault(fault(kind))
        }
    }

    private mutating func act() -> Step { act(on: device()) }

    private mutating func act(on device: Int) -> Step {
        let action = random.pick(Self.actions) ?? .writeNote
        return .act(device: device, action, seed: random.next())
    }

    /// Work in which two devices meet comes oftener.
    private static let actions =
        PersonAction.allCases + [.writeNote, .writeNote, .rename, .rename, .practise, .practise]
        + [.draft, .submit]

    /// Devices that do not exist yet may be named: clones come to be on the way.
    private mutating func device() -> Int { random.below(owners.count + 1) }

    private mutating func fault(_ kind: FaultKind) -> Fault {
        let pick = random.below(64)
        let device = device()
        switch kind {
        case .lostRequest: return .loseRequest(pick: pick)
        case .lostReply: return .loseReply(pick: pick)
        case .lateDuplicate: return .duplicate(pick: pick)
        case .partition:
            return random.chance(1, in: 2) ? .partition(device: device) : .heal(device: device)
        case .crash:
            // Places of every sync come oftener than those of a fork or a restore.
            let common: [ClientFailpoint] = [
                .saveUncommitted, .saved, .leaseTaken, .batchLoaded, .pushAnswered,
                .resultsUncommitted, .resultsStored, .pageReceived, .pageUncommitted,
                .pageStaged, .vectorUncommitted, .vectorApplied, .leaseReleasing,
            ]
            let points = random.chance(3, in: 4) ? common : ClientFailpoint.allCases
            let point = random.pick(points) ?? .saved
            return .crash(device: device, point, count: 1 + random.below(2))
        case .killInFlight: return .kill(device: device)
        case .serverRestart: return .restartServer
        case .clockJump:
            let tenYears: Int64 = 315_576_000_000
            let jumps = [-tenYears, tenYears, -3_600_000, 3_600_000, -1, 86_400_000]
            return .jumpClock(device: device, milliseconds: random.pick(jumps) ?? 0)
        case .grantFlap:
            return random.chance(1, in: 2) ? .revoke(pick: pick) : .grantAgain(pick: pick)
        case .roleChange: return .changeRole(pick: pick)
        case .clonedHome: return .cloneHome(device: device)
        case .restoredHome:
            return random.chance(1, in: 2)
                ? .backUpHome(device: device) : .restoreHome(device: device)
        case .restoredServer: return random.chance(1, in: 2) ? .backUpServer : .restoreServer
        case .silentRestore:
            return random.chance(1, in: 2) ? .backUpServer : .restoreServerSilently
        case .newerServer: return .writeUnknown(seed: random.next())
        case .secondProcess: return .secondProcess(device: device)
        case .intruder: return .intrude(device: device, seed: random.next())
        }
    }
}
