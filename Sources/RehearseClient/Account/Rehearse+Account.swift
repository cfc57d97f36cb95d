internal import Foundation
internal import RehearseModel
internal import RehearseSync

/// Signing in and out. These verbs need the server, except where they say otherwise.
extension Rehearse {
    /// Accepts an invitation: makes the account with a password of the person's choice, and this
    /// device its first. What was done without an account goes along.
    ///
    /// - Parameters:
    ///   - server: The server's address, such as `https://coach.example.org`.
    ///   - code: The one-time code of the invitation.
    ///   - password: 8 to 256 bytes.
    ///   - displayName: Replaces the name that the invitation proposes.
    ///   - deviceName: What the list of devices calls this one; nil takes the host's name.
    /// - Throws: `.unreachable`, `.version` if it is no Rehearse server, `.notFound` or `.badInput`
    ///   for a code that is unknown, used or expired, `.tryLater` after too many attempts.
    @discardableResult
    public func acceptInvitation(
        server: String, code: String, password: String, displayName: String? = nil,
        deviceName: String? = nil
    ) async throws(RehearseError) -> AccountInfo {
        try Self.check(password: password)
        let address = try ServerAddress(forSignIn: server)
        let name = deviceName ?? Self.hostName
        let request = AcceptInvitationRequest(
            code: code, password: password, displayName: displayName, deviceName: name)
        let answer: SignedIn = try await call(
            APIClient(transport: connect(address), serverName: address.name, token: nil),
            .post, "/v1/invitations/accept", request)
        return try keep(answer, address: address, deviceName: name)
    }

    /// Signs in on this device. What was done without an account goes along.
    ///
    /// - Parameter login: `handle@org`.
    /// - Throws: as `acceptInvitation`; `.signedOut` for a wrong name or password.
    @discardableResult
    public func login(
        server: String, as login: String, password: String, deviceName: String? = nil
    ) async throws(RehearseError) -> AccountInfo {
        let address = try ServerAddress(forSignIn: server)
        let parts = login.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ Slug.isValid(String($0)) }) else {
            throw RehearseError(
                .usage, "\"\(login)\" is no login name.", next: "It looks like mara@acme.")
        }
        let name = deviceName ?? Self.hostName
        let request = SignInRequest(
            handle: String(parts[0]), org: String(parts[1]), password: password, deviceName: name)
        let answer: SignedIn = try await call(
            APIClient(transport: connect(address), serverName: address.name, token: nil),
            .post, "/v1/sign-in", request)
        return try keep(answer, address: address, deviceName: name)
    }

    /// Signs this device out: the server forgets the token, then so does the device. The data stays
    /// and can be read.
    ///
    /// A server that cannot be reached does not keep the token here: it is forgotten on this
    /// device, and the error says that the server still knows it.
    public func logout() async throws(RehearseError) {
        let api = try api()
        var failure: APIFailure?
        do throws(APIFailure) {
            try await api.perform(.post, "/v1/sign-out")
        } catch {
            failure = error
        }
        try forgetToken()
        guard let failure, failure.syncFailure.isNotSignedOut else { return }
        var error = RehearseError(failure, server: api.serverName)
        error.work = "The token is gone from this device; the server still knows it."
        error.next = "Revoke it from another device: rehearse device revoke"
        throw error
    }

    /// Asks the server who this device acts for.
    public func whoAmI() async throws(RehearseError) -> Identity {
        Identity(try await call(try api(), .get, "/v1/whoami", answer: WhoAmI.self))
    }

    /// The person's devices, oldest first.
    public func devices() async throws(RehearseError) -> [DeviceInfo] {
        try await call(try api(), .get, "/v1/devices", answer: DeviceList.self)
            .devices.map(DeviceInfo.init)
    }

    /// Signs out one of the person's devices, for instance a lost one.
    ///
    /// - Parameter device: Its id, a unique beginning of the id's last group, or its unique name.
    public func revokeDevice(_ device: String) async throws(RehearseError) {
        let found = try await devices().filter {
            $0.revokedAt == nil
                && ($0.id == device.lowercased() || $0.name.hasSameBytes(as: device)
                    || $0.id.suffix(12).hasPrefix(device.lowercased()))
        }
        guard let only = found.first, !device.isEmpty else {
            throw RehearseError(
                .notFound, "You have no signed-in device \"\(device)\".",
                next: "See: rehearse device list")
        }
        guard found.count == 1 else {
            throw RehearseError(
                .usage, "\"\(device)\" fits \(found.count) devices.",
                next:
                    "Use the id: \(found.map { String($0.id.suffix(12)) }.joined(separator: ", "))."
            )
        }
        try await perform(try api(), .post, "/v1/devices/\(only.id)/revoke")
    }
}

extension Rehearse {
    private static func check(password: String) throws(RehearseError) {
        guard Limits.passwordBytes.contains(password.utf8.count) else {
            throw RehearseError(
                .badInput,
                "A password has \(Limits.passwordBytes.lowerBound) to "
                    + "\(Limits.passwordBytes.upperBound) bytes.")
        }
    }

    private static var hostName: String {
        let name = ProcessInfo.processInfo.hostName
        return name.split(separator: ".").first.map(String.init) ?? "device"
    }

    /// Keeps the sign-in before anything else, so that no crash can lose the token.
    private func keep(
        _ answer: SignedIn, address: ServerAddress, deviceName: String
    ) throws(RehearseError) -> AccountInfo {
        let identity = answer.identity
        var account = Credentials.Account(
            name: "\(identity.handle)@\(identity.org.slug)@\(address.name)",
            server: address.url, handle: identity.handle, org: identity.org.slug,
            user: identity.user, device: answer.device, deviceName: deviceName,
            ownScope: identity.grants.first { $0.kind == .own }?.scope, token: answer.token)
        account.isCarryingDue = true
        try changeCredentials { [account] credentials in
            credentials.put(account)
            credentials.current = account.name
        }
        let store = switchTo(account)
        try store.applyNow { [account] in try account.owner.settle(in: $0) }
        try carryLocalWork()
        return AccountInfo(account)
    }

    private func forgetToken() throws(RehearseError) {
        let name = account.name
        try changeCredentials { credentials in
            guard var account = credentials.account(named: name) else { return }
            account.token = nil
            credentials.put(account)
        }
        _ = try reloadAccount()
    }
}

extension SyncFailure {
    /// Whether the failure is another one than that the token is not known any more.
    fileprivate var isNotSignedOut: Bool {
        if case .signedOut = self { false } else { true }
    }
}
