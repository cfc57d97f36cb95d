package import GRDB
package import RehearseModel
package import RehearseSync

/// Makes a closed vector visible: all rows, cursors, grants and purges of it in one transaction.
package enum VectorApply {
    /// What the caller tells people about.
    package struct Outcome: Sendable {
        package var report: VectorReport
        package var tables: Set<String>
        /// Labels of scopes that were taken away.
        package var revoked: [String]
    }

    /// Stages `page` and applies everything staged.
    package static func apply(
        _ page: PullPage, now: Instant, in database: Database
    ) throws -> Outcome {
        try Staging.stage(page, now: now, in: database)
        let staged = try StagingQueries.scopes(in: database)
        let revoked = try goneScopes(page.header, staged, in: database)
        var tables = Set(try StagingQueries.tables(in: database))
        let labels = try revoked.map { try purge($0, now: now, in: database) }
        if !labels.isEmpty { tables.formUnion(SyncSchema.tables.map(\.name)) }
        let rowsApplied = try StagingQueries.rowCount(in: database)
        let digests = try applyRows(of: staged, in: database)
        for (scope, digest) in zip(staged, digests) {
            try VectorQueries.put(scope.pulled, digest: digest, in: database)
            try AckedOpQueries.settle(
                scope.pulled.scope, upTo: scope.pulled.version, in: database)
        }
        try refreshOverlaid(in: database)
        let mismatched = try compareDigests(staged, now: now, in: database)
        try StagingQueries.clear(in: database)
        try MetaQueries.put(page.header.timeline.description, .timeline, in: database)
        try AckedOpQueries.removeOld(now: now, in: database)
        return Outcome(
            report: VectorReport(rowsApplied: rowsApplied, mismatched: mismatched),
            tables: tables, revoked: labels)
    }

    /// Scopes that the server has taken away: those it names, unless they were granted anew in the
    /// same vector, and those this store asked for from zero and the vector does not hold.
    private static func goneScopes(
        _ header: PullHeader, _ staged: [StagedScope], in database: Database
    ) throws -> [ScopeID] {
        let present = Set(staged.map(\.pulled.scope))
        let named = try StagingQueries.revoked(in: database)
        let unanswered = try VectorQueries.scopesToReread(in: database)
        return Set(named + unanswered).subtracting(present).sorted()
    }

    /// Unsent ops of the scope go to quarantine, readable; everything else of it goes.
    private static func purge(
        _ scope: ScopeID, now: Instant, in database: Database
    ) throws -> String {
        let label = try ScopeQueries.scope(scope, in: database)?.label ?? scope.description
        for queued in try OutboxQueries.scope(scope, in: database) {
            try quarantineGroup(of: queued, label: label, now: now, in: database)
        }
        try AckedOpQueries.removeAll(of: scope, in: database)
        try VectorQueries.removeScope(scope, in: database)
        return label
    }

    private static func quarantineGroup(
        of queued: QueuedOp, label: String, now: Instant, in database: Database
    ) throws {
        for companion in try OutboxQueries.group(queued.op.group, in: database) {
            try QuarantineQueries.append(
                companion, code: "scope_revoked",
                sentence: "you no longer have access to \"\(label)\"", now: now, in: database)
            try OutboxQueries.remove(companion.op.id, in: database)
        }
    }

    /// - Returns: the digest of each staged scope after its rows are in.
    private static func applyRows(
        of staged: [StagedScope], in database: Database
    ) throws -> [UInt64] {
        let digests = try staged.map { scope in
            let id = scope.pulled.scope
            guard !scope.isWhole else {
                try VectorQueries.removeRowsNotStaged(of: id, in: database)
                return try VectorQueries.digestOfStagedRows(of: id, in: database)
            }
            let before = try VectorQueries.digest(of: id, in: database)
            return before &+ (try VectorQueries.digestChange(of: id, in: database))
        }
        try VectorQueries.putStagedRows(in: database)
        return digests
    }

    /// Every row with ops on top, and every row that had some, is computed again over its new base.
    private static func refreshOverlaid(in database: Database) throws {
        let keys = Set(
            try RowQueries.dirtyKeys(in: database) + OutboxQueries.overlaidKeys(in: database))
        for key in keys {
            try RowRefresh.refresh(key, in: database)
        }
    }
}

extension VectorApply {
    /// A mismatch has the scope read from zero once; after that the store waits longer each time
    /// instead of reading the same rows over and over.
    private static func compareDigests(
        _ staged: [StagedScope], now: Instant, in database: Database
    ) throws -> [ScopeID] {
        var mismatched: [ScopeID] = []
        for scope in staged {
            let id = scope.pulled.scope
            guard let theirs = scope.pulled.digest else { continue }
            if try VectorQueries.digest(of: id, in: database) == theirs {
                try VectorQueries.markVerified(id, now: now, in: database)
                continue
            }
            mismatched.append(id)
            try planReread(of: id, now: now, in: database)
        }
        return mismatched
    }

    private static func planReread(
        of scope: ScopeID, now: Instant, in database: Database
    ) throws {
        let mismatches = try ScopeQueries.scope(scope, in: database)?.mismatches ?? 0
        if let after = try VectorQueries.rereadAfter(scope, in: database), now < after { return }
        try ScopeQueries.wantReread(scope, in: database)
        try VectorQueries.markMismatched(
            scope, rereadAfter: now.advanced(byMilliseconds: rereadDelay(after: mismatches)),
            in: database)
    }

    /// One hour, doubling up to about a month.
    static func rereadDelay(after mismatches: Int64) -> Int64 {
        3_600_000 << min(max(mismatches, 0), 9)
    }
}
