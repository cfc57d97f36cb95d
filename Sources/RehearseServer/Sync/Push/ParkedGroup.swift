package import RehearseModel
internal import RehearseSync

/// A group of ops that the server has set aside, as its operator sees it.
package struct ParkedGroup: Sendable, Equatable {
    package var group: GroupID
    /// Whose it is.
    package var handle: String
    package var device: DeviceID
    /// How the server failed.
    package var fingerprint: String
    package var opCount: Int
    package var parkedAt: Instant
}

extension FieldRefusal {
    /// The queue goes on without the group; the device keeps it in quarantine.
    static let parked = FieldRefusal(
        .parked,
        "the server fails on this change and has set it aside; its operators can see it, and it is "
            + "kept on your device")
}
