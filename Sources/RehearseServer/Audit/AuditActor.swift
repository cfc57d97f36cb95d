package import RehearseModel

/// Who wrote a version of a scope.
package struct AuditActor: Sendable, Equatable {
    package var user: UserID
    package var device: DeviceID

    /// The server itself: the start-up sweep, the administration command. Its ids are zero.
    package static let server = AuditActor(
        user: UserID(high: 0, low: 0), device: DeviceID(high: 0, low: 0))

    package init(user: UserID, device: DeviceID) {
        self.user = user
        self.device = device
    }
}

/// Why a version of a scope was written. A closed list: an audit leaf holds no free text.
package enum AuditClass: String, Sendable, CaseIterable {
    /// Ops of a device.
    case push
    /// A member came, went or changed.
    case member
    case cohort
    case bank
    case org
    /// Figures that the server computed.
    case progress
    case erasure
    /// A request that was refused for want of rights.
    case denial
    /// A password was changed.
    case account
}
