internal import RehearseModel
internal import RehearseSync

/// A place that waits for a person.
struct Invitation: Sendable, Equatable {
    /// How long a code can be used. Long enough for a holiday, short enough to be forgotten.
    static let lifetime: Duration = .seconds(14 * 86_400)

    var id: InvitationID
    var handle: String
    var displayName: String
    var roles: [Role]
    var cohort: CohortID?
    var expiresAt: Instant
    var isUsed = false
    var isWithdrawn = false
}
