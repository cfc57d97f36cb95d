package import RehearseModel

/// Signs in with a password. The login name is `handle@org`.
package struct SignInRequest: Codable, Sendable, Equatable {
    package var handle: String
    /// The org's slug.
    package var org: String
    package var password: String
    /// What the list of devices calls this one, such as the host's name.
    package var deviceName: String

    package init(handle: String, org: String, password: String, deviceName: String) {
        self.handle = handle
        self.org = org
        self.password = password
        self.deviceName = deviceName
    }

    enum CodingKeys: String, CodingKey {
        case handle, org, password
        case deviceName = "device_name"
    }
}

/// Turns an invitation into a member with a password and a first device.
///
/// Handle and roles are in the invitation; the request cannot name them.
package struct AcceptInvitationRequest: Codable, Sendable, Equatable {
    package var code: String
    package var password: String
    /// Replaces the name that the invitation proposes.
    package var displayName: String?
    package var deviceName: String

    package init(code: String, password: String, displayName: String? = nil, deviceName: String) {
        self.code = code
        self.password = password
        self.displayName = displayName
        self.deviceName = deviceName
    }

    enum CodingKeys: String, CodingKey {
        case code, password
        case displayName = "display_name"
        case deviceName = "device_name"
    }
}

/// Replaces the caller's password.
package struct ChangePasswordRequest: Codable, Sendable, Equatable {
    package var oldPassword: String
    package var newPassword: String
    /// Whether the caller's other devices must sign in again. Not, if it is missing.
    package var signOutOtherDevices: Bool?

    package init(oldPassword: String, newPassword: String, signOutOtherDevices: Bool? = nil) {
        self.oldPassword = oldPassword
        self.newPassword = newPassword
        self.signOutOtherDevices = signOutOtherDevices
    }

    enum CodingKeys: String, CodingKey {
        case oldPassword = "old_password"
        case newPassword = "new_password"
        case signOutOtherDevices = "sign_out_other_devices"
    }
}

/// A device that may now act for a member. The token is told this once.
package struct SignedIn: Codable, Sendable, Equatable {
    package var token: String
    package var device: DeviceID
    package var identity: WhoAmI

    package init(token: String, device: DeviceID, identity: WhoAmI) {
        self.token = token
        self.device = device
        self.identity = identity
    }
}

/// Asks for a new identity for a device whose op chain was forked by a restored or copied home.
package struct ForkDeviceRequest: Codable, Sendable, Equatable {
    package var deviceName: String

    package init(deviceName: String) {
        self.deviceName = deviceName
    }

    enum CodingKeys: String, CodingKey {
        case deviceName = "device_name"
    }
}

/// The new identity of a forked device.
package struct ForkedDevice: Codable, Sendable, Equatable {
    package var token: String
    package var device: DeviceID

    package init(token: String, device: DeviceID) {
        self.token = token
        self.device = device
    }
}
