internal import RehearseModel
package import RehearseSync

/// The three requests of a sync.
package struct SyncEndpoint: Sendable {
    package let api: APIClient

    package init(api: APIClient) {
        self.api = api
    }

    package func push(_ push: PushRequest) async throws(SyncFailure) -> PushResponse {
        let response = try await send(
            "/v1/sync/push", push.json.canonicalBytes, bytesMax: SyncLimits.pushBytesMax,
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
        let request = TransportRequest(
            .post, path, body: body, deadline: APIClient.syncDeadline, responseBytesMax: bytesMax)
        let response: TransportResponse
        do {
            response = try await api.send(request)
        } catch {
            throw try await explained(error, device: device)
        }
        // Captive portals answer everything with a page of their own.
        guard let type = response.headers["content-type"]?.lowercased(),
            type.hasPrefix("application/json") || type.hasPrefix("application/x-ndjson")
        else { throw .notRehearse("its answer to \(path) is no sync message") }
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
