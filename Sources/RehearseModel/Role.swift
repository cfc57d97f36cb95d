/// What a member may do in an org. A member may hold several roles.
package enum Role: String, CaseIterable, Codable, Sendable, Comparable {
    case candidate, coach, lead, approver, auditor, admin

    package static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// What a scope holds and who reads it. A row's scope never changes.
package enum ScopeKind: String, CaseIterable, Codable, Sendable {
    /// Every member of the org: its profile and its directory.
    case org
    /// Members granted the bank: published question and rubric versions.
    case bank
    /// Authors and approvers of a bank: drafts and approvals.
    case authors
    /// One user on all devices: attempts, notes, review drafts.
    case own = "self"
    /// One candidate and the cohort's coaches: assignments, submissions, published reviews.
    case seat
    /// Coaches and leads of a cohort: roster, coach notes, progress.
    case staff
}

/// What a grant lets a user do in one scope.
package enum GrantRole: String, CaseIterable, Codable, Sendable {
    case owner, candidate, coach, lead, member, admin, reader, author, approver
}
