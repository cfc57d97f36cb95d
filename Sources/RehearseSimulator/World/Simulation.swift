internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// Runs one history: START HERE for the simulated world.
///
/// Real client stores, the real sync code, a server in memory, and between them a network and a
/// clock that do what the plan says. Everything happens in one order: one device moves at a time,
/// and the plan decides which. After the plan all faults are off; then every device must come to
/// rest within three rounds of syncs.
package final class Simulation {
    let plan: HistoryPlan
    let server: MemoryServer
    let stage = Stage()
    let clock = SimulatedClock()
    let roll: ProcessRoll
    let folder: String
    var devices: [SimulatedDevice] = []
    var homes: [SimulatedHome] = []
    var network = Network()
    var sleepers: [(device: Int, duration: Duration, CheckedContinuation<Void, Never>)] = []
    /// Devices whose verb has not ended.
    var busy: Set<Int> = []
    var partitioned: Set<Int> = []
    var serverBackup: MemoryState?
    var homeBackups: [Int: String] = [:]
    /// The ops that waited in a home when it was last looked at.
    var waiting: [Int: Set<OpID>] = [:]
    var evidence: Evidence
    var trace: Trace
    package internal(set) var counts = FaultCounts()
    private var actCount: UInt64 = 0
    var folderCount = 0
    var isLastRound = false
    var signInCount: UInt64 = 0

    private init(_ plan: HistoryPlan, folder: String, keepsTrace: Bool) {
        var limits = MemoryLimits()
        limits.rowsMax = plan.rowsPerPage
        self.plan = plan
        self.folder = folder
        server = MemoryServer(limits: limits)
        roll = ProcessRoll(seed: plan.seed)
        evidence = Evidence(server: server.state)
        evidence.rowsPerPage = plan.rowsPerPage
        trace = Trace(keepsLines: keepsTrace)
    }

    /// What came of a history.
    package struct Result: Sendable {
        package var violations: [Violation]
        package var trace: Trace
        package var counts: FaultCounts
    }

    /// - Throws: what keeps the simulator itself from working, such as a full disk.
    package static func run(
        _ plan: HistoryPlan, keepsTrace: Bool = false
    ) async throws -> Result {
        let folder = try Folder.makeTemporary()
        do {
            let simulation = Simulation(plan, folder: folder, keepsTrace: keepsTrace)
            let result = try await simulation.run()
            try Folder.remove(folder)
            return result
        } catch {
            try Folder.remove(folder)
            throw error
        }
    }

    private func run() async throws -> Result {
        let now = clock.now
        server.change { Place.found(in: &$0, now: now) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for owner in plan.owners { try addDevice(of: owner) }
            for step in plan.steps {
                clock.advance(milliseconds: 250)
                trace.note("\(step)")
                try await perform(step, &group)
            }
            try await settle(&group)
            try finish()
        }
        let violations = Mutant.without { Checkers.check(evidence) }
        return Result(violations: violations, trace: trace, counts: counts)
    }

    // MARK: Steps

    private func perform(_ step: Step, _ group: inout ThrowingTaskGroup<Void, any Error>)
        async throws
    {
        switch step {
        case .act(let index, let action, let seed):
            guard let device = try ready(index) else { return }
            actCount += 1
            let tag = actCount
            try await begin(on: device, &group) { rehearse in
                Self.act(action, rehearse, device.person, seed: seed, tag: tag)
            }
        case .sync(let index):
            guard let device = try ready(index) else { return }
            try await begin(on: device, &group) { await Self.sync($0) }
        case .syncWhole(let index):
            guard let device = try ready(index) else { return }
            try await begin(on: device, &group) { await Self.sync($0) }
            try await drain(of: index)
        case .deliver(let pick): try await deliver(pick)
        case .fault(let fault): try await perform(fault)
        }
    }

    /// The device, if it has nothing else to do; started if it was not running.
    func ready(_ index: Int) throws -> SimulatedDevice? {
        guard devices.indices.contains(index), !busy.contains(index) else { return nil }
        let device = devices[index]
        if !device.isAlive { try revive(device) }
        return device
    }

    func begin(
        on device: SimulatedDevice, _ group: inout ThrowingTaskGroup<Void, any Error>,
        _ verb: @escaping @Sendable (Rehearse) async -> VerbOutcome
    ) async throws {
        guard let rehearse = device.rehearse else { return }
        busy.insert(device.index)
        group.addTask { [stage] in
            let outcome = await verb(rehearse)
            stage.ended(outcome, on: device.index)
        }
        try await rest()
    }

    /// Waits until the one that moves stands still, and notes where.
    func rest() async throws {
        let (index, halt) = await stage.nextHalt()
        switch halt {
        case .request(let request, let continuation):
            trace.note("device \(index) sends \(request.path)", request.body)
            network.add(request, from: index, continuation)
        case .sleep(let duration, let continuation):
            sleepers.append((index, duration, continuation))
        case .ended(let outcome):
            try ended(devices[index], outcome)
        }
    }

    private func ended(_ device: SimulatedDevice, _ outcome: VerbOutcome) throws {
        busy.remove(device.index)
        trace.note("device \(device.index) \(outcome.verb): \(outcome.ending)")
        guard device.isAlive else {
            if let point = device.process?.diedAt { counts.note(.crash, at: point.rawValue) }
            return try device.bury()
        }
        if outcome.ending == "signedOut" { try signInAgain(on: device) }
        if isLastRound {
            evidence.lastRound.append(
                .init(
                    home: device.home.number, ending: outcome.ending,
                    mismatched: outcome.mismatched))
        }
        if let readback = outcome.readback {
            evidence.readbacks.append(
                .init(
                    home: device.home.number, place: readback.place, written: readback.written,
                    read: readback.read))
        }
        try observe(device, isAfterCrash: false, isAfterSync: outcome.verb == "sync")
    }

    // MARK: Verbs

    private static func act(
        _ action: PersonAction, _ rehearse: Rehearse, _ person: PersonName, seed: UInt64,
        tag: UInt64
    ) -> VerbOutcome {
        var outcome = VerbOutcome(verb: action.rawValue, ending: "ok")
        do {
            var verbs = Verbs(rehearse: rehearse, person: person, seed: seed, tag: tag)
            outcome.readback = try verbs.perform(action)
        } catch let error as RehearseError {
            outcome.ending = ending(error)
        } catch {
            outcome.ending = "\(type(of: error))"
        }
        return outcome
    }

    static func sync(_ rehearse: Rehearse) async -> VerbOutcome {
        var outcome = VerbOutcome(verb: "sync", ending: "ok")
        do {
            outcome.mismatched = try await rehearse.sync().mismatched
        } catch {
            outcome.ending = ending(error)
        }
        return outcome
    }

    /// A defect is told in full; nothing else may hang on the wording.
    private static func ending(_ error: RehearseError) -> String {
        error.kind == .bug || error.kind == .storage
            ? "\(error.kind): \(error.what)" : "\(error.kind)"
    }
}
