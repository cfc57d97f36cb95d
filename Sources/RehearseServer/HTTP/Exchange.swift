internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import RehearseModel
internal import RehearseSync

/// One request as the endpoints see it: checked at the edge, parsed, not yet authenticated.
struct Exchange: Sendable {
    let operation: Operation
    let address: String
    let body: JSONValue?
    private let headers: HTTPFields
    private let parameters: [String: String]

    /// Reads the body, if the operation takes one, and refuses what is no acceptable JSON.
    init(
        _ request: Request, context: RehearseRequestContext, operation: Operation
    ) async throws {
        self.operation = operation
        address = context.address
        headers = request.headers
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters {
            parameters[String(name)] = String(value)
        }
        self.parameters = parameters
        body =
            switch operation.request {
            case .none: nil
            case .message, .sync: try JSONParser.parse(await RequestBodyReader.bytes(of: request))
            }
    }

    /// The bearer token of the request. What is not one is refused like one that nobody has.
    func token() throws(Refusal) -> OpaqueSecret {
        let words = (headers[.authorization] ?? "").split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer",
            let token = OpaqueSecret(String(words[1]), kind: .deviceToken)
        else { throw .invalidToken }
        return token
    }

    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }

    /// The message in the body. A member that the message does not have is refused: it is a
    /// mistake of the caller, or an attempt to set what callers cannot set.
    func message<Message: Decodable>(_ type: Message.Type) throws -> Message {
        guard case .message(let schema) = operation.request, let body else {
            return try WireCodec.decode(type, from: JSONValue.object([:]))
        }
        try schema.check(body)
        return try WireCodec.decode(type, from: body)
    }

    /// The object that the path names, as far as it is an id.
    var target: RowID? {
        guard case .object(let kind, _, _) = operation.access else { return nil }
        return parameters[kind.rawValue].flatMap(RowID.init)
    }

    /// An id in the path. A text that is no id names nothing, like an id that nothing has.
    func id<Subject>(_ name: String) throws(Refusal) -> Identifier<Subject> {
        guard let id = parameters[name].flatMap(Identifier<Subject>.init) else { throw .notFound }
        return id
    }
}

/// What an endpoint answers.
struct Reply: Sendable {
    var status: HTTPResponse.Status
    var contentType: String?
    var bytes: [UInt8]

    static let nothing = Reply(status: .noContent, contentType: nil, bytes: [])

    init(status: HTTPResponse.Status, contentType: String?, bytes: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.bytes = bytes
    }

    /// A message as JSON, or 204 for `Nothing`.
    init<Message: Codable>(_ message: Message) throws {
        if message is Nothing {
            self = .nothing
        } else {
            self.init(
                status: .ok, contentType: "application/json",
                bytes: try WireCodec.encode(message))
        }
    }

    init(_ problem: Problem) {
        // The encoder fails only for types that are no messages; a problem is one.
        let bytes = (try? WireCodec.encode(problem.document)) ?? []
        self.init(
            status: .init(code: problem.status), contentType: ProblemDocument.mediaType,
            bytes: bytes)
    }

    var response: Response {
        var headers = HTTPFields()
        headers[.contentType] = contentType
        headers[.cacheControl] = "no-store"
        headers[.xContentTypeOptions] = "nosniff"
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
