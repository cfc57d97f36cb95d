internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseSync

/// The network and the server's side of it.
extension Simulation {
    /// Moves the `pick`-th thing that waits: a request to the server, an answer back, or time for
    /// somebody who sleeps.
    func deliver(_ pick: Int) async throws {
        let total = network.messages.count + sleepers.count
        guard total > 0 else { return }
        let place = pick % total
        guard place < network.messages.count else {
            return try await wake(place - network.messages.count)
        }
        guard let message = network.take(place) else { return }
        try await move(message)
    }

    private func wake(_ place: Int) async throws {
        let (_, duration, continuation) = sleepers.remove(at: place)
        clock.advance(milliseconds: duration.components.seconds * 1000 + 100)
        continuation.resume()
        try await rest()
    }

    /// Lets one device's verb come to its end.
    func drain(of device: Int) async throws {
        while busy.contains(device) {
            if let message = network.take(0, where: { $0.device == device }) {
                try await move(message)
            } else if let place = sleepers.firstIndex(where: { $0.device == device }) {
                try await wake(place)
            } else {
                return
            }
        }
    }

    func move(_ message: Network.Message) async throws {
        if partitioned.contains(message.device) {
            counts.note(.partition, at: message.step)
            return try await fail(message, .timedOut)
        }
        guard let answer = message.answer else {
            var message = message
            message.answer = self.answer(message)
            // Where nobody waits, nothing travels back.
            if message.continuation != nil { network.putBack(message) }
            return
        }
        message.continuation?.resume(returning: .success(answer.response))
        if message.continuation != nil { try await rest() }
    }

    func fail(_ message: Network.Message, _ failure: TransportFailure) async throws {
        guard let continuation = message.continuation else { return }
        continuation.resume(returning: .failure(failure))
        try await rest()
    }

    private func answer(_ message: Network.Message) -> WireAnswer {
        let request = message.request.wire
        let answer = server.answer(request, now: clock.now)
        trace.note(
            "server answers \(request.path) of device \(message.device): \(answer.status)",
            answer.body)
        if answer.status == 200, request.path == "/v1/sync/pull" {
            note(page: answer, for: devices[message.device].person)
        }
        return answer
    }

    private func note(page answer: WireAnswer, for person: PersonName) {
        // A page of our own server can be read, or no client could.
        guard let page = try? PullPage(bytes: answer.body) else { return }
        let rows = page.rows.compactMap { line -> SyncRow? in
            // The same: the server wrote it.
            guard let json = try? JSONParser.parse(line.text) else { return nil }
            return try? SyncRow(table: line.table, json: json)  // The same.
        }
        evidence.pages.append(
            .init(
                user: person.user, named: page.header.scopes.map(\.scope),
                rowScopes: Set(rows.map(\.scope)),
                readable: Set(server.state.readableScopes(of: person.user)),
                rowCount: page.rows.count, byteCount: answer.body.count))
    }
}
