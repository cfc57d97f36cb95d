package import Logging
internal import Postgres
package import RehearseModel
package import RehearseSync

/// `rehearse-server admin …` and `migrate`: what the operator does beside the running server, or
/// while it is stopped.
package struct AdminCommands: Sendable {
    private let location: DatabaseLocation
    private let logger: Logger
    private let environment: ServerEnvironment

    package init(
        location: DatabaseLocation, logger: Logger, environment: ServerEnvironment = .system
    ) {
        self.location = location
        self.logger = logger
        self.environment = environment
    }

    /// Brings the schema to this program's state; answers the names of what was applied.
    package func migrate() async throws -> [String] {
        let host = try await DatabaseHost.forCommand(location, logger: logger)
        return try await stopping(host) {
            try await host.migrate(logger: logger)
        }
    }

    /// Makes an org and invites its first admin.
    package func createOrg(
        slug: String, name: String, adminHandle: String, adminName: String
    ) async throws -> OrgFounding.Founded {
        try await withOwner { database in
            try await OrgFounding(database: database, environment: environment).found(
                slug: slug, name: name, adminHandle: adminHandle, adminName: adminName)
        }
    }

    /// All orgs of the server: slug and id, by slug.
    package func listOrgs() async throws -> [(slug: String, org: OrgID)] {
        try await withOwner { database in
            try await database.globally { transaction in
                try await OrgQueries.directory(in: transaction).map { ($0.slug, $0.org) }
            }
        }
    }

    /// Invites somebody in the name of the operator.
    package func invite(_ request: InviteRequest, toOrg slug: String) async throws -> Invited {
        try await withOwner { database in
            try await OrgFounding(database: database, environment: environment)
                .invite(request, toOrg: slug)
        }
    }

    /// Ends a restore: mints a new timeline, so that clients see that the server went back in time
    /// and send again what it has forgotten.
    package func finishRestore() async throws -> TimelineID {
        try await withOwner { database in
            try await database.globally { transaction in
                let timeline = environment.makeID(TimelineSubject.self)
                try await TimelineQueries.set(timeline, now: environment.now(), in: transaction)
                return timeline
            }
        }
    }

    /// Recomputes the audit chains of an org.
    package func verifyAudit(ofOrg slug: String) async throws -> AuditReport {
        try await withOwner { database in
            let org = try await database.globally { transaction in
                try await OrgQueries.org(ofSlug: slug, in: transaction)
            }
            guard let org else { throw CommandFailure("There is no org \"\(slug)\".") }
            return try await database.inOrg(org, snapshot: true) { transaction in
                try await AuditVerification.run(in: transaction)
            }
        }
    }

    private func withOwner<Value: Sendable>(
        _ body: @Sendable (Database) async throws -> Value
    ) async throws -> Value {
        let host = try await DatabaseHost.forCommand(location, logger: logger)
        return try await stopping(host) {
            try await host.migrate(logger: logger)
            let pool = PostgresPool(
                PostgresPoolConfiguration(connectionString: host.ownerConnection), logger: logger)
            do {
                let value = try await body(Database(pool: pool, authority: .owner))
                await pool.close()
                return value
            } catch {
                await pool.close()
                throw error
            }
        }
    }

    private func stopping<Value>(
        _ host: DatabaseHost, _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            let value = try await body()
            try await host.stop()
            return value
        } catch {
            try await host.stop()
            throw error
        }
    }
}
