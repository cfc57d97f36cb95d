internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import RehearseClient
internal import RehearseModel
internal import RehearseSync

/// Requests of many devices at once, each on a connection of its own. The client library's
/// transport is made for one device and shares few connections.
struct LoadTransport: Transport {
    private let client: HTTPClient
    private let url: String

    private init(url: String, connectionsMax: Int) {
        self.url = url
        var configuration = HTTPClient.Configuration(
            timeout: .init(connect: .seconds(30), read: nil))
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connectionsMax
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Runs a load and closes the connections behind it, also behind one that failed.
    static func run<Value>(
        url: String, connectionsMax: Int, _ body: (LoadTransport) async throws -> Value
    ) async throws -> Value {
        let transport = LoadTransport(url: url, connectionsMax: connectionsMax)
        do {
            let value = try await body(transport)
            try await transport.client.shutdown()
            return value
        } catch {
            try await transport.client.shutdown()
            throw error
        }
    }

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        var message = HTTPClientRequest(url: url + request.path)
        message.method = HTTPMethod(rawValue: request.method.rawValue)
        for (name, value) in request.headers {
            message.headers.replaceOrAdd(name: name, value: value)
        }
        message.body = .bytes(ByteBuffer(bytes: request.body))
        do {
            let response = try await client.execute(message, timeout: .seconds(60))
            let body = try await response.body.collect(upTo: request.responseBytesMax)
            var headers: [String: String] = [:]
            for header in response.headers { headers[header.name.lowercased()] = header.value }
            return TransportResponse(
                status: Int(response.status.code), headers: headers,
                body: Array(body.readableBytesView))
        } catch {
            throw .other("\(error)")
        }
    }

    func endpoint(of device: SeededDevice) -> SyncEndpoint {
        SyncEndpoint(api: APIClient(transport: self, serverName: "bench", token: device.token))
    }
}
