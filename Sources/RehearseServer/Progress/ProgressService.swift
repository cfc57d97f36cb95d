package import Logging
internal import RehearseAnalytics
package import RehearseModel
internal import RehearseSync

/// Keeps the figures of each seat in the cohort's staff scope, for people who see no texts.
///
/// It runs after a push, in a transaction of its own: a push never fails because of its figures.
/// What is missed (the server stops between the two) `sweep` finds by the version that the figures
/// name as their source.
package struct ProgressService: Sendable {
    private let database: Database
    private let environment: ServerEnvironment
    private let logger: Logger

    package init(database: Database, environment: ServerEnvironment, logger: Logger) {
        self.database = database
        self.environment = environment
        self.logger = logger
    }

    /// Brings the figures of these seats up to date. Failures are logged and left to `sweep`.
    package func refresh(seats: [ScopeID], of org: OrgID) async {
        guard !seats.isEmpty else { return }
        do {
            let places = try await database.inOrg(org, snapshot: true) { transaction in
                try await ProgressQueries.places(of: seats, in: transaction)
            }
            try environment.reach(.progressPlacesRead)
            for (staffScope, seats) in Dictionary(grouping: places, by: \.staffScope) {
                try await refresh(seats, shownIn: staffScope, of: org)
            }
        } catch {
            logger.error(
                "figures are behind",
                metadata: ["org": "\(org)", "seats": "\(seats.count)", "error": "\(error)"])
        }
    }

    /// Repairs the figures of all orgs; for the server's start, before it takes requests.
    package func sweepAll() async throws {
        let orgs = try await database.globally { transaction in
            try await ProgressQueries.allOrgs(in: transaction)
        }
        for org in orgs {
            try await sweep(org)
        }
    }

    /// Repairs the figures of every seat of an org that has moved since they were computed.
    package func sweep(_ org: OrgID) async throws {
        let stale = try await database.inOrg(org, snapshot: true) { transaction in
            try await ProgressQueries.staleSeats(in: transaction)
        }
        await refresh(seats: stale, of: org)
    }

    /// All seats of a cohort at once: giving a question to a hundred people then moves the staff
    /// scope by one version, with one commit.
    ///
    /// The staff scope's lock comes before the facts are read, so of two refreshes of one seat the
    /// later one never writes older figures.
    private func refresh(
        _ places: [SeatPlace], shownIn staffScope: ScopeID, of org: OrgID
    ) async throws {
        let now = environment.now()
        try await database.inOrg(org) { transaction in
            _ = try await ScopeWriter.lock([staffScope], in: transaction)
            let scopes = places.map(\.seatScope)
            let versions = try await ProgressQueries.versions(of: scopes, in: transaction)
            let facts = try await SeatFactsQueries.facts(of: scopes, in: transaction)
            let standing = try await RowQueries.rows(Set(places.map(\.key)), in: transaction)
            let rows = try places.compactMap { place in
                try place.row(
                    facts: facts[place.seatScope] ?? SeatFacts(),
                    version: versions[place.seatScope] ?? 0, over: standing[place.key], at: now)
            }
            guard !rows.isEmpty else { return }
            try await ScopeWriter.write(
                rows, by: .server, class: .progress, now: now, in: transaction)
            try environment.reach(.progressBeforeCommit)
        }
        try environment.reach(.progressAfterCommit)
    }
}

extension SeatPlace {
    fileprivate var key: RowKey { RowKey(table: "progress", id: progressRow) }

    /// The seat's figures as a row; nil if `standing` has the same ones. A new version with the
    /// same figures is nothing that a coach's device must hear of.
    fileprivate func row(
        facts: SeatFacts, version: Int64, over standing: SyncRow?, at now: Instant
    ) throws -> ServerRow? {
        let figures = try WireCodec.value(of: SeatProgress(facts, asOf: now))
        guard standing?.fields["figures"] != figures else { return nil }
        return ServerRow(
            table: key.table, id: key.id, scope: staffScope,
            fields: [
                "seat_id": .string(seat.description), "figures": figures,
                "source_ver": .integer(version),
            ])
    }
}
