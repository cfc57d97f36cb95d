package import GRDB
package import RehearseModel
package import RehearseSync

/// Takes pages of a pull aside. Nothing of them is visible before the vector is closed, and a sync
/// that was killed goes on where the last stored page ended.
package enum Staging {
    /// Builds the next request: where staging stands, else where the store stands.
    ///
    /// - Throws: `.signedOut` in a store that no server knows.
    package static func nextRequest(in database: Database) throws -> PullRequest {
        guard let device = try DeviceQueries.device(in: database) else {
            throw RehearseError(.signedOut, "This store belongs to no account.")
        }
        let timeline = try MetaQueries.text(.timeline, in: database).flatMap(TimelineID.init)
        var cursors: [ScopeID: PullCursor] = [:]
        for cursor in try ScopeQueries.cursors(in: database) {
            cursors[cursor.scope] = cursor
        }
        for staged in try StagingQueries.scopes(in: database) {
            let pulled = staged.pulled
            cursors[pulled.scope] = PullCursor(
                scope: pulled.scope, grantEpoch: pulled.grantEpoch, version: pulled.version,
                after: pulled.after)
        }
        for scope in try StagingQueries.revoked(in: database)
        where try StagingQueries.scope(scope, in: database) == nil {
            cursors[scope] = nil
        }
        return PullRequest(
            device: device.device, timeline: timeline,
            cursors: cursors.values.sorted { $0.scope < $1.scope })
    }

    /// Stores one page beside what is visible. Ask `timeTravel` first.
    package static func stage(_ page: PullPage, now: Instant, in database: Database) throws {
        for scope in page.header.revoked {
            try StagingQueries.remove(scope, in: database)
            try StagingQueries.revoke(scope, in: database)
        }
        for scope in page.header.scopes {
            try stage(scope, in: database)
        }
        let scopes = Set(try StagingQueries.scopes(in: database).map(\.pulled.scope))
        for line in page.rows {
            try stage(line, of: scopes, now: now, in: database)
        }
    }

    package static func clear(in database: Database) throws {
        try StagingQueries.clear(in: database)
    }

    private static func stage(_ scope: PulledScope, in database: Database) throws {
        let staged = try StagingQueries.scope(scope.scope, in: database)
        if let staged, staged.pulled.grantEpoch == scope.grantEpoch {
            return try StagingQueries.put(scope, isWhole: staged.isWhole, in: database)
        }
        // Granted anew while earlier pages were under way: those pages belong to the old grant.
        try StagingQueries.remove(scope.scope, in: database)
        let cursors = try ScopeQueries.cursors(in: database)
        let goesOn = cursors.contains {
            $0.scope == scope.scope && $0.grantEpoch == scope.grantEpoch
        }
        try StagingQueries.put(scope, isWhole: !goesOn, in: database)
    }

    /// A text that is no row is kept as it came; the digest will say that a row is missing.
    private static func stage(
        _ line: PullPage.RowLine, of scopes: Set<ScopeID>, now: Instant, in database: Database
    ) throws {
        do {
            let row = try StagedRow(line)
            guard scopes.contains(row.scope) else {
                throw WireError("row of \(line.table) lies in a scope that the page does not name")
            }
            try StagingQueries.put(row, in: database)
        } catch let error as JSONError {
            try StagingQueries.park(line, reason: "\(error)", now: now, in: database)
        } catch let error as WireError {
            try StagingQueries.park(line, reason: "\(error)", now: now, in: database)
        }
    }

    /// Why a page must not be taken: the server was set back to an earlier time. It then has
    /// another timeline, or goes back in a scope, or shows another head for a version that we know.
    package static func timeTravel(
        of header: PullHeader, in database: Database
    ) throws -> SyncFailure? {
        let timeline = try MetaQueries.text(.timeline, in: database)
        if let timeline, !timeline.hasSameBytes(as: header.timeline.description) {
            return .timelineChanged(header.timeline)
        }
        let cursors = try ScopeQueries.cursors(in: database)
        let known = Dictionary(cursors.map { ($0.scope, $0) }) { first, _ in first }
        for scope in header.scopes {
            guard let cursor = known[scope.scope], cursor.grantEpoch == scope.grantEpoch
            else { continue }
            let isOtherHead =
                cursor.version == scope.version && cursor.head != nil && scope.head != nil
                && cursor.head != scope.head
            if scope.version < cursor.version || isOtherHead {
                return .timelineChanged(header.timeline)
            }
        }
        return nil
    }
}
