package import RehearseModel

/// One row of a synced table as the server holds it at some version.
///
/// On the wire and in both databases it is one flat object. Keys that this program does not know
/// are kept in `fields`, so that a row passes through an older program unharmed.
package struct SyncRow: Sendable, Equatable {
    package var table: String
    package var id: RowID
    package var scope: ScopeID
    /// The scope's version that last wrote the row.
    package var version: Int64
    package var author: UserID
    package var device: DeviceID
    /// When its author made it, by the author's clock.
    package var createdAt: Instant
    /// When the server first took it, by the server's clock.
    package var receivedAt: Instant
    /// For documents: field → version of the scope that last wrote it.
    package var fieldVersions: [String: Int64]
    /// The table's own fields, without those that are null.
    package var fields: [String: JSONValue]

    package init(
        table: String, id: RowID, scope: ScopeID, version: Int64, author: UserID,
        device: DeviceID, createdAt: Instant, receivedAt: Instant,
        fieldVersions: [String: Int64] = [:], fields: [String: JSONValue]
    ) {
        self.table = table
        self.id = id
        self.scope = scope
        self.version = version
        self.author = author
        self.device = device
        self.createdAt = createdAt
        self.receivedAt = receivedAt
        self.fieldVersions = fieldVersions
        self.fields = fields.filter { !$0.value.isNull }
    }
}

extension SyncRow {
    /// Keys of the flat object that are not the table's own fields.
    private static let commonKeys: Set<String> = [
        "id", "scope_id", "ver", "author_id", "device_id", "created_at", "received_at",
        "field_ver", "org_id", "row_hash",
    ]

    /// The flat object, without null members and without what only the server's table has.
    package var json: JSONValue {
        .object(fields.merging(commonMembers) { _, common in common })
    }

    /// The bytes of `json` in the canonical form, without building the object.
    package var canonicalBytes: [UInt8] {
        let common = commonMembers
        // A key must stand once. No table has a field of such a name.
        guard common.allSatisfy({ fields[$0.key] == nil }) else { return json.canonicalBytes }
        var bytes: [UInt8] = []
        JSONValue.writeObject(Array(fields) + common, into: &bytes)
        return bytes
    }

    private var commonMembers: [(key: String, value: JSONValue)] {
        var members: [(key: String, value: JSONValue)] = [
            ("id", .string(id.description)), ("scope_id", .string(scope.description)),
            ("ver", .integer(version)), ("author_id", .string(author.description)),
            ("device_id", .string(device.description)),
            ("created_at", .integer(createdAt.milliseconds)),
            ("received_at", .integer(receivedAt.milliseconds)),
        ]
        if !fieldVersions.isEmpty {
            members.append(
                ("field_ver", .object(fieldVersions.mapValues(JSONValue.integer))))
        }
        return members
    }

    package init(table: String, json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "row of \(table)")
        var versions: [String: Int64] = [:]
        for (field, version) in reader.optional("field_ver")?.object ?? [:] {
            guard let version = version.integer else {
                throw WireError("row of \(table): \"field_ver\" must hold integers")
            }
            versions[field] = version
        }
        self.init(
            table: table, id: try reader.id("id"), scope: try reader.id("scope_id"),
            version: try reader.integer("ver"), author: try reader.id("author_id"),
            device: try reader.id("device_id"),
            createdAt: Instant(milliseconds: try reader.integer("created_at")),
            receivedAt: Instant(milliseconds: try reader.integer("received_at")),
            fieldVersions: versions,
            fields: (json.object ?? [:]).filter { !Self.commonKeys.contains($0.key) })
    }

    /// What the row adds to its scope's digest: a digest is the sum of these, modulo 2^64.
    ///
    /// A sum does not depend on order, so both sides can keep it up to date row by row.
    package var digestTerm: UInt64 { digestTerm(of: canonicalBytes) }

    /// The same for a caller who has the row's canonical bytes at hand.
    package func digestTerm(of canonicalBytes: [UInt8]) -> UInt64 {
        SHA256Hash(of: Array(table.utf8) + [0] + canonicalBytes).leadingWord
    }

    /// Whether a document has been put away.
    package var isArchived: Bool {
        fields["archived_at"] != nil
    }
}
