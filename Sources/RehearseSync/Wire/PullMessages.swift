package import RehearseModel

/// How far a client has read one scope.
///
/// `version` and `after` together are a place in the scope's order of (version, row id): everything
/// up to and including it has been read. `after` is nil when the whole version has been read.
package struct PullCursor: Sendable, Equatable {
    package var scope: ScopeID
    package var grantEpoch: Int64
    package var version: Int64
    package var after: RowID?
    /// The scope's head at `version`, if the client has it from a closed vector.
    package var head: SHA256Hash?
    /// The role that the client knows; nil from a client that does not tell it. The server names
    /// the scope again when it has another one.
    package var role: OpenWord<GrantRole>?

    package init(
        scope: ScopeID, grantEpoch: Int64, version: Int64, after: RowID? = nil,
        head: SHA256Hash? = nil, role: OpenWord<GrantRole>? = nil
    ) {
        self.scope = scope
        self.grantEpoch = grantEpoch
        self.version = version
        self.after = after
        self.head = head
        self.role = role
    }

    package var json: JSONValue {
        var members: [String: JSONValue] = [
            "scope": .string(scope.description), "epoch": .integer(grantEpoch),
            "ver": .integer(version),
        ]
        members["after"] = after.map { .string($0.description) }
        members["head"] = head.map { .string($0.description) }
        members["role"] = role.map { .string($0.rawValue) }
        return .object(members)
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "cursor")
        self.init(
            scope: try reader.id("scope"), grantEpoch: try reader.integer("epoch"),
            version: try reader.integer("ver"), after: try reader.optionalID("after"),
            head: try reader.optionalHash("head"), role: try reader.optionalWord("role"))
        try reader.refuseOtherKeys()
        guard version >= 0 else { throw WireError("cursor: \"ver\" must not be negative") }
    }
}

/// Asks for everything past the cursors. Scopes that the client does not name start from zero.
package struct PullRequest: Sendable, Equatable {
    package var device: DeviceID
    package var timeline: TimelineID?
    package var cursors: [PullCursor]

    package init(device: DeviceID, timeline: TimelineID?, cursors: [PullCursor]) {
        self.device = device
        self.timeline = timeline
        self.cursors = cursors
    }

    package var json: JSONValue {
        var members: [String: JSONValue] = [
            "device": .string(device.description), "cursors": .array(cursors.map(\.json)),
        ]
        members["timeline"] = timeline.map { .string($0.description) }
        return .object(members)
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "pull")
        var cursors: [PullCursor] = []
        for element in try reader.array("cursors") {
            cursors.append(try PullCursor(json: element))
        }
        self.init(
            device: try reader.id("device"), timeline: try reader.optionalID("timeline"),
            cursors: cursors)
        try reader.refuseOtherKeys()
        guard Set(cursors.map(\.scope)).count == cursors.count else {
            throw WireError("pull names a scope twice")
        }
    }
}

/// A scope as one page of a pull shows it: its grant and how far the page leads.
package struct PulledScope: Sendable, Equatable {
    package var scope: ScopeID
    package var kind: OpenWord<ScopeKind>
    /// The user, seat, cohort, bank or org that the scope is about.
    package var subject: RowID
    package var role: OpenWord<GrantRole>
    /// What people call it: the name of the cohort, the bank, the org.
    package var label: String
    package var grantEpoch: Int64
    /// Where this page ends in the scope.
    package var version: Int64
    package var after: RowID?
    /// The scope's head and digest at `version`; nil unless the page is closed.
    package var head: SHA256Hash?
    package var digest: UInt64?

    package init(
        scope: ScopeID, kind: OpenWord<ScopeKind>, subject: RowID, role: OpenWord<GrantRole>,
        label: String, grantEpoch: Int64, version: Int64, after: RowID? = nil,
        head: SHA256Hash? = nil, digest: UInt64? = nil
    ) {
        self.scope = scope
        self.kind = kind
        self.subject = subject
        self.role = role
        self.label = label
        self.grantEpoch = grantEpoch
        self.version = version
        self.after = after
        self.head = head
        self.digest = digest
    }

    package var json: JSONValue {
        var members: [String: JSONValue] = [
            "scope": .string(scope.description), "kind": .string(kind.rawValue),
            "subject": .string(subject.description), "role": .string(role.rawValue),
            "label": .string(label), "epoch": .integer(grantEpoch), "ver": .integer(version),
        ]
        members["after"] = after.map { .string($0.description) }
        members["head"] = head.map { .string($0.description) }
        members["digest"] = digest.map { .integer(Int64(bitPattern: $0)) }
        return .object(members)
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "pulled scope")
        self.init(
            scope: try reader.id("scope"), kind: try reader.word("kind"),
            subject: try reader.id("subject"), role: try reader.word("role"),
            label: try reader.text("label"), grantEpoch: try reader.integer("epoch"),
            version: try reader.integer("ver"), after: try reader.optionalID("after"),
            head: try reader.optionalHash("head"),
            digest: try reader.optionalInteger("digest").map(UInt64.init(bitPattern:)))
    }
}

/// The first line of a pull's answer. Row lines follow it.
///
/// The answer is newline-delimited JSON: this header, then one line `{"table":…,"row":{…}}` for
/// each row. A row's text passes from the server's database to the client's as it is.
package struct PullHeader: Sendable, Equatable {
    package var timeline: TimelineID
    package var serverTime: Instant
    /// The page was not cut short: with it, everything staged is one consistent state.
    package var isClosed: Bool
    /// Scopes of the request that are no longer granted in that epoch.
    package var revoked: [ScopeID]
    /// Scopes that are new or have moved; in a closed page, the vector.
    package var scopes: [PulledScope]
    /// How many row lines follow.
    package var rowCount: Int

    package init(
        timeline: TimelineID, serverTime: Instant, isClosed: Bool, revoked: [ScopeID],
        scopes: [PulledScope], rowCount: Int
    ) {
        self.timeline = timeline
        self.serverTime = serverTime
        self.isClosed = isClosed
        self.revoked = revoked
        self.scopes = scopes
        self.rowCount = rowCount
    }

    package var json: JSONValue {
        .object([
            "timeline": .string(timeline.description),
            "server_time": .integer(serverTime.milliseconds),
            "closed": .bool(isClosed),
            "revoked": .array(revoked.map { .string($0.description) }),
            "scopes": .array(scopes.map(\.json)),
            "rows": .integer(Int64(rowCount)),
        ])
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "pull answer")
        var scopes: [PulledScope] = []
        for element in try reader.array("scopes") {
            scopes.append(try PulledScope(json: element))
        }
        var revoked: [ScopeID] = []
        for element in try reader.array("revoked") {
            guard let scope = element.string.flatMap(ScopeID.init) else {
                throw WireError("pull answer: \"revoked\" must hold UUIDs")
            }
            revoked.append(scope)
        }
        self.init(
            timeline: try reader.id("timeline"),
            serverTime: Instant(milliseconds: try reader.integer("server_time")),
            isClosed: try reader.bool("closed"), revoked: revoked, scopes: scopes,
            rowCount: Int(clamping: try reader.integer("rows")))
    }
}

/// One page of a pull: the header and the verbatim row texts.
package struct PullPage: Sendable {
    package struct RowLine: Sendable {
        package var table: String
        /// The row as the server wrote it, one JSON object.
        package var text: String

        package init(table: String, text: String) {
            self.table = table
            self.text = text
        }
    }

    package var header: PullHeader
    package var rows: [RowLine]

    package init(header: PullHeader, rows: [RowLine]) {
        self.header = header
        self.rows = rows
    }
}
