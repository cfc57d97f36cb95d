internal import Postgres
package import RehearseModel

/// The end of a restore from a backup.
///
/// A new timeline tells clients that the server went back in time, so that they send again what it
/// has forgotten. Sign-ins that were revoked after the backup was taken have come back to life, and
/// so have invitations that were withdrawn; nobody can tell which, so all of them end. Running it
/// twice does no harm.
package struct RestoreFinish: Sendable {
    /// What was done, for the operator.
    package struct Report: Sendable, Equatable {
        package var timeline: TimelineID
        package var devicesSignedOut = 0
        package var invitationsWithdrawn = 0
    }

    private let database: Database
    private let environment: ServerEnvironment

    /// - Parameter database: as the owner of the tables.
    package init(database: Database, environment: ServerEnvironment) {
        self.database = database
        self.environment = environment
    }

    /// - Parameter keepingSignIns: for an operator who knows that nothing was revoked since the
    ///   backup.
    package func run(keepingSignIns: Bool) async throws -> Report {
        let now = environment.now()
        var report = Report(timeline: environment.makeID(TimelineSubject.self))
        // Before the timeline: a server that is already running must not take back a revoked
        // device in between.
        for org in keepingSignIns ? [] : try await orgs() {
            let (devices, invitations) = try await database.inOrg(org) { transaction in
                try await RestoreQueries.revokeAll(now: now, in: transaction)
            }
            report.devicesSignedOut += devices
            report.invitationsWithdrawn += invitations
        }
        try await database.globally { [report] transaction in
            try await TimelineQueries.set(report.timeline, now: now, in: transaction)
        }
        return report
    }

    private func orgs() async throws -> [OrgID] {
        try await database.globally { transaction in
            try await OrgQueries.directory(in: transaction).map(\.org)
        }
    }
}
