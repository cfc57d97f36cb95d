internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// What goes wrong.
extension Simulation {
    func perform(_ fault: Fault) async throws {
        switch fault {
        case .loseRequest(let pick): try await lose(pick, .lostRequest) { $0.answer == nil }
        case .loseReply(let pick): try await lose(pick, .lostReply) { $0.answer != nil }
        case .duplicate(let pick): duplicate(pick)
        case .partition(let device): partitioned.insert(device)
        case .heal(let device): partitioned.remove(device)
        case .crash(let index, let point, let count):
            guard devices.indices.contains(index) else { return }
            devices[index].process?.arm(point, count: count)
        case .kill(let index): try await kill(index)
        case .restartServer: try await restartServer()
        case .jumpClock(let index, let milliseconds):
            guard devices.indices.contains(index) else { return }
            devices[index].process?.jumpClock(milliseconds: milliseconds)
            counts.note(.clockJump, at: busy.contains(index) ? "sync" : "idle")
        case .revoke, .grantAgain, .changeRole: move(rights: fault)
        case .cloneHome(let index): try cloneHome(of: index)
        case .backUpHome(let index): try backUpHome(of: index)
        case .restoreHome(let index): try restoreHome(of: index)
        case .backUpServer: serverBackup = server.state
        case .restoreServer: try restoreServer(isAnnounced: true)
        case .restoreServerSilently: try restoreServer(isAnnounced: false)
        case .writeUnknown(let seed): writeUnknown(seed)
        case .secondProcess(let index): try addProcess(on: index)
        case .intrude(let index, let seed): intrude(as: index, seed)
        }
    }

    // MARK: Network and processes

    private func lose(
        _ pick: Int, _ kind: FaultKind, where isWanted: (Network.Message) -> Bool
    ) async throws {
        guard let message = network.take(pick, where: isWanted) else { return }
        counts.note(kind, at: message.step)
        try await fail(message, kind == .lostReply ? .connectionLost : .timedOut)
    }

    private func duplicate(_ pick: Int) {
        guard let message = network.take(pick, where: { $0.answer == nil }) else { return }
        network.putBack(message)
        network.add(message.request, from: message.device, nil)
        counts.note(.lateDuplicate, at: message.step)
    }

    private func kill(_ index: Int) async throws {
        guard devices.indices.contains(index) else { return }
        let device = devices[index]
        guard let message = network.takeMessage(of: index) else {
            if !busy.contains(index), device.isAlive { try device.bury() }
            return
        }
        device.process?.die()
        counts.note(.killInFlight, at: message.step)
        var orphan = message
        orphan.continuation = nil
        if orphan.answer == nil { network.putBack(orphan) }
        try await fail(message, .connectionLost)
    }

    /// Requests that are under way find nobody, answers that are under way are cut.
    private func restartServer() async throws {
        server.restart()
        counts.note(.serverRestart, at: network.messages.isEmpty ? "idle" : "busy")
        for message in network.takeAll() { try await fail(message, .connectionLost) }
    }

    // MARK: Rights

    private func move(rights fault: Fault) {
        let counted = busy.isEmpty ? "idle" : "sync"
        switch fault {
        case .revoke(let pick):
            let right = Place.movable[pick % Place.movable.count]
            server.change { $0.revoke(right.person.user, in: right.scope) }
            counts.note(.grantFlap, at: counted)
        case .grantAgain(let pick):
            let right = Place.movable[pick % Place.movable.count]
            server.change { $0.grant(right.roles[0], in: right.scope, to: right.person.user) }
            counts.note(.grantFlap, at: counted)
        case .changeRole(let pick):
            let changing = Place.movable.filter { $0.roles.count > 1 }
            let right = changing[pick % changing.count]
            server.change { state in
                guard let grant = state.grant(of: right.person.user, in: right.scope),
                    grant.isLive, let other = right.roles.first(where: { $0 != grant.role })
                else { return }
                state.grant(other, in: right.scope, to: right.person.user)
            }
            counts.note(.roleChange, at: counted)
        default: return
        }
    }

    // MARK: Strangers

    /// Rows of a table, and a column of a table, that only a newer server knows.
    private func writeUnknown(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let now = clock.now
        let id: RowID = Place.id(0x9000 + UInt64(random.below(4)))
        let value: JSONValue = .object([
            "shape": .string("round \(random.below(9))"), "of": .array([1, .null, "é"]),
        ])
        let cohort: RowID = Place.id(4)
        server.change { state in
            state.put("hologram", id, in: Place.org, ["form": value, "light": 7], now: now)
            state.put("cohort", cohort, in: Place.staff, ["mascot": value], now: now)
        }
        counts.note(.newerServer, at: busy.isEmpty ? "idle" : "sync")
    }

    /// Ops that the library would never send, in a proper chain.
    private func intrude(as index: Int, _ seed: UInt64) {
        guard devices.indices.contains(index) else { return }
        let person = devices[index].person
        var intruder = Intruder(person: person, random: SeededRandom(seed: seed), now: clock.now)
        let device: DeviceID = Place.id(0xD000 + seed % 0x1000_0000)
        server.change { state in
            state.addDevice(device, of: person.user, token: "intruder \(device)")
        }
        let push = PushRequest(
            device: device, epoch: 1, timeline: nil, ops: intruder.ops(in: server.state))
        let answer = server.answer(
            WireRequest(
                "/v1/sync/push", token: "intruder \(device)",
                protocolVersion: String(ProtocolVersion.current), body: push.json.canonicalBytes),
            now: clock.now)
        trace.note("an intruder pushes as \(person.rawValue): \(answer.status)", answer.body)
        counts.note(.intruder, at: busy.isEmpty ? "idle" : "sync")
    }
}
