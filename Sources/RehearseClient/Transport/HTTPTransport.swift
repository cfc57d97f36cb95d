internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// Requests over HTTP. Connections are shared by the whole process and kept for the next request.
package struct HTTPTransport: Transport {
    package let server: ServerAddress

    package init(server: ServerAddress) {
        self.server = server
    }

    /// Servers give up on a request after 10 seconds and say so; the rest is for the way.
    private static let silenceMax = TimeAmount.seconds(15)

    /// Never shut down: it lives as long as the process.
    ///
    /// A redirect is not followed, because it would carry the token to another server. A failed
    /// connection is reported and not tried again behind our back: the deadline is the caller's.
    /// A server that says nothing for `silenceMax` after a request has no answer to it.
    private static let client = client(silenceMax: silenceMax)
    /// For requests that the server answers when something happens; only their deadline ends them.
    private static let patientClient = client(silenceMax: nil)

    private static func client(silenceMax: TimeAmount?) -> HTTPClient {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(5), read: silenceMax))
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.decompression = .disabled
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    package func send(
        _ request: TransportRequest
    ) async throws(TransportFailure) -> TransportResponse {
        do {
            let client = request.isLongPoll ? Self.patientClient : Self.client
            let response = try await client.execute(
                message(for: request),
                deadline: .now() + .nanoseconds(request.deadline.nanoseconds))
            return try await read(response, bytesMax: request.responseBytesMax)
        } catch {
            throw TransportFailure(error)
        }
    }

    private func message(for request: TransportRequest) -> HTTPClientRequest {
        var message = HTTPClientRequest(url: server.url + request.path)
        message.method = HTTPMethod(rawValue: request.method.rawValue)
        for (name, value) in request.headers {
            message.headers.replaceOrAdd(name: name, value: value)
        }
        if !request.body.isEmpty {
            message.body = .bytes(ByteBuffer(bytes: request.body))
        }
        return message
    }

    /// The deadline of the exchange holds for the body too.
    private func read(
        _ response: HTTPClientResponse, bytesMax: Int
    ) async throws -> TransportResponse {
        var bytes: [UInt8] = []
        for try await buffer in response.body {
            guard bytes.count + buffer.readableBytes <= bytesMax else {
                throw TransportFailure.responseTooLong
            }
            bytes.append(contentsOf: buffer.readableBytesView)
        }
        var headers: [String: String] = [:]
        for header in response.headers {
            headers[header.name.lowercased()] = header.value
        }
        return TransportResponse(
            status: Int(response.status.code), headers: headers, body: bytes)
    }
}

extension Duration {
    fileprivate var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
