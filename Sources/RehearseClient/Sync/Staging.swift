package import GRDB
package import RehearseModel
package import RehearseSync

/// What a pull has brought so far, as the database knows it.
package enum Staging {
    /// Builds the next request: where stored pages end, else where the store stands.
    ///
    /// - Throws: `.signedOut` in a store that no server knows.
    package static func nextRequest(in database: Database) throws -> PullRequest {
        try PullInbox(in: database).request
    }

    /// Stores one page beside what is visible. Ask `timeTravel` first.
    package static func stage(_ page: PullPage, now: Instant, in database: Database) throws {
        try StagingQueries.append(PulledPage(page), in: database)
    }

    package static func clear(in database: Database) throws {
        try StagingQueries.clear(in: database)
    }

    /// Why a page must not be taken, see `PullInbox.timeTravel`.
    package static func timeTravel(
        of header: PullHeader, in database: Database
    ) throws -> SyncFailure? {
        try PullInbox(in: database).timeTravel(of: header)
    }
}
