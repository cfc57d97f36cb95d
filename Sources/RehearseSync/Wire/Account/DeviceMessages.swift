package import RehearseModel

/// One of the caller's devices.
package struct DeviceSummary: Codable, Sendable, Equatable {
    package var id: DeviceID
    package var name: String
    package var createdAt: Instant
    /// When it last signed a request, to the hour.
    package var lastSeenAt: Instant
    package var revokedAt: Instant?
    /// Whether this is the device that asks.
    package var isCurrent: Bool

    package init(
        id: DeviceID, name: String, createdAt: Instant, lastSeenAt: Instant, revokedAt: Instant?,
        isCurrent: Bool
    ) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
        self.lastSeenAt = lastSeenAt
        self.revokedAt = revokedAt
        self.isCurrent = isCurrent
    }

    enum CodingKeys: String, CodingKey {
        case id, name
        case createdAt = "created_at"
        case lastSeenAt = "last_seen_at"
        case revokedAt = "revoked_at"
        case isCurrent = "is_current"
    }
}

/// The caller's devices, oldest first.
package struct DeviceList: Codable, Sendable, Equatable {
    package var devices: [DeviceSummary]

    package init(devices: [DeviceSummary]) {
        self.devices = devices
    }
}
