package import Logging
internal import Postgres

/// The database while a command uses it: where to connect as whom, and the private cluster behind
/// it if there is one.
package struct DatabaseHost: Sendable {
    private static let databaseName = "rehearse"

    /// For migrations and the operator's commands: the owner of the tables.
    package let ownerConnection: String
    /// For the server's work.
    package let serverConnection: String
    /// The cluster, if this process has started it and has to stop it.
    private let cluster: PrivateCluster?

    /// For the server: runs the cluster, and refuses when another process does.
    package static func forServing(
        _ location: DatabaseLocation, logger: Logger
    ) async throws -> DatabaseHost {
        switch location {
        case .external(let url):
            return DatabaseHost(ownerConnection: url, serverConnection: url, cluster: nil)
        case .embedded(let directory):
            return try await started(cluster(in: directory, logger: logger), logger: logger)
        }
    }

    /// For the operator's commands: uses the cluster of a server that runs, or runs it meanwhile.
    ///
    /// - Parameter mayCreate: whether a directory without a cluster gets one. A slip in its name
    ///   would otherwise end in an empty server beside the real one.
    package static func forCommand(
        _ location: DatabaseLocation, mayCreate: Bool, logger: Logger
    ) async throws -> DatabaseHost {
        guard case .embedded(let directory) = location else {
            return try await forServing(location, logger: logger)
        }
        let cluster = cluster(in: directory, logger: logger)
        switch cluster.status() {
        case .running: return host(cluster, isOurs: false)
        case .absent where !mayCreate:
            throw CommandFailure(
                "There is no server data in \(directory). Check --data-dir, or add --create to "
                    + "start an empty server there.")
        case .absent, .stopped: return try await started(cluster, logger: logger)
        }
    }

    /// Whether the cluster in this data directory runs, no matter who started it.
    static func isRunning(in directory: String, logger: Logger) -> Bool {
        if case .running = cluster(in: directory, logger: logger).status() { true } else { false }
    }

    /// Brings the schema to this program's state; answers the names of what was applied.
    @discardableResult
    package func migrate(logger: Logger) async throws -> [String] {
        let connection = try await PostgresConnection.connect(
            PostgresConfiguration(connectionString: ownerConnection), logger: logger)
        do {
            let names = try await PostgresMigrator(migrations: EmbeddedMigrations.all)
                .migrate(connection)
            await connection.close()
            return names
        } catch {
            await connection.close()
            throw error
        }
    }

    /// Brings the cluster back whenever it ends, if this process has started it. Returns when the
    /// task is cancelled, or at once if there is nothing to watch.
    package func keepRunning() async {
        await cluster?.keepRunning()
    }

    /// Stops the cluster if this process has started it.
    package func stop() async throws {
        try await cluster?.stop()
    }

    private static func cluster(in directory: String, logger: Logger) -> PrivateCluster {
        var configuration = PrivateClusterConfiguration(directory: directory + "/postgres")
        // One server's pool and the operator's commands need far fewer than the default of 100.
        configuration.settings["max_connections"] = "40"
        return PrivateCluster(configuration, logger: logger)
    }

    private static func started(
        _ cluster: PrivateCluster, logger: Logger
    ) async throws -> DatabaseHost {
        let superuser = try await cluster.start()
        do {
            try await prepare(superuser, logger: logger)
            return host(cluster, isOurs: true)
        } catch {
            try await cluster.stop()
            throw error
        }
    }

    private static func host(_ cluster: PrivateCluster, isOurs: Bool) -> DatabaseHost {
        DatabaseHost(
            ownerConnection: cluster.connectionString(
                database: databaseName, user: "rehearse_owner"),
            serverConnection: cluster.connectionString(
                database: databaseName, user: "rehearse_server"),
            cluster: isOurs ? cluster : nil)
    }

    /// Makes the roles and the database of a new cluster. The server logs in as a role that can
    /// become `rehearse_app` and nothing else; superuser and owner stay with the operator.
    private static func prepare(_ superuser: String, logger: Logger) async throws {
        let connection = try await PostgresConnection.connect(
            PostgresConfiguration(connectionString: superuser), logger: logger)
        do {
            try await ClusterQueries.makeRoles(on: connection)
            try await ClusterQueries.makeDatabase(databaseName, on: connection)
            await connection.close()
        } catch {
            await connection.close()
            throw error
        }
    }
}
