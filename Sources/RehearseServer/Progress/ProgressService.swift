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
            for place in places {
                try await refresh(place, of: org)
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

    /// The staff scope's lock comes before the facts are read, so of two refreshes of one seat the
    /// later one never writes older figures.
    private func refresh(_ place: SeatPlace, of org: OrgID) async throws {
        let now = environment.now()
        try await database.inOrg(org) { transaction in
            _ = try await ScopeWriter.lock([place.staffScope], in: transaction)
            let version = try await ProgressQueries.version(of: place.seatScope, in: transaction)
            let facts = try await SeatFactsQueries.facts(of: place.seatScope, in: transaction)
            let figures = try WireCodec.value(of: SeatProgress(facts, asOf: now))
            let key = RowKey(table: "progress", id: place.progressRow)
            let standing = try await RowQueries.rows([key], in: transaction)[key]
            // A new version with the same figures is nothing that a coach's device must hear of.
            if standing?.fields["figures"] == figures { return }
            let row = ServerRow(
                table: key.table, id: key.id, scope: place.staffScope,
                fields: [
                    "seat_id": .string(place.seat.description), "figures": figures,
                    "source_ver": .integer(version),
                ])
            try await ScopeWriter.write(
                [row], by: .server, class: .progress, now: now, in: transaction)
        }
    }
}
