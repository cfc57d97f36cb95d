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

    /// Applies what is stored, and `page` after it, which must be closed.
    package static func apply(
        _ page: PullPage, now: Instant, in database: Database
    ) throws -> Outcome {
        var inbox = try PullInbox(in: database)
        inbox.take(PulledPage(page), now: now)
        return try apply(inbox, now: now, in: database)
    }

    /// Applies all pages of a pull; the last one is closed.
    package static func apply(
        _ inbox: PullInbox, now: Instant, in database: Database
    ) throws -> Outcome {
        let vector = inbox.vector
        let gone = vector.revoked.union(inbox.rereads).subtracting(vector.parts.keys).sorted()
        let labels = try gone.map { try purge($0, now: now, in: database) }
        var writer = try VectorWriter(vector, now: now, in: database)
        for row in inbox.recovered { try writer.put(row) }
        try StagingQueries.forEach(in: database) { try writer.put($0) }
        for page in inbox.pages { try writer.put(page) }
        let digests = try writer.finish()
        for (scope, digest) in digests {
            guard let part = vector.parts[scope] else {
                try VectorQueries.put(digest: digest, of: scope, in: database)
                continue
            }
            try notePlaceGivenAgain(part.pulled, now: now, in: database)
            if Mutant.rowsBeforeCursor.isOn { continue }
            try VectorQueries.put(part.pulled, digest: digest, in: database)
        }
        try AckedOpQueries.settle(in: database)
        try refreshOverlaid(in: database)
        let mismatched = try compareDigests(vector, now: now, in: database)
        try StagingQueries.clear(in: database)
        if let timeline = inbox.pages.last?.header.timeline, timeline != inbox.timeline {
            try MetaQueries.put(timeline.description, .timeline, in: database)
        }
        try AckedOpQueries.removeOld(now: now, in: database)
        return Outcome(
            report: VectorReport(rowsApplied: writer.rowCount, mismatched: mismatched),
            tables: labels.isEmpty ? writer.tables : Set(SyncSchema.tables.map(\.name)),
            revoked: labels)
    }

    /// Unsent ops of the scope go to quarantine, readable; everything else of it goes.
    private static func purge(
        _ scope: ScopeID, now: Instant, in database: Database
    ) throws -> String {
        let label = try ScopeQueries.scope(scope, in: database)?.label ?? scope.description
        for queued in try OutboxQueries.scope(scope, in: database) {
            try quarantineGroup(of: queued, label: label, now: now, in: database)
        }
        try QuarantineQueries.explainRevocation(of: scope, label: label, in: database)
        try AckedOpQueries.removeAll(of: scope, in: database)
        try VectorQueries.removeScope(scope, in: database)
        try IncidentQueries.note(.placeTaken, label, now: now, in: database)
        return label
    }

    private static func quarantineGroup(
        of queued: QueuedOp, label: String, now: Instant, in database: Database
    ) throws {
        for companion in try OutboxQueries.group(queued.op.group, in: database) {
            try QuarantineQueries.append(
                companion, code: QuarantineReason.scopeRevoked,
                sentence: QuarantineReason.scopeRevoked(label), now: now, in: database)
            try OutboxQueries.remove(companion.op.id, in: database)
        }
    }

    /// Refused changes of a place that was away can be sent once more.
    private static func notePlaceGivenAgain(
        _ scope: PulledScope, now: Instant, in database: Database
    ) throws {
        guard try ScopeQueries.scope(scope.scope, in: database) == nil,
            try QuarantineQueries.count(in: scope.scope, database) > 0
        else { return }
        try IncidentQueries.note(.placeGivenAgain, scope.label, now: now, in: database)
    }

    /// Rows that had ops on top show their base again, all at once; rows that have some are
    /// computed again over their new base.
    private static func refreshOverlaid(in database: Database) throws {
        try RowQueries.uncover(in: database)
        for key in try OutboxQueries.overlaidKeys(in: database) {
            try RowRefresh.refresh(key, in: database)
        }
    }
}

extension VectorApply {
    /// A mismatch has the scope read from zero once; after that the store waits longer each time
    /// instead of reading the same rows over and over.
    private static func compareDigests(
        _ vector: PullVector, now: Instant, in database: Database
    ) throws -> [ScopeID] {
        var mismatched: [ScopeID] = []
        for (id, part) in vector.parts.sorted(by: { $0.key < $1.key }) {
            guard let theirs = part.pulled.digest, !Mutant.rowsBeforeCursor.isOn else { continue }
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
