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
    package var requestLimits = RequestLimits()

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
        if let portFile { try LineFile.remove(portFile) }
        let database = try await DatabaseHost.forServing(location, logger: logger)
        do {
            try environment.reach(.startDatabaseUp)
            // Only now: until here the address may be that of another server on the same data.
            if let addressFile { try LineFile.remove(addressFile) }
            try await serve(database, logger: logger, announce: announce)
        } catch {
            try await database.stop()
            throw error
        }
        try await database.stop()
        for file in [portFile, addressFile].compactMap(\.self) { try LineFile.remove(file) }
    }

    private var environment: ServerEnvironment { .system }

    /// Where the operator's commands find the address.
    private var addressFile: String? {
        guard case .embedded(let directory) = location else { return nil }
        return ServedAddress.path(in: directory)
    }

    private func serve(
        _ host: DatabaseHost, logger: Logger, announce: @escaping @Sendable (String) -> Void
    ) async throws {
        if case .embedded = location { try await host.migrate(logger: logger) }
        try environment.reach(.startMigrated)
        let pool = PostgresPool(
            PostgresPoolConfiguration(connectionString: host.serverConnection), logger: logger)
        var configuration = Server.Configuration(
            host: self.host, port: port, environment: environment, logger: logger)
        configuration.requestLimits = requestLimits
        let server = Server(database: Database(pool: pool), configuration: configuration)
        try await prepare(server)
        try environment.reach(.startChecked)
        let application = server.application { port in
            await listening(on: port, logger: logger, announce: announce)
        }
        // Services stop in reverse order: first the sign on the door, then requests, then the pool.
        var group = ServiceGroupConfiguration(
            services: [
                ClusterService(host: host), PoolService(pool: pool), server.poller,
                server.upkeepService, server.progressJob, application,
                DrainService(server: server),
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
    }

    private func listening(
        on port: Int, logger: Logger, announce: @Sendable (String) -> Void
    ) async {
        do {
            if let addressFile {
                try LineFile.write(ServedAddress.url(host: host, port: port), to: addressFile)
            }
            if let portFile { try LineFile.write("\(port)", to: portFile) }
        } catch {
            logger.error("address not written to its file", metadata: ["error": "\(error)"])
        }
        // A point that throws has nobody to tell here; one that kills has nobody left to tell.
        try? environment.reach(.startListening)
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

/// Makes `/ready` say no and ends all waits as soon as the server is told to stop.
private struct DrainService: Service {
    let server: Server

    func run() async throws {
        try await gracefulShutdown()
        try server.configuration.environment.reach(.stopDraining)
        server.drain()
    }
}
