package import RehearseModel

/// What a waiting client knows of one scope.
package struct WaitCursor: Sendable, Equatable {
    package var scope: ScopeID
    package var grantEpoch: Int64
    package var version: Int64
    /// The user's role in the scope as the client knows it; nil to be told of no change of it.
    package var role: OpenWord<GrantRole>?

    package init(
        scope: ScopeID, grantEpoch: Int64, version: Int64, role: OpenWord<GrantRole>? = nil
    ) {
        self.scope = scope
        self.grantEpoch = grantEpoch
        self.version = version
        self.role = role
    }

    /// What a pull cursor says that a wait needs to know.
    package init(_ cursor: PullCursor) {
        self.init(
            scope: cursor.scope, grantEpoch: cursor.grantEpoch, version: cursor.version,
            role: cursor.role)
    }

    package var json: JSONValue {
        var members: [String: JSONValue] = [
            "scope": .string(scope.description), "epoch": .integer(grantEpoch),
            "ver": .integer(version),
        ]
        members["role"] = role.map { .string($0.rawValue) }
        return .object(members)
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "cursor")
        self.init(
            scope: try reader.id("scope"), grantEpoch: try reader.integer("epoch"),
            version: try reader.integer("ver"),
            role: try reader.optionalWord("role"))
        try reader.refuseOtherKeys()
    }
}

/// Asks to be told when there is something to pull. It carries no data: losing it loses nothing.
package struct WaitRequest: Sendable, Equatable {
    package var device: DeviceID
    package var timeline: TimelineID?
    /// Everything that the client has. A granted scope that is missing counts as news.
    package var cursors: [WaitCursor]
    /// After this long the answer is that nothing has happened.
    package var timeoutMilliseconds: Int64

    package init(
        device: DeviceID, timeline: TimelineID?, cursors: [WaitCursor], timeoutMilliseconds: Int64
    ) {
        self.device = device
        self.timeline = timeline
        self.cursors = cursors
        self.timeoutMilliseconds = timeoutMilliseconds
    }

    /// Waits for what a client has not that would ask for this pull next.
    package init(until pull: PullRequest, timeoutMilliseconds: Int64) {
        self.init(
            device: pull.device, timeline: pull.timeline,
            cursors: pull.cursors.map(WaitCursor.init), timeoutMilliseconds: timeoutMilliseconds)
    }

    package var json: JSONValue {
        var members: [String: JSONValue] = [
            "device": .string(device.description), "cursors": .array(cursors.map(\.json)),
            "timeout_ms": .integer(timeoutMilliseconds),
        ]
        members["timeline"] = timeline.map { .string($0.description) }
        return .object(members)
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "wait")
        var cursors: [WaitCursor] = []
        for element in try reader.array("cursors") {
            cursors.append(try WaitCursor(json: element))
        }
        self.init(
            device: try reader.id("device"), timeline: try reader.optionalID("timeline"),
            cursors: cursors, timeoutMilliseconds: try reader.integer("timeout_ms"))
        try reader.refuseOtherKeys()
        guard Set(cursors.map(\.scope)).count == cursors.count else {
            throw WireError("wait names a scope twice")
        }
        guard (0...SyncLimits.waitMillisecondsMax).contains(timeoutMilliseconds) else {
            throw WireError(
                "wait: \"timeout_ms\" must be from 0 to \(SyncLimits.waitMillisecondsMax)")
        }
    }
}

/// The answer to a wait. Nothing in it means that nothing has happened, and that the client may
/// ask again.
package struct WaitResponse: Sendable, Equatable {
    /// Scopes that stand at another version than the client said.
    package var moved: [ScopeID: Int64]
    /// The client's scopes, or a role in one of them, are others than it said.
    package var grantsChanged: Bool

    package static let nothing = WaitResponse(moved: [:], grantsChanged: false)

    package init(moved: [ScopeID: Int64], grantsChanged: Bool) {
        self.moved = moved
        self.grantsChanged = grantsChanged
    }

    package var isNothing: Bool { moved.isEmpty && !grantsChanged }

    package var json: JSONValue {
        .object([
            "scopes": .array(
                moved.sorted { $0.key < $1.key }.map { scope, version in
                    ["scope": .string(scope.description), "ver": .integer(version)]
                }),
            "grants_changed": .bool(grantsChanged),
        ])
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "wait answer")
        var moved: [ScopeID: Int64] = [:]
        for element in try reader.array("scopes") {
            let scope = try WireReader(element, of: "moved scope")
            moved[try scope.id("scope")] = try scope.integer("ver")
        }
        self.init(moved: moved, grantsChanged: try reader.bool("grants_changed"))
    }
}

extension SyncLimits {
    /// Proxies and NAT tables drop a connection on which nothing happens for a minute.
    package static let waitMillisecondsMax: Int64 = 55_000
}
