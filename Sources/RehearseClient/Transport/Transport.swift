/// One request to a server, as bytes.
package struct TransportRequest: Sendable, Equatable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    package var method: Method
    /// Begins with `/`.
    package var path: String
    package var headers: [String: String]
    package var body: [UInt8]
    /// For the whole exchange: from the look-up of the name to the last byte.
    package var deadline: Duration
    /// An answer with a longer body is refused.
    package var responseBytesMax: Int
    /// The server may say nothing until the deadline: it answers when something happens.
    package var isLongPoll = false

    package init(
        _ method: Method, _ path: String, headers: [String: String] = [:], body: [UInt8] = [],
        deadline: Duration = .seconds(30), responseBytesMax: Int = 1024 * 1024
    ) {
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
        self.deadline = deadline
        self.responseBytesMax = responseBytesMax
    }
}

/// A server's answer, as bytes.
package struct TransportResponse: Sendable, Equatable {
    package var status: Int
    /// Names in lower case.
    package var headers: [String: String]
    package var body: [UInt8]

    package init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Why no answer came.
package enum TransportFailure: Error, Sendable, Equatable {
    case nameNotFound
    case connectionRefused
    /// Nobody answered before the deadline.
    case timedOut
    /// The connection broke before the answer was complete.
    case connectionLost
    /// The other side's certificate or handshake was not accepted.
    case tls(String)
    /// The answer is longer than was asked for.
    case responseTooLong
    case badAddress
    /// Something answers that is no HTTP server.
    case notHTTP
    case cancelled
    case other(String)
}

/// Carries requests to one server. It knows nothing of what they mean.
package protocol Transport: Sendable {
    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse
}
