internal import RehearseClient
internal import RehearseModel
internal import RehearseSync
internal import Synchronization

/// A device in the simulated world: the real client library on a home of its own, or a second
/// process on somebody else's home.
final class SimulatedDevice: Sendable {
    let index: Int
    let person: PersonName
    /// Devices with the same home are processes on one machine.
    let home: SimulatedHome
    let stage: Stage
    let clock: SimulatedClock
    let roll: ProcessRoll
    private let running = Mutex<(process: SimulatedProcess, rehearse: Rehearse)?>(nil)

    init(
        index: Int, person: PersonName, home: SimulatedHome, stage: Stage, clock: SimulatedClock,
        roll: ProcessRoll
    ) {
        self.index = index
        self.person = person
        self.home = home
        self.stage = stage
        self.clock = clock
        self.roll = roll
    }

    var process: SimulatedProcess? { running.withLock { $0?.process } }
    var rehearse: Rehearse? { running.withLock { $0?.rehearse } }
    var isAlive: Bool { process.map { !$0.isDead } ?? false }

    /// Starts the program.
    func start() throws {
        let process = roll.newProcess(clockOffset: home.clockOffset)
        let rehearse = try Rehearse.open(
            layout: HomeLayout(home: home.path, environment: [:]), account: nil,
            environment: environment(of: process),
            connect: { [stage, index] _ in SimulatedTransport(stage: stage, device: index) })
        running.withLock { $0 = (process, rehearse) }
    }

    /// The process is gone; what it had open is closed by the system.
    func bury() throws {
        let ended = running.withLock { running in
            defer { running = nil }
            return running
        }
        guard let ended else { return }
        ended.process.die()
        roll.remove(ended.process)
        home.clockOffset = ended.process.clockOffset
        try ended.rehearse.store.close()
    }

    private func environment(of process: SimulatedProcess) -> ClientEnvironment {
        var environment = ClientEnvironment(
            now: { [clock] in clock.now.advanced(byMilliseconds: process.clockOffset) },
            noise: { process.noise() }, process: process.mark,
            isRunning: { [roll] in roll.isRunning($0.pid) },
            sleep: { [stage, index] in await stage.sleep($0, on: index) },
            reach: { try process.reached($0) })
        environment.overlapsRequests = false
        return environment
    }
}

/// Which processes run on all machines together.
final class ProcessRoll: Sendable {
    private let seed: UInt64
    private let state = Mutex((running: Set<Int32>(), count: Int32(0)))

    init(seed: UInt64) {
        self.seed = seed
    }

    func newProcess(clockOffset: Int64) -> SimulatedProcess {
        let pid = state.withLock { state in
            state.count += 1
            state.running.insert(state.count)
            return state.count
        }
        return SimulatedProcess(pid: pid, seed: seed, clockOffset: clockOffset)
    }

    func remove(_ process: SimulatedProcess) {
        state.withLock { _ = $0.running.remove(process.pid) }
    }

    func isRunning(_ pid: Int32) -> Bool {
        state.withLock { $0.running.contains(pid) }
    }
}

/// The directory of a machine.
final class SimulatedHome: Sendable {
    let number: Int
    let path: String
    private let offset = Mutex<Int64>(0)
    private let restores = Mutex(0)

    init(number: Int, path: String) {
        self.number = number
        self.path = path
    }

    var clockOffset: Int64 {
        get { offset.withLock { $0 } }
        set { offset.withLock { $0 = newValue } }
    }

    /// How often an older copy was put in place.
    var restoreCount: Int { restores.withLock { $0 } }

    func noteRestore() { restores.withLock { $0 += 1 } }

    /// Signs a person in, as a sign-in with the server would leave it.
    func signIn(_ person: PersonName, device: DeviceID, token: String) throws {
        let layout = try HomeLayout(home: path, environment: [:])
        let account = Credentials.Account(
            name: "\(person.rawValue)@acme@rehearse.invalid",
            server: "https://rehearse.invalid", handle: person.rawValue, org: "acme",
            user: person.user, device: device, deviceName: "simulated",
            ownScope: person.ownScope, token: token)
        try CredentialsFile(path: layout.credentials).save(
            Credentials(current: account.name, accounts: [account]))
    }
}
