internal import RehearseModel
internal import RehearseSync

/// Answering what is new: pages in the order and with the cuts of the PostgreSQL server.
extension MemoryState {
    fileprivate struct Target {
        var id: ScopeID
        var scope: Scope
        var grant: Grant
        var version: Int64
        var after: RowID?

        /// - Parameter isClosed: nothing is left out of the page.
        func finished(isClosed: Bool) -> PulledScope {
            PulledScope(
                scope: id, kind: OpenWord(scope.kind), subject: scope.subject,
                role: OpenWord(grant.role),
                label: scope.label, grantEpoch: grant.epoch, version: scope.version,
                head: isClosed ? scope.head : nil, digest: isClosed ? scope.digest : nil)
        }

        func cut(version: Int64, after: RowID?) -> PulledScope {
            var pulled = finished(isClosed: false)
            pulled.version = version
            pulled.after = after
            return pulled
        }
    }

    func pull(_ request: PullRequest, by user: UserID, now: Instant) throws -> PullPage {
        guard request.cursors.count <= limits.scopesMax else {
            throw MemoryProblem.badRequest("Ask for at most \(limits.scopesMax) scopes.")
        }
        guard request.timeline == nil || request.timeline == timeline || Mutant.epochIgnored.isOn
        else { throw timelineChanged }
        let cursors = Dictionary(uniqueKeysWithValues: request.cursors.map { ($0.scope, $0) })
        var targets: [Target] = []
        for id in readOrder(of: user) {
            if let target = try target(id, user, cursors[id]) { targets.append(target) }
        }
        let revoked = request.cursors.filter { !isLive($0, for: user) }.map(\.scope).sorted()
        return page(of: targets, revoked: revoked, now: now)
    }

    /// What a wait is told at once; this server lets nobody wait.
    func news(for wait: WaitRequest, _ user: UserID) throws -> WaitResponse {
        guard wait.timeline == nil || wait.timeline == timeline else { throw timelineChanged }
        let known = Dictionary(uniqueKeysWithValues: wait.cursors.map { ($0.scope, $0) })
        var response = WaitResponse.nothing
        let readable = readableScopes(of: user)
        response.grantsChanged = Set(readable) != Set(known.keys)
        for id in readable {
            guard let cursor = known[id], let scope = scopes[id],
                let grant = grant(of: user, in: id)
            else { continue }
            let isOther = cursor.role.map { $0.rawValue != grant.role.rawValue } ?? false
            if cursor.grantEpoch != grant.epoch || isOther { response.grantsChanged = true }
            if cursor.version != scope.version { response.moved[id] = scope.version }
        }
        return response
    }

    /// The most useful first.
    private func readOrder(of user: UserID) -> [ScopeID] {
        let rank: [ScopeKind: Int] = [
            .org: 0, .own: 1, .seat: 2, .staff: 3, .bank: 4, .authors: 5,
        ]
        let readable =
            Mutant.revokedStillServed.isOn
            ? grants.keys.filter { $0.user == user }.map(\.scope) : readableScopes(of: user)
        return readable.sorted { left, right in
            let ranks = [left, right].map { scopes[$0].flatMap { rank[$0.kind] } ?? 9 }
            return (ranks[0], left) < (ranks[1], right)
        }
    }

    private func isLive(_ cursor: PullCursor, for user: UserID) -> Bool {
        guard let grant = grant(of: user, in: cursor.scope) else { return false }
        if Mutant.revokedStillServed.isOn { return true }
        return grant.isLive && (grant.epoch == cursor.grantEpoch || Mutant.epochIgnored.isOn)
    }

    /// Nil if the cursor describes the scope as it is.
    ///
    /// - Throws: if the cursor names a state that the scope never had.
    private func target(
        _ id: ScopeID, _ user: UserID, _ cursor: PullCursor?
    ) throws -> Target? {
        guard let scope = scopes[id], let grant = grant(of: user, in: id) else { return nil }
        guard let cursor, cursor.grantEpoch == grant.epoch || Mutant.epochIgnored.isOn else {
            return Target(id: id, scope: scope, grant: grant, version: 0)
        }
        let isPast = cursor.version <= scope.version
        let headThere = isPast ? scope.heads[Int(cursor.version)] : nil
        let isSame = cursor.head == nil || cursor.head == headThere || Mutant.headIgnored.isOn
        guard isPast, isSame else {
            guard Mutant.headIgnored.isOn || Mutant.epochIgnored.isOn else {
                throw timelineChanged
            }
            return nil
        }
        let isUnmoved =
            cursor.after == nil && cursor.version == scope.version
            && (cursor.head == scope.head || Mutant.headIgnored.isOn)
            && cursor.role.map { $0.rawValue == grant.role.rawValue } ?? true
        return isUnmoved
            ? nil
            : Target(
                id: id, scope: scope, grant: grant, version: cursor.version, after: cursor.after)
    }

    private func page(of targets: [Target], revoked: [ScopeID], now: Instant) -> PullPage {
        var lines: [PullPage.RowLine] = []
        var bytes = 0
        var place: (target: Int, row: SyncRow)?
        var isCut = false
        fill: for (index, target) in targets.enumerated() {
            for row in target.rows {
                let line = PullPage.RowLine(table: row.table, text: row.json.canonicalText)
                let size = Self.byteCount(of: line)
                let fits = lines.count < limits.rowsMax && bytes + size <= limits.bytesMax
                guard lines.isEmpty || fits else {
                    isCut = true
                    break fill
                }
                lines.append(line)
                bytes += size
                place = (index, row)
            }
        }
        var listed = targets.map { $0.finished(isClosed: true) }
        if isCut, let place, !Mutant.pageCutUnsaid.isOn {
            let cut = targets[place.target]
            listed =
                targets[..<place.target].map { $0.finished(isClosed: false) }
                + [cut.cut(version: place.row.version, after: place.row.id)]
        }
        let header = PullHeader(
            timeline: timeline, serverTime: now, isClosed: !isCut || Mutant.pageCutUnsaid.isOn,
            revoked: revoked, scopes: listed, rowCount: lines.count)
        return PullPage(header: header, rows: lines)
    }

    private static func byteCount(of line: PullPage.RowLine) -> Int {
        var bytes: [UInt8] = []
        PullPage.appendRow(table: line.table, rowText: line.text, to: &bytes)
        return bytes.count
    }
}

extension MemoryState.Target {
    /// What the cursor has not seen, in the order of (version, id).
    fileprivate var rows: [SyncRow] {
        let last = after ?? RowID(high: .max, low: .max)
        let isWhole = version == 0 && after == nil
        return scope.rows.values
            .filter { ($0.version, $0.id) > (version, last) }
            .filter { !(Mutant.archivedNotServed.isOn && isWhole && $0.isArchived) }
            .sorted { ($0.version, $0.id) < ($1.version, $1.id) }
    }
}
