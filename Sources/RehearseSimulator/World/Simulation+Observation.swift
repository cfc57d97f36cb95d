internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// Looking at devices while the history runs, and at its end.
extension Simulation {
    /// - Parameter isAfterSync: cursors may have moved, so the rows are compared with them.
    func observe(_ device: SimulatedDevice, isAfterCrash: Bool, isAfterSync: Bool) throws {
        try device.process?.watched {
            try look(at: device, isAfterCrash: isAfterCrash, isAfterSync: isAfterSync)
        }
    }

    private func look(at device: SimulatedDevice, isAfterCrash: Bool, isAfterSync: Bool) throws {
        guard let store = device.rehearse?.store, store.exists else { return }
        let home = device.home.number
        let known = Set(evidence.ledger.entries.keys)
        let (new, all) = try store.waitingOps(except: known)
        for op in new { evidence.ledger.add(op, by: device.person.user, on: home) }
        if isAfterCrash { try noteMissingSaves(store, home, all, device.person.user) }
        waiting[home] = all
        guard isAfterSync else { return }
        try noteVectors(store, device.home, isAfterCrash: isAfterCrash)
        try notePreviews(store, home, all)
    }

    /// What waited before the process died must wait, be taken or be refused now.
    private func noteMissingSaves(
        _ store: Store, _ home: Int, _ now: Set<OpID>, _ user: UserID
    ) throws {
        let gone = (waiting[home] ?? []).subtracting(now)
        guard !gone.isEmpty else { return }
        let contents = try store.contents()
        let kept = Set(contents.taken.map(\.op.id) + contents.quarantined.map(\.id))
        let states = evidence.archives + [server.state]
        for op in gone.subtracting(kept).sorted() {
            let isAnswered = states.contains { $0.answer(to: op, of: user) != nil }
            evidence.savesMissing.append(.init(home: home, op: op, isAnswered: isAnswered))
        }
    }

    private func noteVectors(
        _ store: Store, _ home: SimulatedHome, isAfterCrash: Bool
    ) throws {
        let timeline = try store.timeline()
        for scope in try store.scopeContents() where scope.grantEpoch > 0 && scope.version > 0 {
            evidence.vectors.append(
                .init(
                    home: home.number, restoreCount: home.restoreCount,
                    isAfterCrash: isAfterCrash, timeline: timeline, scope: scope.id,
                    grantEpoch: scope.grantEpoch, version: scope.version, digest: scope.digest,
                    digestOfRows: scope.digestOfRows))
        }
    }

    /// The last waiting op on each field is what the person last wrote there.
    private func notePreviews(_ store: Store, _ home: Int, _ waiting: Set<OpID>) throws {
        var last: [RowKey: [String: Op]] = [:]
        // What a restored server gets again has taken effect before, and others may have changed
        // it since.
        let states = evidence.archives + [server.state]
        let entries = waiting.compactMap { evidence.ledger.entries[$0] }.filter { entry in
            !states.contains { $0.answer(to: entry.op.id, of: entry.user) != nil }
        }
        let ops = entries.map(\.op)
        for op in ops.sorted(by: { $0.clock < $1.clock }) {
            for field in op.fields.keys {
                last[RowKey(table: op.table, id: op.row), default: [:]][field] = op
            }
        }
        for (key, fields) in last.sorted(by: { $0.key.id < $1.key.id }) {
            let shown = Marks.words(in: try store.visibleText(of: key) ?? "")
            for (field, op) in fields.sorted(by: { $0.key < $1.key }) {
                let added = Marks.words(in: op.fields[field]?.canonicalText ?? "")
                    .subtracting(Marks.words(in: op.bases[field] ?? ""))
                let missing = added.subtracting(shown)
                guard !missing.isEmpty else { continue }
                evidence.previews.append(
                    .init(home: home, op: op.id, missingWords: missing.sorted()))
            }
        }
    }

    // MARK: The end

    /// All faults off: what is under way arrives, everybody runs, and everybody syncs three times
    /// with the longest pause between two attempts in between.
    func settle(_ group: inout ThrowingTaskGroup<Void, any Error>) async throws {
        trace.note("faults off")
        partitioned = []
        try await drain()
        for round in 1...Self.roundsMax {
            clock.advance(milliseconds: Self.pauseMaxMilliseconds)
            isLastRound = round == Self.roundsMax
            for index in devices.indices {
                guard let device = try ready(index) else { continue }
                device.process?.disarm()
                try await begin(on: device, &group) { await Self.sync($0) }
                try await drain()
            }
        }
    }

    private static let roundsMax = 3
    private static let pauseMaxMilliseconds: Int64 = 30_000

    private func drain() async throws {
        while let message = network.take(0) { try await move(message) }
        guard !sleepers.isEmpty else { return }
        try await deliver(0)
        try await drain()
    }

    /// Collects what everybody holds.
    func finish() throws {
        for home in homes {
            guard let contents = try contents(of: home),
                let person = devices.first(where: { $0.home === home })?.person
            else { continue }
            evidence.homes.append(
                .init(number: home.number, person: person, contents: contents))
            trace.note("home \(home.number)", Array("\(contents.summary)".utf8))
        }
        evidence.server = server.state
        for device in devices { try device.bury() }
    }
}

extension StoreContents {
    /// What two runs of one plan must agree on.
    fileprivate var summary: [String] {
        scopes.map { "\($0.id) \($0.version) \($0.digest)" } + waiting.map { "\($0.id)" }
            + quarantined.map { "\($0.id)" }
    }
}
