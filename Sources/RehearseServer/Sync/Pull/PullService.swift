internal import Postgres
package import RehearseModel
package import RehearseSync

/// One page of a pull, ready to be sent: the header and the row lines, which are sent as they are.
package struct PullAnswer: Sendable {
    package var header: PullHeader
    package var rowLines: [UInt8]

    package var bytes: [UInt8] {
        var bytes = header.json.canonicalBytes
        bytes.reserveCapacity(bytes.count + 1 + rowLines.count)
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: rowLines)
        return bytes
    }
}

/// Answers what has changed since a client's cursors.
///
/// One snapshot of the database answers all scopes, so a page that is not cut short shows one
/// consistent state of everything that the user may see. Nothing is kept between pages: a row that
/// changes while a client reads has a later version and comes again.
package struct PullService: Sendable {
    private let database: Database
    private let environment: ServerEnvironment
    private let limits: PullLimits

    package init(
        database: Database, environment: ServerEnvironment, limits: PullLimits = PullLimits()
    ) {
        self.database = database
        self.environment = environment
        self.limits = limits
    }

    /// - Throws: `Refusal`, `PostgresError`.
    package func pull(
        _ request: PullRequest, by user: UserID, on device: DeviceID, of org: OrgID
    ) async throws -> PullAnswer {
        try await database.inOrg(org, snapshot: true) { transaction in
            try await answer(request, by: user, on: device, in: transaction)
        }
    }

    /// The same in a snapshot that the caller has.
    package func answer(
        _ request: PullRequest, by user: UserID, on device: DeviceID,
        in transaction: OrgTransaction
    ) async throws -> PullAnswer {
        guard request.device == device else { throw Refusal.otherDevice }
        guard request.cursors.count <= limits.scopesMax else {
            throw Refusal.tooManyScopes(max: limits.scopesMax)
        }
        try environment.reach(.pullReceived)
        let page = try await answer(
            request, for: user, at: environment.now(), in: transaction)
        try environment.reach(.pullBeforeReply)
        return page
    }

    private func answer(
        _ request: PullRequest, for user: UserID, at now: Instant,
        in transaction: OrgTransaction
    ) async throws -> PullAnswer {
        let found = try await transaction.pipeline([
            PlanQueries.keepIndexPlans,
            PushQueries.timeline,
            PullQueries.moved(from: request.cursors, for: user, org: transaction.org),
            PullQueries.revoked(from: request.cursors, for: user, org: transaction.org),
        ])
        let timeline = try found[1][0].decode(TimelineID.self)
        guard request.timeline == nil || request.timeline == timeline else {
            throw Refusal.timelineChanged(timeline)
        }
        let targets = try found[2].map { row in
            guard let target = try Self.target(from: row) else {
                throw Refusal.timelineChanged(timeline)
            }
            return target
        }
        var page = PullPageReader(targets, limits: limits)
        try await page.run(in: transaction)
        try environment.reach(.pullPageRead)
        let header = PullHeader(
            timeline: timeline, serverTime: now, isClosed: !page.isCut,
            revoked: try found[3].map { try $0.decode(ScopeID.self) }, scopes: page.scopes,
            rowCount: page.rowCount)
        return PullAnswer(header: header, rowLines: page.bytes)
    }

    /// - Returns: nil if the cursor names a state that the scope never had.
    private static func target(from row: PostgresRow) throws -> PullTarget? {
        let (
            scope, kind, subject, role, label, epoch, version, head, digest, cursorVersion,
            cursorAfter, cursorHead, headAtCursor
        ) = try row.decode(
            ScopeID.self, ScopeKind.self, RowID.self, GrantRole.self, String.self, Int64.self,
            Int64.self, SHA256Hash.self, Int64.self, Int64?.self, RowID?.self, SHA256Hash?.self,
            SHA256Hash?.self)
        if let cursorVersion {
            let isPast = cursorVersion <= version
            let isSame = cursorHead == nil || cursorHead == headAtCursor ?? .zero
            guard isPast, isSame else { return nil }
        }
        return PullTarget(
            scope: scope, kind: kind, subject: subject, role: role, label: label,
            grantEpoch: epoch, version: version, head: head,
            digest: UInt64(bitPattern: digest),
            position: cursorVersion.map { PullPosition(version: $0, after: cursorAfter) } ?? .start)
    }
}
