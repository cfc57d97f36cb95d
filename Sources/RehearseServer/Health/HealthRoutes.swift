internal import RehearseSync

/// For load balancers and supervisors.
struct HealthRoutes {
    let database: Database
    let readiness: Readiness
    let clock: any Clock<Duration> & Sendable

    func bind(to table: inout RouteTable) {
        table.bind(Operations.live, open: { _ in Nothing() })
        table.bind(
            Operations.ready,
            open: { [database, readiness, clock] _ in
                try await readiness.check(database: database, clock: clock)
                return Nothing()
            })
    }
}
