internal import RehearseModel
internal import RehearseSync

extension AccountInfo {
    static let local = AccountInfo(name: HomeLayout.localAccount, isSignedIn: false)

    init(_ account: Credentials.Account) {
        self.init(
            name: account.name, handle: account.handle, org: account.org, server: account.server,
            deviceID: account.device.description, deviceName: account.deviceName,
            isSignedIn: account.token != nil)
    }
}

extension Identity {
    init(_ answer: WhoAmI) {
        self.init(
            handle: answer.handle, displayName: answer.displayName, org: answer.org.slug,
            roles: answer.roles.map(\.rawValue).sorted(), deviceID: answer.device.description,
            grants: answer.grants.map {
                Grant(kind: $0.kind.rawValue, label: $0.label, role: $0.role.rawValue)
            })
    }
}

extension DeviceInfo {
    init(_ answer: DeviceSummary) {
        self.init(
            id: answer.id.description, name: answer.name,
            createdAt: answer.createdAt.milliseconds, lastSeenAt: answer.lastSeenAt.milliseconds,
            revokedAt: answer.revokedAt?.milliseconds, isThisDevice: answer.isCurrent)
    }
}

extension MemberInfo {
    init(_ answer: MemberSummary) {
        self.init(
            id: answer.id.description, handle: answer.handle, displayName: answer.displayName,
            roles: answer.roles.map(\.rawValue).sorted(),
            createdAt: answer.createdAt.milliseconds)
    }
}

extension InvitationInfo {
    init(_ answer: InvitationSummary, code: String? = nil) {
        self.init(
            id: answer.id.description, handle: answer.handle, displayName: answer.displayName,
            roles: answer.roles.map(\.rawValue).sorted(), cohort: answer.cohort,
            expiresAt: answer.expiresAt.milliseconds, code: code)
    }
}

extension CohortInfo {
    init(_ answer: CohortSummary) {
        self.init(
            id: answer.id.description, slug: answer.slug, title: answer.title,
            createdAt: answer.createdAt.milliseconds)
    }
}
