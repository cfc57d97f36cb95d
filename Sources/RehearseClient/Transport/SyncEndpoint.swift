internal import RehearseModel
package import RehearseSync

/// The requests of a sync.
package struct SyncEndpoint: Sendable {
    package let api: APIClient

    package init(api: APIClient) {
        self.api = api
    }

    package func push(_ push: PushBatch) async throws(SyncFailure) -> PushResponse {
        let response = try await send(
            "/v1/sync/push", push.bytes, bytesMax: SyncLimits.pushBytesMax,
            device: push.device)
        do {
            return try PushResponse(json: JSONParser.parse(response.body))
        } catch {
            throw Self.unreadable(error)
        }
    }

    package func pull(_ pull: PullRequest) async throws(SyncFailure) -> PullPage {
        let response = try await send(
            "/v1/sync/pull", pull.json.canonicalBytes, bytesMax: APIClient.pageBytesMax,
            device: pull.device)
        do {
            return try PullPage(bytes: response.body)
        } catch {
            throw Self.unreadable(error)
        }
    }

    /// Asks the server to answer when there is something to pull. Returns early for no reason at
    /// times; what it says is a hint, and only a pull knows.
    package func wait(_ wait: WaitRequest) async throws(SyncFailure) -> WaitResponse {
        var request = TransportRequest(
            .post, "/v1/sync/wait", body: wait.json.canonicalBytes,
            deadline: .milliseconds(wait.timeoutMilliseconds) + APIClient.waitMargin)
        request.isLongPoll = true
        let response = try await send(request, device: wait.device)
        do {
            return try WaitResponse(json: JSONParser.parse(response.body))
        } catch {
            throw Self.unreadable(error)
        }
    }

    /// Gets a new identity for a device whose chain has two ends.
    package func fork(deviceName: String) async throws(SyncFailure) -> ForkedDevice {
        do {
            return try await api.call(
                .post, "/v1/devices/fork", ForkDeviceRequest(deviceName: deviceName))
        } catch {
            throw error.syncFailure
        }
    }

    private func send(
        _ path: String, _ body: [UInt8], bytesMax: Int, device: DeviceID
    ) async throws(SyncFailure) -> TransportResponse {
        try await send(
            TransportRequest(
                .post, path, body: body, deadline: APIClient.syncDeadline,
                responseBytesMax: bytesMax),
            device: device)
    }

    private func send(
        _ request: TransportRequest, device: DeviceID
    ) async throws(SyncFailure) -> TransportResponse {
        let response: TransportResponse
        do {
            response = try await api.send(request)
        } catch {
            throw try await explained(error, device: device)
        }
        // Captive portals answer everything with a page of their own.
        guard let type = response.headers["content-type"]?.lowercased(),
            type.hasPrefix("application/json") || type.hasPrefix("application/x-ndjson")
        else { throw .notRehearse("its answer to \(request.path) is no sync message") }
        return response
    }

    /// A restored server's refusal may not name the new timeline; a pull without a timeline does.
    private func explained(
        _ failure: APIFailure, device: DeviceID
    ) async throws(SyncFailure) -> SyncFailure {
        guard case .problem(let problem) = failure,
            SyncProblem(rawValue: problem.code) == .timelineChanged,
            problem.json["timeline"] == nil
        else { return failure.syncFailure }
        let page = try await pull(PullRequest(device: device, timeline: nil, cursors: []))
        return .timelineChanged(page.header.timeline)
    }

    private static func unreadable(_ error: any Error) -> SyncFailure {
        .server("its answer cannot be read: \(error)")
    }
}
