import Glibc
import Postgres
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(3))) struct PrivateClusterTests {
    private func value(_ query: PostgresQuery, in cluster: PrivateCluster) async throws -> String {
        try await withConnection(cluster.connectionString()) { connection in
            try await connection.query(query)[0].decode(String.self)
        }
    }

    private func processIdentifier(of cluster: PrivateCluster) -> Int32? {
        guard case .running(let identifier) = cluster.status() else { return nil }
        return identifier
    }

    @Test func aClusterIsCreatedStartedStoppedAndStartedAgain() async throws {
        try await withCluster("life") { cluster in
            #expect(cluster.status() == .absent)
            try await cluster.start()
            #expect(processIdentifier(of: cluster) != nil)
            try await withConnection(cluster.connectionString()) { connection in
                try await connection.execute("CREATE TABLE t AS SELECT 'kept' AS a")
            }
            try await cluster.stop()
            #expect(cluster.status() == .stopped)
            try await cluster.start()
            #expect(try await value("SELECT a FROM t", in: cluster) == "kept")
        }
    }

    @Test func theClusterIsUTF8WithChecksumsAndListensOnNoPort() async throws {
        try await withCluster("settings") {
            $0.durability = .full
            $0.settings["application_name"] = #"it's \ here"#
        } _: { cluster in
            try await cluster.start()
            func setting(_ name: String) async throws -> String {
                try await value("SELECT current_setting(\(name))", in: cluster)
            }
            let names = [
                "server_encoding", "data_checksums", "listen_addresses", "fsync",
                "synchronous_commit", "lc_collate",
            ]
            var settings: [String] = []
            for name in names { settings.append(try await setting(name)) }
            #expect(settings == ["UTF8", "on", "", "on", "on", "C.UTF-8"])
            let own = try await value(
                "SELECT boot_val || reset_val FROM pg_settings WHERE name = 'application_name'",
                in: cluster)
            #expect(own.contains("postgres-swift"))
        }
    }

    @Test func onlyTheOwnerCanEnterTheDirectories() async throws {
        try await withCluster("modes") { cluster in
            try await cluster.start()
            let directory = cluster.configuration.directory
            for path in [directory, directory + "/data", directory + "/socket"] {
                var status = stat()
                #expect(stat(path, &status) == 0)
                #expect(status.st_mode & 0o077 == 0)
                #expect((status.st_uid == 0) == false || geteuid() != 0)
            }
        }
    }

    @Test func aRunningServerIsAdoptedByTheNextProcess() async throws {
        try await withCluster("adopt") { cluster in
            try await cluster.start()
            let identifier = processIdentifier(of: cluster)
            await cluster.forget()
            let successor = PrivateCluster(cluster.configuration)
            try await successor.start()
            #expect(processIdentifier(of: successor) == identifier)
        }
    }

    @Test func aServerWithOtherSettingsIsRestarted() async throws {
        try await withCluster("resettle") { cluster in
            try await cluster.start()
            let identifier = processIdentifier(of: cluster)
            await cluster.forget()
            var configuration = cluster.configuration
            configuration.settings["max_connections"] = "7"
            let successor = PrivateCluster(configuration)
            try await successor.start()
            #expect(processIdentifier(of: successor) != identifier)
            #expect(
                try await value("SELECT current_setting('max_connections')", in: successor) == "7")
        }
    }

    @Test func aKilledServerIsStartedAgainWithItsData() async throws {
        try await withCluster("kill") {
            $0.durability = .full
        } _: { cluster in
            try await cluster.start()
            try await withConnection(cluster.connectionString()) { connection in
                try await connection.execute("CREATE TABLE t AS SELECT 'kept' AS a")
            }
            let identifier = try #require(processIdentifier(of: cluster))
            kill(identifier, SIGKILL)
            try await eventually { processIdentifier(of: cluster) == nil }
            await cluster.forget()
            try await cluster.start()
            #expect(try await value("SELECT a FROM t", in: cluster) == "kept")
        }
    }

    /// Goal: a server that is killed while the program runs comes back without anybody asking, and
    /// the watch ends with its task. Method: the watch runs beside; the server is killed twice.
    @Test func aServerThatIsKilledBesideTheWatchComesBack() async throws {
        try await withCluster("watch") {
            $0.durability = .full
        } _: { cluster in
            try await cluster.start()
            try await withConnection(cluster.connectionString()) { connection in
                try await connection.execute("CREATE TABLE t AS SELECT 'kept' AS a")
            }
            let watch = Task { await cluster.keepRunning() }
            for _ in 1...2 {
                let killed = try #require(processIdentifier(of: cluster))
                kill(killed, SIGKILL)
                try await eventually {
                    processIdentifier(of: cluster).map { $0 != killed } ?? false
                }
                try await eventually {
                    // Refused for as long as the server reads its log.
                    let answer = try? await value("SELECT a FROM t", in: cluster)
                    return answer == "kept"
                }
            }
            watch.cancel()
            await watch.value
        }
    }

    /// A cluster that this program has stopped, or never started, is nobody's to start.
    @Test func theWatchLeavesAStoppedClusterAlone() async throws {
        try await withCluster("watch-stopped") { cluster in
            try await cluster.start()
            try await cluster.stop()
            let watch = Task { await cluster.keepRunning() }
            watch.cancel()
            await watch.value
            #expect(cluster.status() == .stopped)
        }
    }

    @Test func anInnocentProcessWithTheOldNumberIsLeftAlone() async throws {
        try await withCluster("stale") { cluster in
            try await cluster.start()
            try await cluster.stop()
            let path = cluster.configuration.directory + "/data/postmaster.pid"
            let file = try #require(fopen(path, "w"))
            fputs("\(getpid())\n", file)
            fclose(file)
            #expect(cluster.status() == .stopped)
            try await cluster.start()
            #expect(processIdentifier(of: cluster) != getpid())
        }
    }

    @Test func twoProcessesCannotRunTheSameCluster() async throws {
        try await withCluster("two") { cluster in
            try await cluster.start()
            let rival = PrivateCluster(cluster.configuration)
            let error = try await postgresError { try await rival.start() }
            #expect(error.code == .cluster)
            #expect(error.message.contains("Another process already runs"))
        }
    }

    @Test func aPathTooLongForASocketStillWorks() async throws {
        let parent = TemporaryDirectory.makePath("long")
        defer { TemporaryDirectory.removeTree(parent) }
        let long = parent + "/" + String(repeating: "x", count: 120)
        try await withCluster("unused") {
            $0.directory = long
        } _: { cluster in
            try await cluster.start()
            #expect(cluster.connectionString().contains("/tmp/pgsocket-"))
            #expect(try await value("SELECT 'here'", in: cluster) == "here")
        }
    }

    @Test func dataOfAnotherVersionIsRefusedWithThePackageToInstall() async throws {
        try await withCluster("version") { cluster in
            try await cluster.start()
            try await cluster.stop()
            let path = cluster.configuration.directory + "/data/PG_VERSION"
            let file = try #require(fopen(path, "w"))
            fputs("9\n", file)
            fclose(file)
            let error = try await postgresError { try await cluster.start() }
            #expect(error.message.contains("made by PostgreSQL 9"))
            #expect(error.message.contains("postgresql-9"))
        }
    }

    @Test func missingProgramsAreExplained() async throws {
        try await withCluster("programs") {
            $0.programsDirectory = "/nonexistent"
        } _: { cluster in
            let error = try await postgresError { try await cluster.start() }
            #expect(error.message.contains("apt-get install postgresql"))
        }
    }

    @Test func aDirectoryWithOtherFilesIsRefused() async throws {
        try await withCluster("foreign") { cluster in
            mkdir(cluster.configuration.directory, 0o755)
            mkdir(cluster.configuration.directory + "/precious", 0o755)
            let error = try await postgresError { try await cluster.start() }
            #expect(error.message.contains("holds other files"))
        }
    }

    @Test(.enabled(if: geteuid() == 0))
    func aDirectoryThatTheSystemUserCannotReachIsRefused() async throws {
        let parent = TemporaryDirectory.makePath("closed")
        mkdir(parent, 0o700)
        defer { TemporaryDirectory.removeTree(parent) }
        try await withCluster("unused") {
            $0.directory = parent + "/cluster"
        } _: { cluster in
            let error = try await postgresError { try await cluster.start() }
            #expect(error.message.contains("cannot enter \(parent)"))
        }
    }

    @Test func aBadSettingIsReportedInTheServersWords() async throws {
        try await withCluster("setting") {
            $0.settings["max_connections"] = "many"
        } _: { cluster in
            let error = try await postgresError { try await cluster.start() }
            #expect(error.code == .cluster)
            #expect(error.message.contains("private.conf"))
        }
    }

    @Test func stopWorksInACancelledTask() async throws {
        try await withCluster("cancelled") { cluster in
            try await cluster.start()
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await cluster.stop()
            }
            try await task.value
            #expect(cluster.status() == .stopped)
        }
    }
}
