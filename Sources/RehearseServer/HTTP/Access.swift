package import RehearseModel

/// Who may call an operation. The router enforces it before the operation's own code runs.
package enum Access: Sendable, Equatable {
    /// Everybody, without a token.
    case anyone
    /// Every member, about what is theirs.
    case member
    /// Members with one of these roles.
    case roles(Set<Role>)
    /// Members with a relation to the object that the path names. To those outside `seenBy` the
    /// object does not exist; those who see it and are outside `usedBy` are told that they may not.
    case object(ObjectKind, seenBy: Set<Relation>, usedBy: Set<Relation>)
}

/// What the placeholder of a path names.
package enum ObjectKind: String, Sendable, CaseIterable {
    case device, member, cohort, bank
}

/// How a member stands to an object of their org. An object of another org has no relations.
package enum Relation: String, Sendable, CaseIterable, Comparable {
    /// An admin of the org that the object belongs to.
    case admin
    /// The object is the member, or the member's own.
    case own
    /// On the staff of the cohort.
    case coach, lead
    /// Reads the bank.
    case reader

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Access {
    /// Decides about a member who has these relations to the object; none if it does not exist.
    ///
    /// Throws `.notFound` for what the member may not even see, the same for an object that is not
    /// there, so that an id cannot be probed.
    package func check(roles: Set<Role>, relations: Set<Relation>) throws(Refusal) {
        switch self {
        case .anyone, .member:
            return
        case .roles(let allowed):
            guard !roles.isDisjoint(with: allowed) else { throw .notAllowed }
        case .object(_, let seenBy, let usedBy):
            guard !relations.isDisjoint(with: seenBy) else { throw .notFound }
            guard !relations.isDisjoint(with: usedBy) else { throw .notAllowed }
        }
    }
}
