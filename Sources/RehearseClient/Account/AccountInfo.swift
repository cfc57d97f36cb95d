/// The account that a ``Rehearse`` works with.
public struct AccountInfo: Sendable, Equatable {
    /// `local`, or `handle@org@host`; also the name of its directory.
    public var name: String
    /// Nil without an account.
    public var handle: String?
    public var org: String?
    /// The server's address.
    public var server: String?
    public var deviceID: String?
    public var deviceName: String?
    /// Whether there is a token. Only the server knows whether it still takes it.
    public var isSignedIn: Bool

    /// Nobody has signed in.
    public var isLocal: Bool { server == nil }
}

/// Who the server takes this device for.
public struct Identity: Sendable, Equatable {
    /// A place that the person may see, and as what.
    public struct Grant: Sendable, Equatable {
        public var kind: String
        public var label: String
        public var role: String
    }

    public var handle: String
    public var displayName: String
    public var org: String
    public var roles: [String]
    public var deviceID: String
    public var grants: [Grant]
}

/// One of the person's devices.
public struct DeviceInfo: Sendable, Equatable {
    public var id: String
    public var name: String
    /// Milliseconds since 1970 UTC, as all times here.
    public var createdAt: Int64
    public var lastSeenAt: Int64
    /// Nil while the device is signed in.
    public var revokedAt: Int64?
    public var isThisDevice: Bool
}

/// A member of the org.
public struct MemberInfo: Sendable, Equatable {
    public var id: String
    public var handle: String
    public var displayName: String
    public var roles: [String]
    public var createdAt: Int64
}

/// An invitation that waits to be accepted.
public struct InvitationInfo: Sendable, Equatable {
    public var id: String
    public var handle: String
    public var displayName: String
    public var roles: [String]
    public var cohort: String?
    public var expiresAt: Int64
    /// The code to give to the person; only right after inviting, never again.
    public var code: String?
}

/// A cohort as the server lists it.
public struct CohortInfo: Sendable, Equatable {
    public var id: String
    public var slug: String
    public var title: String
    public var createdAt: Int64
}

/// Somebody's place in a cohort.
public struct CohortPlace: Sendable, Equatable {
    public var handle: String
    public var displayName: String
    /// `candidate`, `coach` or `lead`.
    public var role: String
}
