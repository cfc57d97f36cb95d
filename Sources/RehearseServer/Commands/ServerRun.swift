internal import Glibc
internal import Hummingbird
package import Logging
internal import Postgres
internal import ServiceLifecycle
internal import UnixSignals

/// `rehearse-server serve`: from the database to the last answered request.
package struct ServerRun: Sendable {
    package var location: DatabaseLocation
    package var host: String
    package var port: Int
    /// Where scripts read the port that was chosen.
    package var portFile: String?

    package init(location: DatabaseLocation, host: String, port: Int, portFile: String?) {
        self.location = location
        self.host = host
        self.port = port
        self.portFile = portFile
    }

    /// Serves until SIGTERM or SIGINT, then answers what has begun and stops the cluster.
    ///
    /// - Parameter announce: takes the one line that says where the server listens.
    package func run(
        logger: Logger, announce: @escaping @Sendable (String) -> Void
    ) async throws {
        if let portFile { try PortFile.remove(portFile) }
        let database = try await DatabaseHost.forServing(location, logger: logger)
        do {
            try await serve(database, logger: logger, announce: announce)
        } catch {
            try await database.stop()
            throw error
        }
        try await database.stop()
        if let portFile { try PortFile.remove(portFile) }
    }

    private func serve(
        _ host: DatabaseHost, logger: Logger, announce: @escaping @Sendable (String) -> Void
    ) async throws {
        if case .embedded = location { try await host.migrate(logger: logger) }
        let pool = PostgresPool(
            PostgresPoolConfiguration(connectionString: host.serverConnection), logger: logger)
        let server = Server(
            database: Database(pool: pool),
            configuration: .init(
                host: self.host, port: port, environment: .system, logger: logger))
        try await prepare(server)
        let application = server.application { port in
            await listening(on: port, logger: logger, announce: announce)
        }
        // Services stop in reverse order: first the sign on the door, then requests, then the pool.
        var group = ServiceGroupConfiguration(
            services: [
                ClusterService(host: host), PoolService(pool: pool), application,
                DrainService(server.readiness),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = HTTPLimits.shutdownGrace
        try await ServiceGroup(configuration: group).run()
    }

    private func prepare(_ server: Server) async throws {
        guard try await server.database.migrationsAreCurrent() else {
            throw CommandFailure(
                "The database does not have the schema of this program. Run: rehearse-server migrate"
            )
        }
        try await server.database.requireTenancy()
        try await server.catchUp()
    }

    private func listening(
        on port: Int, logger: Logger, announce: @Sendable (String) -> Void
    ) async {
        do {
            if let portFile { try PortFile.write(port, to: portFile) }
        } catch {
            logger.error("port file not written", metadata: ["error": "\(error)"])
        }
        let shownHost = host.contains(":") ? "[\(host)]" : host
        announce("Rehearse server is ready at http://\(shownHost):\(port)")
    }
}

/// Keeps the private cluster alive while the server runs.
private struct ClusterService: Service {
    let host: DatabaseHost

    func run() async throws {
        await cancelWhenGracefulShutdown { await host.keepRunning() }
        // A service that returns early would end the server.
        try await gracefulShutdown()
    }
}

/// Ends idle connections while the server runs, and all of them when it stops.
private struct PoolService: Service {
    let pool: PostgresPool

    func run() async throws {
        await cancelWhenGracefulShutdown { await pool.run() }
    }
}

/// Makes `/ready` say no as soon as the server is told to stop.
private struct DrainService: Service {
    let readiness: Readiness

    init(_ readiness: Readiness) {
        self.readiness = readiness
    }

    func run() async throws {
        try await gracefulShutdown()
        readiness.drain()
    }
}
