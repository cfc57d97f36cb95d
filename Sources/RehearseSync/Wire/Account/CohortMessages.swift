package import RehearseModel

/// A cohort as a list shows it.
package struct CohortSummary: Codable, Sendable, Equatable {
    package var id: CohortID
    package var slug: String
    package var title: String
    package var staffScope: ScopeID
    package var createdAt: Instant

    package init(
        id: CohortID, slug: String, title: String, staffScope: ScopeID, createdAt: Instant
    ) {
        self.id = id
        self.slug = slug
        self.title = title
        self.staffScope = staffScope
        self.createdAt = createdAt
    }

    enum CodingKeys: String, CodingKey {
        case id, slug, title
        case staffScope = "staff_scope"
        case createdAt = "created_at"
    }
}

/// The cohorts that the caller may see, by slug: all for admins, their own for staff.
package struct CohortList: Codable, Sendable, Equatable {
    package var cohorts: [CohortSummary]

    package init(cohorts: [CohortSummary]) {
        self.cohorts = cohorts
    }
}

/// Makes a cohort.
package struct CreateCohortRequest: Codable, Sendable, Equatable {
    package var slug: String
    package var title: String

    package init(slug: String, title: String) {
        self.slug = slug
        self.title = title
    }
}

/// A candidate's place in a cohort.
package struct SeatSummary: Codable, Sendable, Equatable {
    package var id: SeatID
    package var user: UserID
    package var handle: String
    package var displayName: String
    package var seatScope: ScopeID

    package init(
        id: SeatID, user: UserID, handle: String, displayName: String, seatScope: ScopeID
    ) {
        self.id = id
        self.user = user
        self.handle = handle
        self.displayName = displayName
        self.seatScope = seatScope
    }

    enum CodingKeys: String, CodingKey {
        case id, user, handle
        case displayName = "display_name"
        case seatScope = "seat_scope"
    }
}

/// What somebody on the staff of a cohort does there.
package enum StaffRole: String, CaseIterable, Codable, Sendable {
    case coach, lead
}

/// Somebody on the staff of a cohort.
package struct StaffSummary: Codable, Sendable, Equatable {
    package var user: UserID
    package var handle: String
    package var displayName: String
    package var role: StaffRole

    package init(user: UserID, handle: String, displayName: String, role: StaffRole) {
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

/// A cohort with its seats and staff.
package struct CohortDetail: Codable, Sendable, Equatable {
    package var cohort: CohortSummary
    package var seats: [SeatSummary]
    package var staff: [StaffSummary]

    package init(cohort: CohortSummary, seats: [SeatSummary], staff: [StaffSummary]) {
        self.cohort = cohort
        self.seats = seats
        self.staff = staff
    }
}

/// Gives a member who is a candidate a seat.
package struct AddSeatRequest: Codable, Sendable, Equatable {
    package var handle: String

    package init(handle: String) {
        self.handle = handle
    }
}

/// Puts a member who is a coach or lead on the staff.
package struct AddStaffRequest: Codable, Sendable, Equatable {
    package var handle: String
    package var role: StaffRole

    package init(handle: String, role: StaffRole) {
        self.handle = handle
        self.role = role
    }
}
