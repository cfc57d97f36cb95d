package import RehearseModel
package import RehearseSync

/// Who asks: read from the database for this request.
package struct Caller: Sendable, Equatable {
    package var org: OrgID
    package var orgSlug: String
    package var user: UserID
    package var device: DeviceID
    package var handle: String
    package var displayName: String
    package var roles: Set<Role>

    /// The caller as the audit names them.
    package var actor: AuditActor { AuditActor(user: user, device: device) }
}

/// A request of a member who has passed the operation's access rule.
package struct Call<Input: Sendable>: Sendable {
    package let input: Input
    package let caller: Caller
    package let now: Instant
    private let exchange: Exchange

    init(input: Input, caller: Caller, now: Instant, exchange: Exchange) {
        self.input = input
        self.caller = caller
        self.now = now
        self.exchange = exchange
    }

    /// An id in the path.
    package func id<Subject>(
        _ name: String, as subject: Subject.Type = Subject.self
    ) throws(Refusal) -> Identifier<Subject> {
        try exchange.id(name)
    }
}

/// A request without a member.
package struct OpenCall<Input: Sendable>: Sendable {
    package let input: Input
    package let now: Instant
    /// Where it came from, as the throttle counts it.
    package let address: String
}

/// A request of the sync protocol, authenticated.
package struct RawCall: Sendable {
    package let caller: Caller
    /// With which the request is signed; an operation that takes long looks again whether it holds.
    let token: OpaqueSecret
    package let body: JSONValue
    package let now: Instant
    private let exchange: Exchange

    init(
        caller: Caller, token: OpaqueSecret, body: JSONValue, now: Instant, exchange: Exchange
    ) {
        self.caller = caller
        self.token = token
        self.body = body
        self.now = now
        self.exchange = exchange
    }

    package func header(_ name: String) -> String? {
        exchange.header(name)
    }
}

/// The answer to a request of the sync protocol.
package struct RawAnswer: Sendable {
    package var contentType: String
    package var bytes: [UInt8]

    package init(contentType: String, bytes: [UInt8]) {
        self.contentType = contentType
        self.bytes = bytes
    }
}
