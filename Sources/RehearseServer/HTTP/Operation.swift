package import HTTPTypes
package import RehearseSync

/// One thing that the API does: everything that a caller, the router and the documentation need to
/// know about it, except how it is done.
package struct Operation: Sendable {
    /// Stands in logs and in the API's description.
    package let id: String
    package let method: HTTPRequest.Method
    /// Placeholders are written `{cohort}`; an `ObjectKind` names the one that access is about.
    package let path: String
    package let access: Access
    /// One sentence for the API's description.
    package let summary: String
    package let request: RequestBody
    package let answer: AnswerBody
    /// From the request's first byte to the answer.
    package var deadline = HTTPLimits.requestDeadline

    /// Whether it changes something.
    package var isWriting: Bool { method != .get }

    package enum RequestBody: Sendable {
        case none
        case message(WireSchema)
        /// JSON in a shape that docs/SYNC.md describes.
        case sync
    }

    package enum AnswerBody: Sendable {
        case none
        case message(WireSchema)
        /// The media type of what docs/SYNC.md describes.
        case sync(String)
    }
}

/// An operation together with the types of its messages.
package struct TypedOperation<Input: Codable & Sendable, Output: Codable & Sendable>: Sendable {
    package let operation: Operation

    init(
        _ id: String, _ method: HTTPRequest.Method, _ path: String, _ access: Access,
        _ summary: String, takes input: Input.Type = Input.self,
        answers output: Output.Type = Output.self
    ) {
        operation = Operation(
            id: id, method: method, path: path, access: access, summary: summary,
            request: input == Nothing.self ? .none : .message(.of(input)),
            answer: output == Nothing.self ? .none : .message(.of(output)))
    }
}

/// An operation of the sync protocol, whose messages have their own codec.
package struct SyncOperation: Sendable {
    package let operation: Operation

    init(
        _ id: String, _ path: String, answers mediaType: String,
        within deadline: Duration = HTTPLimits.requestDeadline, _ summary: String
    ) {
        operation = Operation(
            id: id, method: .post, path: path, access: .member, summary: summary, request: .sync,
            answer: .sync(mediaType), deadline: deadline)
    }
}

/// The message of a request or an answer that has no body.
package struct Nothing: Codable, Sendable, Equatable {
    package init() {}
}
