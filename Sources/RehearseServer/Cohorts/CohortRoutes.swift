internal import RehearseSync

/// Cohorts, seats and staff.
struct CohortRoutes {
    let cohorts: CohortService

    init(environment: ServerEnvironment) {
        cohorts = CohortService(environment: environment)
    }

    func bind(to table: inout RouteTable) {
        table.bind(Operations.listCohorts) { [cohorts] in try await cohorts.list($0, in: $1) }
        table.bind(Operations.createCohort) { [cohorts] in try await cohorts.create($0, in: $1) }
        table.bind(Operations.showCohort) { [cohorts] in try await cohorts.show($0, in: $1) }
        table.bind(Operations.addSeat) { [cohorts] in try await cohorts.addSeat($0, in: $1) }
        table.bind(Operations.removeSeat) { [cohorts] in try await cohorts.removeSeat($0, in: $1) }
        table.bind(Operations.addStaff) { [cohorts] in try await cohorts.addStaff($0, in: $1) }
        table.bind(Operations.removeStaff) { [cohorts] in try await cohorts.removeStaff($0, in: $1)
        }
    }
}
