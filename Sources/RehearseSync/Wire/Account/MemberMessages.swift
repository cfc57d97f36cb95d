package import RehearseModel

/// A member as the org's admins see them.
package struct MemberSummary: Codable, Sendable, Equatable {
    package var id: UserID
    package var handle: String
    package var displayName: String
    package var roles: [Role]
    package var createdAt: Instant

    package init(
        id: UserID, handle: String, displayName: String, roles: [Role], createdAt: Instant
    ) {
        self.id = id
        self.handle = handle
        self.displayName = displayName
        self.roles = roles
        self.createdAt = createdAt
    }

    enum CodingKeys: String, CodingKey {
        case id, handle
        case displayName = "display_name"
        case roles
        case createdAt = "created_at"
    }
}

/// An invitation that nobody has accepted yet, without its code, which is told only once.
package struct InvitationSummary: Codable, Sendable, Equatable {
    package var id: InvitationID
    package var handle: String
    package var displayName: String
    package var roles: [Role]
    /// The slug of the cohort that the person will join.
    package var cohort: String?
    package var expiresAt: Instant

    package init(
        id: InvitationID, handle: String, displayName: String, roles: [Role], cohort: String?,
        expiresAt: Instant
    ) {
        self.id = id
        self.handle = handle
        self.displayName = displayName
        self.roles = roles
        self.cohort = cohort
        self.expiresAt = expiresAt
    }

    enum CodingKeys: String, CodingKey {
        case id, handle
        case displayName = "display_name"
        case roles, cohort
        case expiresAt = "expires_at"
    }
}

/// The members and open invitations of an org, by handle.
package struct MemberList: Codable, Sendable, Equatable {
    package var members: [MemberSummary]
    package var invitations: [InvitationSummary]

    package init(members: [MemberSummary], invitations: [InvitationSummary]) {
        self.members = members
        self.invitations = invitations
    }
}

/// Invites one person. Inviting a handle again replaces its open invitation.
package struct InviteRequest: Codable, Sendable, Equatable {
    package var handle: String
    package var displayName: String
    package var roles: [Role]
    /// The slug of a cohort: candidates get a seat in it, coaches and leads join its staff.
    package var cohort: String?

    package init(handle: String, displayName: String, roles: [Role], cohort: String? = nil) {
        self.handle = handle
        self.displayName = displayName
        self.roles = roles
        self.cohort = cohort
    }

    enum CodingKeys: String, CodingKey {
        case handle
        case displayName = "display_name"
        case roles, cohort
    }
}

/// An invitation with its code. The code is told this once.
package struct Invited: Codable, Sendable, Equatable {
    package var invitation: InvitationSummary
    package var code: String

    package init(invitation: InvitationSummary, code: String) {
        self.invitation = invitation
        self.code = code
    }
}

/// Invites many people: all of them, or none with an error for each row that is wrong.
package struct ImportMembersRequest: Codable, Sendable, Equatable {
    package var members: [ImportedMember]

    package init(members: [ImportedMember]) {
        self.members = members
    }
}

/// One row of a list of people, as it stands in a CSV file.
package struct ImportedMember: Codable, Sendable, Equatable {
    package var handle: String
    package var name: String
    package var role: String
    /// The slug of a cohort, or nothing.
    package var cohort: String?

    package init(handle: String, name: String, role: String, cohort: String? = nil) {
        self.handle = handle
        self.name = name
        self.role = role
        self.cohort = cohort
    }
}

/// The invitations of an import, in the order of its rows.
package struct ImportedMembers: Codable, Sendable, Equatable {
    package var invited: [Invited]

    package init(invited: [Invited]) {
        self.invited = invited
    }
}

/// Replaces the roles of a member.
package struct ChangeRolesRequest: Codable, Sendable, Equatable {
    package var roles: [Role]

    package init(roles: [Role]) {
        self.roles = roles
    }
}
