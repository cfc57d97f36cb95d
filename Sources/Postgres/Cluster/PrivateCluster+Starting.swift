import Glibc
import Logging

extension PrivateCluster {
    /// Runs `initdb` beside the final place, so that a crash leaves no half-made cluster behind.
    func initializeIfNeeded(_ command: ClusterCommand, _ owner: ClusterFiles.User) async throws {
        guard !ClusterFiles.exists(layout.data) else {
            return try await requireMatchingVersion(command)
        }
        _ = try await command.run(
            "rm", ["-rf", "--", layout.unfinishedData], timeout: configuration.startTimeout)
        var arguments = [
            "--pgdata", layout.unfinishedData, "--username", "postgres", "--auth", "trust",
            "--encoding", "UTF8", "--locale", "C.UTF-8", "--data-checksums",
        ]
        if configuration.durability == .none { arguments.append("--no-sync") }
        let outcome = try await command.run(
            "initdb", arguments, timeout: configuration.startTimeout)
        guard outcome.isSuccess else { throw failure("create the database", outcome.output) }
        try ClusterFiles.append(
            "\ninclude 'private.conf'\n", to: layout.unfinishedData + "/postgresql.conf",
            owner: owner)
        guard rename(layout.unfinishedData, layout.data) == 0 else {
            throw ClusterFiles.failure("create", layout.data)
        }
    }

    private func requireMatchingVersion(_ command: ClusterCommand) async throws {
        let outcome = try await command.run(
            "postgres", ["--version"], timeout: configuration.startTimeout)
        // "postgres (PostgreSQL) 15.20 (Debian …)"
        let words = outcome.output.split(separator: " ")
        let version = words.dropFirst(2).first?.split(separator: ".").first.map(String.init)
        guard let dataVersion, version == dataVersion else {
            throw PostgresError(
                .cluster,
                "The data in \(layout.data) was made by PostgreSQL \(dataVersion ?? "unknown"), "
                    + "and the programs in \(command.programsDirectory) are version "
                    + "\(version ?? "unknown"). Install the package postgresql-"
                    + "\(dataVersion ?? "…"), or move the data with pg_upgrade.")
        }
    }

    /// Leaves a server running that answers and has the wanted settings.
    func run(_ command: ClusterCommand, _ owner: ClusterFiles.User) async throws {
        let settings = ClusterSettings.text(for: configuration, layout)
        if let process = PostmasterProcess(dataDirectory: layout.data) {
            let isCurrent = ClusterFiles.read(layout.settings) == settings
            if isCurrent, await answers() {
                logger.info("Adopted the PostgreSQL server that was still running")
                return
            }
            logger.info("Restarting PostgreSQL", metadata: ["process": "\(process.identifier)"])
            try await stopServer()
        } else {
            // Files that a crash left behind. Their number may by now be another process of the
            // same user, or still be a zombie, and the server would then refuse to start.
            unlink(layout.data + "/postmaster.pid")
            unlink(layout.socketLock)
        }
        try ClusterFiles.write(settings, to: layout.settings, owner: owner)
        try await launch(command, owner)
    }

    /// True once a session can be opened; waits while the server starts up or recovers.
    private func answers() async -> Bool {
        let deadline = ContinuousClock.now + configuration.startTimeout
        let target = PostgresConfiguration(connectionString: connectionString())
        while ContinuousClock.now < deadline {
            do {
                let connection = try await PostgresConnection.connect(target, logger: logger)
                await connection.close()
                return true
            } catch {
                guard (error as? PostgresError)?.code == .connection,
                    PostmasterProcess(dataDirectory: layout.data) != nil
                else { return false }
                await PollReactor.shared.pause(for: .milliseconds(100))
            }
        }
        return false
    }

    private func launch(_ command: ClusterCommand, _ owner: ClusterFiles.User) async throws {
        let deadline = ContinuousClock.now + configuration.startTimeout
        let seconds = max(1, configuration.startTimeout.components.seconds)
        while true {
            try ClusterFiles.write("", to: layout.startLog, owner: owner)
            let outcome = try await command.run(
                "pg_ctl",
                [
                    "start", "--silent", "--wait", "--timeout", "\(seconds)", "--pgdata",
                    layout.data, "--log", layout.startLog,
                ], timeout: configuration.startTimeout + .seconds(5))
            if outcome.isSuccess { return }
            let log = ClusterFiles.read(layout.startLog) ?? ""
            // After the server process was killed, its children need a moment to notice.
            guard log.contains("shared memory block"), ContinuousClock.now < deadline else {
                throw failure("start", log + outcome.output)
            }
            await PollReactor.shared.pause(for: .milliseconds(100))
        }
    }

    private func failure(_ verb: String, _ output: String) -> PostgresError {
        let lines = output.split(separator: "\n")
        let telling = lines.last { $0.contains("FATAL:") || $0.contains("error:") } ?? lines.last
        let advice =
            if output.contains("No space left on device") {
                "Free some disk space and start again."
            } else if output.contains("invalid locale") {
                "The locale C.UTF-8 is missing; apt-get install libc-bin brings it."
            } else {
                "More is in \(layout.startLog) and \(layout.logDirectory)."
            }
        return PostgresError(
            .cluster, "PostgreSQL could not \(verb): \(telling ?? "no output"). \(advice)")
    }
}
