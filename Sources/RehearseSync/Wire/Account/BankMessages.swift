package import RehearseModel

/// What a member may do in a bank.
package enum BankRole: String, CaseIterable, Codable, Sendable {
    case reader, author, approver
}

/// A bank as its members know it.
package struct BankSummary: Codable, Sendable, Equatable {
    package var id: BankID
    package var slug: String
    package var bankScope: ScopeID
    package var authorsScope: ScopeID
    /// In the default bank every member's place follows from the roles.
    package var isDefault: Bool

    package init(
        id: BankID, slug: String, bankScope: ScopeID, authorsScope: ScopeID, isDefault: Bool
    ) {
        self.id = id
        self.slug = slug
        self.bankScope = bankScope
        self.authorsScope = authorsScope
        self.isDefault = isDefault
    }

    enum CodingKeys: String, CodingKey {
        case id, slug
        case bankScope = "bank_scope"
        case authorsScope = "authors_scope"
        case isDefault = "is_default"
    }
}

/// The banks that the caller may see, by slug: all for admins, otherwise those that they read.
package struct BankList: Codable, Sendable, Equatable {
    package var banks: [BankSummary]

    package init(banks: [BankSummary]) {
        self.banks = banks
    }
}

/// Makes a bank.
package struct CreateBankRequest: Codable, Sendable, Equatable {
    package var slug: String
    package var title: String
    package var licence: String
    package var description: String

    package init(slug: String, title: String, licence: String, description: String) {
        self.slug = slug
        self.title = title
        self.licence = licence
        self.description = description
    }
}

/// Somebody with a place in a bank.
package struct BankMemberSummary: Codable, Sendable, Equatable {
    package var user: UserID
    package var handle: String
    package var displayName: String
    package var role: BankRole

    package init(user: UserID, handle: String, displayName: String, role: BankRole) {
        self.user = user
        self.handle = handle
        self.displayName = displayName
        self.role = role
    }

    enum CodingKeys: String, CodingKey {
        case user, handle
        case displayName = "display_name"
        case role
    }
}

/// The members of a bank, by handle.
package struct BankMemberList: Codable, Sendable, Equatable {
    package var members: [BankMemberSummary]

    package init(members: [BankMemberSummary]) {
        self.members = members
    }
}

/// Gives a member a place in a bank, or another one.
package struct SetBankMemberRequest: Codable, Sendable, Equatable {
    package var role: BankRole

    package init(role: BankRole) {
        self.role = role
    }
}
