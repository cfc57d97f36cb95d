internal import Logging
internal import Postgres
internal import RehearseModel
internal import ServiceLifecycle

/// Notices what other processes of the server have written, while anybody waits in this one.
///
/// There is no NOTIFY in the writers' transactions: it would take one lock for all commits of the
/// cluster. A round looks up the scopes and grants of the waits by primary key.
struct WakePoller: Service {
    private let database: Database
    private let environment: ServerEnvironment
    private let clock: any Clock<Duration> & Sendable
    private let limits: WaitLimits
    private let logger: Logger

    init(
        database: Database, environment: ServerEnvironment,
        clock: any Clock<Duration> & Sendable, limits: WaitLimits, logger: Logger
    ) {
        self.database = database
        self.environment = environment
        self.clock = clock
        self.limits = limits
        self.logger = logger
    }

    /// Until the hub is closed or the task is cancelled.
    func run() async throws {
        await cancelWhenGracefulShutdown { await poll() }
        // A service that returns early would end the server.
        try await gracefulShutdown()
    }

    func poll() async {
        for await _ in database.hub.arrivals {
            while database.hub.waitCount > 0, !Task.isCancelled {
                await round()
                // Cancelled when the server stops; the loop then ends.
                try? await clock.sleep(for: limits.pollInterval)
            }
        }
    }

    /// Looks at the waits whose turn it is, org by org.
    func round() async {
        // A point that throws says no more than that this round is none.
        guard (try? environment.reach(.pollBegun)) != nil else { return }
        let turn = database.hub.nextToPoll(atMost: limits.pollWaitsMax)
        for (org, waits) in Dictionary(grouping: turn, by: \.wait.org) {
            do {
                let differences = try await differences(of: waits.map(\.wait), in: org)
                database.hub.found(Set(differences.map { waits[$0.ordinal].id }))
            } catch {
                // The next round asks again, and whoever waits can wait that long.
                logger.debug("poll failed", metadata: ["error": "\(error)"])
            }
        }
    }

    private func differences(
        of waits: [ParkedWait], in org: OrgID
    ) async throws -> [WaitQueries.Difference] {
        let now = environment.now()
        return try await database.inOrg(org, snapshot: true) { transaction in
            let found = try await transaction.pipeline([
                PlanQueries.keepIndexPlans,
                WaitQueries.differences(of: waits, now: now, org: org),
            ])
            return try WaitQueries.differences(from: found[1])
        }
    }
}
