internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// Machines, copies of machines, and copies of the server.
extension Simulation {
    /// A new machine on which somebody has signed in.
    func addDevice(of person: PersonName) throws {
        let home = try addHome()
        try Folder.make(home.path)
        let device: DeviceID = Place.id(0x800 + UInt64(home.number))
        let token = "token \(device)"
        server.change { $0.addDevice(device, of: person.user, token: token) }
        try home.signIn(person, device: device, token: token)
        try addProcess(of: person, in: home)
    }

    /// A person whose token the server does not know signs in once more, as a new device.
    func signInAgain(on device: SimulatedDevice) throws {
        signInCount += 1
        let id: DeviceID = Place.id(0xA000 + signInCount)
        let token = "token \(id)"
        server.change { $0.addDevice(id, of: device.person.user, token: token) }
        try device.home.signIn(device.person, device: id, token: token)
        trace.note("\(device.person.rawValue) signs in again on device \(device.index)")
    }

    private func addHome() throws -> SimulatedHome {
        let home = SimulatedHome(number: homes.count, path: "\(folder)/home\(homes.count)")
        homes.append(home)
        return home
    }

    private func addProcess(of person: PersonName, in home: SimulatedHome) throws {
        let device = SimulatedDevice(
            index: devices.count, person: person, home: home, stage: stage, clock: clock,
            roll: roll)
        devices.append(device)
        try device.start()
    }

    func addProcess(on index: Int) throws {
        guard devices.indices.contains(index), devices.count < Self.devicesMax else { return }
        try addProcess(of: devices[index].person, in: devices[index].home)
        counts.note(.secondProcess, at: busy.contains(index) ? "sync" : "idle")
    }

    private static let devicesMax = 7

    /// Starts a program again whose process has died, and looks at what it finds.
    func revive(_ device: SimulatedDevice) throws {
        try device.bury()
        try device.start()
        trace.note("device \(device.index) starts again")
        try observe(device, isAfterCrash: true, isAfterSync: true)
    }

    private func processes(of home: SimulatedHome) -> [SimulatedDevice] {
        devices.filter { $0.home === home }
    }

    /// Ends all programs of a machine; nil if one of them is in the middle of something.
    private func stopMachine(_ index: Int) throws -> SimulatedDevice? {
        guard devices.indices.contains(index) else { return nil }
        let all = processes(of: devices[index].home)
        guard all.allSatisfy({ !busy.contains($0.index) }) else { return nil }
        for device in all { try device.bury() }
        return devices[index]
    }

    // MARK: Copies of homes

    func cloneHome(of index: Int) throws {
        guard devices.count < Self.devicesMax, let device = try stopMachine(index) else { return }
        let home = try addHome()
        try Folder.copy(device.home.path, to: home.path)
        waiting[home.number] = waiting[device.home.number]
        try addProcess(of: device.person, in: home)
        counts.note(.clonedHome, at: "idle")
    }

    func backUpHome(of index: Int) throws {
        guard let device = try stopMachine(index) else { return }
        folderCount += 1
        let copy = "\(folder)/copy\(folderCount)"
        try Folder.copy(device.home.path, to: copy)
        homeBackups[device.home.number] = copy
        counts.note(.restoredHome, at: "backup")
    }

    /// What only the home in use had is given up by the person who does this.
    func restoreHome(of index: Int) throws {
        guard devices.indices.contains(index),
            let copy = homeBackups[devices[index].home.number],
            let device = try stopMachine(index)
        else { return }
        let before = try heldOps(of: device)
        try Folder.remove(device.home.path)
        try Folder.copy(copy, to: device.home.path)
        let after = try heldOps(of: device)
        let known = Set(
            server.state.allAnswered.filter { $0.result.outcome != .refused }
                .map(\.op.id))
        let elsewhere = try opsHeld(exceptIn: device.home)
        evidence.ledger.excuse(
            before.subtracting(after).subtracting(known)
                .subtracting(elsewhere))
        waiting[device.home.number] = []
        device.home.noteRestore()
        try device.start()
        try observe(device, isAfterCrash: false, isAfterSync: false)
        counts.note(.restoredHome, at: "restore")
    }

    /// Everything that a home could still send or show.
    private func heldOps(of device: SimulatedDevice) throws -> Set<OpID> {
        try device.start()
        let contents = try device.rehearse?.store.contents()
        try device.bury()
        return contents.map(Self.heldOps) ?? []
    }

    private static func heldOps(_ contents: StoreContents) -> Set<OpID> {
        Set(contents.waiting.map(\.id) + contents.taken.map(\.op.id))
            .union(contents.quarantined.map(\.id))
    }

    private func opsHeld(exceptIn home: SimulatedHome?) throws -> Set<OpID> {
        var held: Set<OpID> = []
        for other in homes where other !== home {
            guard let contents = try contents(of: other) else { continue }
            held.formUnion(Self.heldOps(contents))
        }
        return held
    }

    /// What a machine holds now, whether a program runs on it or not.
    func contents(of home: SimulatedHome) throws -> StoreContents? {
        let all = processes(of: home)
        if let running = all.first(where: { $0.isAlive }) {
            return try running.process?.watched { try running.rehearse?.store.contents() }
        }
        guard let device = all.first(where: { !busy.contains($0.index) }) else { return nil }
        try revive(device)
        return try device.process?.watched { try device.rehearse?.store.contents() }
    }

    // MARK: Copies of the server

    /// Puts the backup of the server in place. Ops that only the server had are gone with it, and
    /// nobody can be expected to have them; all others must come back.
    func restoreServer(isAnnounced: Bool) throws {
        guard let backup = serverBackup else { return }
        let lost = server.state.allAnswered.filter { answered in
            !backup.allAnswered.contains { $0.op.id == answered.op.id }
        }
        var held: Set<OpID> = []
        for home in homes {
            guard let contents = try contents(of: home) else { continue }
            held.formUnion(
                isAnnounced ? Self.heldOps(contents) : Self.opsSureToReturn(contents))
        }
        evidence.ledger.excuse(lost.map(\.op.id).filter { !held.contains($0) })
        evidence.archives.append(server.state)
        let timeline = TimelineID(high: 0x7171, low: 100 + UInt64(evidence.archives.count))
        server.restore(backup, timeline: isAnnounced ? timeline : nil)
        trace.note("server restored, \(lost.count) ops lost")
        counts.note(isAnnounced ? .restoredServer : .silentRestore, at: "idle")
    }

    /// A restore that nobody announces shows only to those who have seen what is gone.
    private static func opsSureToReturn(_ contents: StoreContents) -> Set<OpID> {
        Set(contents.waiting.map(\.id) + contents.taken.filter(\.isSettled).map(\.op.id))
            .union(contents.quarantined.map(\.id))
    }
}
