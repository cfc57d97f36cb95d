internal import RehearseModel
internal import RehearseSync

/// Who sits where: the candidate and cohort of every seat scope on this device.
struct SeatDirectory {
    struct Place {
        /// Empty on the candidate's own device, where it is the signed-in person.
        var handle: String
        var displayName: String
        /// The cohort's slug, or the scope's label where no roster is at hand.
        var cohort: String
        /// Nil for a role that only a newer program knows.
        var role: GrantRole?
        var seat: RowID
        var isActive: Bool
    }

    private(set) var places: [ScopeID: Place] = [:]

    init(_ snapshot: StoreSnapshot) throws {
        for scope in try snapshot.scopes(kind: .seat) {
            places[scope.id] = Place(
                handle: "", displayName: "", cohort: scope.label, role: scope.role.known,
                seat: scope.subject, isActive: true)
        }
        for staff in try snapshot.scopes(kind: .staff) {
            let cohort = try snapshot.rows("cohort", in: staff.id).first?.text("slug")
            for seat in try snapshot.rows("seat", in: staff.id) {
                guard let scope = seat.id("seat_scope_id", as: ScopeSubject.self),
                    places[scope] != nil
                else { continue }
                places[scope]?.handle = seat.text("handle")
                places[scope]?.displayName = seat.text("display_name")
                places[scope]?.cohort = cohort ?? staff.label
                places[scope]?.isActive = seat.text("status") == "active"
            }
        }
    }

    /// Whether the reader of this device is the candidate of the seat.
    func isMine(_ scope: ScopeID) -> Bool {
        places[scope]?.role == .candidate
    }

    func scopes(as role: GrantRole) -> [ScopeID] {
        places.filter { $0.value.role == role }.keys.sorted()
    }
}
