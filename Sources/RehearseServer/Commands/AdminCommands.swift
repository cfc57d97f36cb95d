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
    private let mayCreate: Bool

    /// - Parameter mayCreate: whether a data directory that holds nothing becomes a new server.
    package init(
        location: DatabaseLocation, mayCreate: Bool = false, logger: Logger,
        environment: ServerEnvironment = .system
    ) {
        self.location = location
        self.mayCreate = mayCreate
        self.logger = logger
        self.environment = environment
    }

    /// Brings the schema to this program's state; answers the names of what was applied.
    package func migrate() async throws -> [String] {
        let host = try await DatabaseHost.forCommand(
            location, mayCreate: mayCreate, logger: logger)
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

    /// Ends a restore, see `RestoreFinish`.
    package func finishRestore(keepingSignIns: Bool = false) async throws -> RestoreFinish.Report {
        try await withOwner { database in
            try await RestoreFinish(database: database, environment: environment)
                .run(keepingSignIns: keepingSignIns)
        }
    }

    /// Has every device read scopes from zero at its next sync.
    ///
    /// - Parameter scope: all scopes of the org if nil.
    /// - Returns: how many grants begin anew.
    package func reread(_ scope: ScopeID?, ofOrg slug: String) async throws -> Int {
        try await inOrg(slug) { transaction in
            try await GrantQueries.startAnew(scope.map { [$0] }, in: transaction)
        }
    }

    /// The groups of ops that the server has set aside, the newest first.
    package func parkedGroups(ofOrg slug: String) async throws -> [ParkedGroup] {
        try await inOrg(slug) { try await ParkedGroupQueries.list(in: $0) }
    }

    /// What was in a group that was set aside.
    package func parkedContent(of group: GroupID, ofOrg slug: String) async throws -> String {
        let content = try await inOrg(slug) {
            try await ParkedGroupQueries.content(of: group, in: $0)
        }
        guard let content else { throw CommandFailure("No group \(group) was set aside.") }
        return content
    }

    private func inOrg<Value: Sendable>(
        _ slug: String, _ body: @Sendable (OrgTransaction) async throws -> Value
    ) async throws -> Value {
        try await withOwner { database in
            let org = try await database.globally { transaction in
                try await OrgQueries.org(ofSlug: slug, in: transaction)
            }
            guard let org else { throw CommandFailure("There is no org \"\(slug)\".") }
            return try await database.inOrg(org, body)
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
        let host = try await DatabaseHost.forCommand(
            location, mayCreate: mayCreate, logger: logger)
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
