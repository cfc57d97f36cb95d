package import RehearseSync

/// Asks one server as one device: headers, problems, deadlines. START HERE for what goes over the
/// wire.
package struct APIClient: Sendable {
    package let transport: any Transport
    /// What people call the server.
    package let serverName: String
    /// The device's token; nil before a sign-in.
    package let token: String?

    package init(transport: any Transport, serverName: String, token: String?) {
        self.transport = transport
        self.serverName = serverName
        self.token = token
    }

    /// Waits long enough for a slow link to carry a full page, and not for ever.
    package static let syncDeadline = Duration.seconds(60)
    package static let accountDeadline = Duration.seconds(20)
    /// What a wait may take beyond its own timeout: the way there and back.
    package static let waitMargin = Duration.seconds(10)
    /// A page's rows may pass the page limit by one row of the largest kind.
    package static let pageBytesMax = SyncLimits.pageBytesMax * 4

    package func send(_ request: TransportRequest) async throws(APIFailure) -> TransportResponse {
        var request = request
        request.headers["Rehearse-Protocol"] = String(ProtocolVersion.current)
        request.headers["Accept"] = "application/json, application/x-ndjson"
        if !request.body.isEmpty { request.headers["Content-Type"] = "application/json" }
        if let token { request.headers["Authorization"] = "Bearer \(token)" }
        let response: TransportResponse
        do {
            response = try await transport.send(request)
        } catch {
            throw error == .notHTTP ? .notRehearse(error.words) : .transport(error)
        }
        guard (200..<300).contains(response.status) else {
            throw APIFailure(refusal: response)
        }
        return response
    }

    /// A request and an answer of the account part of the interface.
    package func call<Answer: Decodable>(
        _ method: TransportRequest.Method, _ path: String, _ body: (any Encodable)? = nil,
        answer: Answer.Type = Answer.self
    ) async throws(APIFailure) -> Answer {
        let response = try await perform(method, path, body)
        do {
            return try WireCodec.decode(Answer.self, from: response.body)
        } catch {
            throw .notRehearse("its answer to \(path) cannot be read")
        }
    }

    /// The same where the answer says nothing.
    @discardableResult
    package func perform(
        _ method: TransportRequest.Method, _ path: String, _ body: (any Encodable)? = nil
    ) async throws(APIFailure) -> TransportResponse {
        var request = TransportRequest(method, path, deadline: Self.accountDeadline)
        do {
            if let body { request.body = try WireCodec.encode(body) }
        } catch {
            throw .notRehearse("the request to \(path) cannot be written: \(error)")
        }
        return try await send(request)
    }
}

/// Why the server did not do what was asked.
package enum APIFailure: Error, Sendable, Equatable {
    case transport(TransportFailure)
    /// A Rehearse server refuses, and says why.
    case problem(Problem)
    /// Somebody answers, but not as a Rehearse server does.
    case notRehearse(String)

    /// A refusal as the server put it.
    package struct Problem: Sendable, Equatable {
        package var status: Int
        package var code: String
        package var detail: String
        package var retryAfterSeconds: Int?
        package var json: JSONValue

        /// What happened, in a few words; `detail` then says what to do.
        package var title: String? { json["title"]?.string }

        package init(
            status: Int, code: String, detail: String, retryAfterSeconds: Int? = nil,
            json: JSONValue = .null
        ) {
            self.status = status
            self.code = code
            self.detail = detail
            self.retryAfterSeconds = retryAfterSeconds
            self.json = json
        }
    }

    /// Reads an answer that is no success.
    init(refusal response: TransportResponse) {
        guard let type = response.headers["content-type"],
            type.lowercased().hasPrefix(ProblemDocument.mediaType)
        else {
            self = Self.unexplained(response)
            return
        }
        guard let json = try? JSONParser.parse(response.body),  // Handled just below.
            let code = json["code"]?.string, let detail = json["detail"]?.string
        else {
            self = .notRehearse("its error message cannot be read (status \(response.status))")
            return
        }
        self = .problem(
            Problem(
                status: response.status, code: code, detail: detail,
                retryAfterSeconds: response.headers["retry-after"].flatMap { Int($0) }, json: json))
    }

    /// A proxy in front of the server answers 429 and 5xx in words of its own; anything else
    /// without a problem document comes from something that is no Rehearse server.
    private static func unexplained(_ response: TransportResponse) -> APIFailure {
        guard response.status == 429 || (502...504).contains(response.status) else {
            return .notRehearse("it answered with status \(response.status)")
        }
        return .problem(
            Problem(
                status: response.status, code: "unavailable",
                detail: "the server is not available (status \(response.status))",
                retryAfterSeconds: response.headers["retry-after"].flatMap { Int($0) }))
    }
}
