internal import RehearseModel
internal import RehearseSync

/// Names and roles of the org's members, as far as this device has them.
struct PersonDirectory {
    struct Person {
        var handle: String
        var displayName: String
        var roles: Set<String>
        var isActive: Bool

        fileprivate init(_ row: RowView) {
            handle = row.text("handle")
            displayName = row.text("display_name")
            roles = Set(row.value("roles")?.array?.compactMap(\.string) ?? [])
            isActive = row.text("status") == "active"
        }
    }

    private let snapshot: StoreSnapshot

    init(_ snapshot: StoreSnapshot) {
        self.snapshot = snapshot
    }

    /// A person's row has the id of the user.
    func person(_ user: UserID?) throws -> Person? {
        try user.flatMap { try snapshot.row("person", $0.retyped()) }.map(Person.init)
    }

    /// The name to show, or `other` for somebody who is not in the directory.
    func name(_ user: UserID?, or other: String) throws -> String {
        guard let person = try person(user) else { return other }
        return person.displayName.isEmpty ? person.handle : person.displayName
    }

    /// Whether anybody but `user` may approve.
    func hasApprover(besides user: UserID?) throws -> Bool {
        try snapshot.rows("person").contains { row in
            let person = Person(row)
            return row.id != user?.retyped() && person.isActive
                && person.roles.contains(Role.approver.rawValue)
        }
    }
}
