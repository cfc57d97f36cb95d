import Glibc
package import Logging

/// A PostgreSQL server that belongs to this program alone, reached through a Unix socket.
///
/// As root, the server runs as `systemUser`; otherwise as the user of this process. The server is
/// a process of its own: it survives a crash of this one, and the next `start()` adopts it.
///
/// Whoever connects through the socket is trusted. That is safe because only the owner of the
/// cluster, and root, can enter the socket's directory (mode 0700) and open the socket (0700), and
/// both could read the data files anyway; there is no other way in (`listen_addresses = ''`).
/// `peer` would have to map root to every role of the application, which version 15 cannot.
package actor PrivateCluster {
    package enum Status: Hashable, Sendable {
        /// Never initialised.
        case absent
        case stopped
        case running(processIdentifier: Int32)
    }

    /// Soon enough that most requests of the meantime only wait, and nothing to the processor.
    private static let watchInterval = Duration.seconds(1)

    package nonisolated let configuration: PrivateClusterConfiguration
    nonisolated let layout: ClusterLayout
    nonisolated let logger: Logger
    private var lock: DirectoryLock?

    package init(
        _ configuration: PrivateClusterConfiguration,
        logger: Logger = Logger(label: "postgres.cluster")
    ) {
        self.configuration = configuration
        self.logger = logger
        layout = ClusterLayout(directory: configuration.directory)
    }

    /// How to connect, whether or not the cluster runs.
    package nonisolated func connectionString(
        database: String = "postgres", user: String = "postgres"
    ) -> String {
        layout.connectionString(database: database, user: user)
    }

    /// Whether the cluster runs, no matter who started it.
    package nonisolated func status() -> Status {
        if let process = PostmasterProcess(dataDirectory: layout.data) {
            return .running(processIdentifier: process.identifier)
        }
        return ClusterFiles.exists(layout.data) ? .stopped : .absent
    }

    /// Creates the cluster if needed, starts it or adopts it, and waits until it answers.
    ///
    /// - Returns: a connection string for the superuser and the database `postgres`.
    /// - Throws: `PostgresError` with code `cluster`, saying what to do.
    @discardableResult
    package func start() async throws -> String {
        guard lock == nil else { return connectionString() }
        let owner = try resolveOwner()
        try prepareDirectories(for: owner)
        let lock = try DirectoryLock(layout.lock, owner: owner)
        let command = try makeCommand(for: owner)
        try await initializeIfNeeded(command, owner)
        try await run(command, owner)
        self.lock = lock
        return connectionString()
    }

    /// Stops the server; also in a cancelled task, and also one that was started elsewhere.
    package func stop() async throws {
        try await stopServer()
        // Empty after a stop; in /tmp it would be left lying about.
        rmdir(layout.socketDirectory)
        lock = nil
    }

    func stopServer() async throws {
        guard let process = PostmasterProcess(dataDirectory: layout.data) else { return }
        process.stopFast()
        if await hasEnded(process, within: configuration.stopTimeout) { return }
        logger.warning("PostgreSQL does not stop in time; stopping it at once")
        process.stopImmediately()
        guard await hasEnded(process, within: configuration.stopTimeout) else {
            throw PostgresError(
                .cluster,
                "PostgreSQL (process \(process.identifier)) does not stop; see "
                    + "\(layout.logDirectory).")
        }
    }

    /// Gives up the cluster but lets the server run, as the end of this process would.
    package func forget() {
        lock = nil
    }

    /// Starts the server again whenever its process has ended, until the task is cancelled.
    ///
    /// A server that ends between `start()` and `stop()` was killed, for instance for want of
    /// memory. What fails is logged and tried again.
    package func keepRunning() async {
        // Thrown only when the task is cancelled, which is how this ends.
        while (try? await ContinuousClock().sleep(for: Self.watchInterval)) != nil {
            guard lock != nil, PostmasterProcess(dataDirectory: layout.data) == nil else {
                continue
            }
            logger.error("PostgreSQL has ended; starting it again")
            do {
                let owner = try resolveOwner()
                try await run(makeCommand(for: owner), owner)
                logger.info("PostgreSQL runs again")
            } catch {
                logger.error("PostgreSQL cannot be started", metadata: ["error": "\(error)"])
            }
        }
    }

    private func hasEnded(_ process: PostmasterProcess, within timeout: Duration) async -> Bool {
        let deadline = ContinuousClock.now + timeout
        while process.isRunning {
            guard ContinuousClock.now < deadline else { return false }
            await PollReactor.shared.pause(for: .milliseconds(20))
        }
        return true
    }

    // MARK: Preparing

    private func resolveOwner() throws -> ClusterFiles.User {
        guard geteuid() == 0 else { return .current }
        guard let user = ClusterFiles.User.named(configuration.systemUser) else {
            throw PostgresError(
                .cluster,
                "There is no user \(configuration.systemUser) to run PostgreSQL as; "
                    + "apt-get install postgresql creates it.")
        }
        return user
    }

    private func prepareDirectories(for owner: ClusterFiles.User) throws {
        guard configuration.directory.hasPrefix("/") else {
            throw PostgresError(
                .cluster, "The cluster's directory must be an absolute path.")
        }
        let isForeign = ClusterFiles.names(in: layout.directory)
            .map { !$0.isEmpty && !$0.contains("lock") }
        guard isForeign != true else {
            throw PostgresError(
                .cluster,
                "\(layout.directory) holds other files; choose an empty or a new directory.")
        }
        try ClusterFiles.makeParents(of: layout.directory)
        if let barrier = ClusterFiles.barrier(above: layout.directory, for: owner) {
            throw PostgresError(
                .cluster,
                "The user \(owner.name), who runs PostgreSQL, cannot enter \(barrier); choose a "
                    + "directory such as one under /var/lib.")
        }
        for path in [layout.directory, layout.socketDirectory, layout.logDirectory] {
            try ClusterFiles.makePrivateDirectory(path, owner: owner)
        }
    }

    private func makeCommand(for owner: ClusterFiles.User) throws -> ClusterCommand {
        let programs = try ClusterPrograms(
            given: configuration.programsDirectory,
            dataVersion: dataVersion,
            searchPath: getenv("PATH").map { String(cString: $0) } ?? "")
        return ClusterCommand(
            programsDirectory: programs.directory, user: geteuid() == 0 ? owner : nil)
    }

    /// The major version that made the data, as `PG_VERSION` says.
    var dataVersion: String? {
        ClusterFiles.read(layout.data + "/PG_VERSION")?
            .split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
}
