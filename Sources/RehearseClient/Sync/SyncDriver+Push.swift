internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Sending what waits.
extension SyncDriver {
    func loadBatch() async throws(RehearseError) -> PushBatch? {
        try await store.load { snapshot in
            guard let batch = try OutboxQueries.batch(in: snapshot.database),
                let device = try DeviceQueries.device(in: snapshot.database)
            else { return nil }
            let timeline = try MetaQueries.text(.timeline, in: snapshot.database)
            let earlier = try MetaQueries.integer(.earlierThrough, in: snapshot.database) ?? 0
            return PushBatch(
                device: device.device, epoch: device.epoch,
                timeline: timeline.flatMap(TimelineID.init),
                earlierThrough: batch.firstSequence <= earlier ? earlier : nil,
                opTexts: batch.opTexts)
        }
    }

    mutating func send(_ batch: PushBatch) async -> ClientSession.Event {
        progress?(.sending(changes: batch.opTexts.count))
        let sentAt = store.environment.now()
        do throws(SyncFailure) {
            let response = try await endpoint.push(batch)
            measureSkew(response.serverTime, from: sentAt, to: store.environment.now())
            count(response)
            return .pushAnswered(response)
        } catch {
            return .failed(error)
        }
    }

    private mutating func count(_ response: PushResponse) {
        for result in response.results {
            report.sent += result.outcome == .refused ? 0 : 1
            report.merged += result.outcome == .merged ? 1 : 0
            report.conflicted += result.outcome == .conflicted ? 1 : 0
            report.refused += result.outcome == .refused ? 1 : 0
        }
    }

    /// An answer that settles nothing would be asked for again for ever.
    ///
    /// A power cut may bring the ops back into the outbox: the server knows them by their ids and
    /// gives the same answer again.
    func storeResults(_ response: PushResponse) async throws(RehearseError) -> ClientSession.Event {
        try store.environment.reached(.pushAnswered)
        let now = store.environment.now()
        let stored = try await step(.resultsUncommitted, .relaxed) {
            try PushResults.store(response, now: now, in: $0)
        }
        try store.environment.reached(.resultsStored)
        guard stored > 0 else {
            return .failed(.server("it answered a push without results"))
        }
        store.changes.publish(Set(SyncSchema.tables.map(\.name)))
        return .resultsStored
    }

    /// The new token is kept first: a crash after that finds the old chain under a new device and
    /// moves it over at the next start.
    mutating func replaceDevice() async throws(RehearseError) -> ClientSession.Event {
        let forked: ForkedDevice
        do throws(SyncFailure) {
            forked = try await endpoint.fork(deviceName: deviceName)
        } catch {
            return .failed(error)
        }
        try store.environment.reached(.forkAnswered)
        endpoint = try replaceToken(forked)
        try store.environment.reached(.tokenReplaced)
        let now = store.environment.now()
        try await step(.rekeyUncommitted) {
            try Rekeying.replaceDevice(with: forked.device, in: $0)
            try IncidentQueries.note(.deviceForked, now: now, in: $0)
        }
        inbox = nil
        try store.environment.reached(.deviceReplaced)
        return .deviceReplaced
    }
}
