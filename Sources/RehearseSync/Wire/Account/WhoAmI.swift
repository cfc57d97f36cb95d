package import RehearseModel

/// Who a token acts for, and what that member may do now.
package struct WhoAmI: Codable, Sendable, Equatable {
    package var org: OrgSummary
    package var user: UserID
    package var handle: String
    package var displayName: String
    package var roles: [Role]
    package var device: DeviceID
    /// The scopes that the member reads, with the right in each.
    package var grants: [GrantSummary]

    package init(
        org: OrgSummary, user: UserID, handle: String, displayName: String, roles: [Role],
        device: DeviceID, grants: [GrantSummary]
    ) {
        self.org = org
        self.user = user
        self.handle = handle
        self.displayName = displayName
        self.roles = roles
        self.device = device
        self.grants = grants
    }

    enum CodingKeys: String, CodingKey {
        case org, user, handle
        case displayName = "display_name"
        case roles, device, grants
    }
}

/// An org as its members know it.
package struct OrgSummary: Codable, Sendable, Equatable {
    package var id: OrgID
    package var slug: String

    package init(id: OrgID, slug: String) {
        self.id = id
        self.slug = slug
    }
}

/// A right in one scope.
package struct GrantSummary: Codable, Sendable, Equatable {
    package var scope: ScopeID
    package var kind: ScopeKind
    package var label: String
    package var role: GrantRole

    package init(scope: ScopeID, kind: ScopeKind, label: String, role: GrantRole) {
        self.scope = scope
        self.kind = kind
        self.label = label
        self.role = role
    }
}
