package import RehearseModel
package import RehearseSync

/// One synced row as a person sees it: the server's row with this device's waiting changes on it.
package struct RowView: Sendable, Equatable {
    package let table: String
    package let id: RowID
    package let scope: ScopeID
    /// The server's version of the row; 0 while no server has confirmed it.
    package let version: Int64
    /// Whether changes of this device wait to be sent or to come back.
    package let hasPendingOps: Bool
    /// The whole row, also members that this program does not know.
    package let json: JSONValue

    package init(
        table: String, id: RowID, scope: ScopeID, version: Int64, hasPendingOps: Bool,
        json: JSONValue
    ) {
        self.table = table
        self.id = id
        self.scope = scope
        self.version = version
        self.hasPendingOps = hasPendingOps
        self.json = json
    }

    /// The field's value; nil if the row has none or it is null.
    package func value(_ field: String) -> JSONValue? {
        guard let value = json[field], !value.isNull else { return nil }
        return value
    }

    /// A text, empty if the row has none.
    package func text(_ field: String) -> String {
        value(field)?.string ?? ""
    }

    package func optionalText(_ field: String) -> String? {
        value(field)?.string
    }

    package func integer(_ field: String) -> Int64? {
        value(field)?.integer
    }

    package func instant(_ field: String) -> Instant? {
        integer(field).map(Instant.init(milliseconds:))
    }

    package func id<Subject>(
        _ field: String, as subject: Subject.Type = Subject.self
    ) -> Identifier<Subject>? {
        value(field)?.string.flatMap(Identifier<Subject>.init)
    }

    package var author: UserID? { id("author_id") }

    /// When its author made the row, by the author's clock.
    package var createdAt: Instant { instant("created_at") ?? .earliest }

    /// When the server took the row; nil while it has not.
    package var receivedAt: Instant? { version == 0 ? nil : instant("received_at") }

    package var isArchived: Bool { value("archived_at") != nil }
}

/// A scope that this device reads.
package struct ScopeView: Sendable, Equatable {
    package let id: ScopeID
    package let kind: OpenWord<ScopeKind>
    /// The user, seat, cohort, bank or org that the scope is about.
    package let subject: RowID
    /// What the person is there. A role that only a newer program knows allows nothing here.
    package let role: OpenWord<GrantRole>
    package let label: String
    /// 0 while the scope exists on this device only.
    package let grantEpoch: Int64
    /// The version up to which this device has read the scope.
    package let version: Int64
    /// When the digest was last found equal to the server's.
    package let verifiedAt: Instant?
    /// How often in a row the digest was not equal.
    package let mismatches: Int64
}
