import Foundation
import Postgres
import Synchronization

/// `rehearse-server serve` with a database of its own. It can be killed and started again; the port
/// stays the same.
final class ServerProgram: Sendable {
    let stage: Stage
    let dataDirectory: String
    private let state = Mutex(State())

    private struct State {
        var process: RunningProgram?
        var port = 0
    }

    private init(stage: Stage) {
        self.stage = stage
        dataDirectory = stage.path + "/server"
    }

    /// Runs the body with a new server, which must stop cleanly afterwards.
    static func run(_ body: (ServerProgram) async throws -> Void) async throws {
        let server = try await started()
        do {
            try await body(server)
        } catch {
            await server.abandon()
            throw error
        }
        if server.isRunning {
            let end = try await server.terminate()
            guard end.code == 0 else { throw HarnessFailure(end.description) }
        }
        await server.abandon()
    }

    static func started() async throws -> ServerProgram {
        let server = ServerProgram(stage: try Stage())
        do {
            try await server.start()
        } catch {
            await server.abandon()
            throw error
        }
        return server
    }

    var url: String { "http://127.0.0.1:\(port)" }
    var port: Int { state.withLock { $0.port } }
    var isRunning: Bool { state.withLock { $0.process != nil } }
    var identifier: pid_t { process.identifier }
    /// Whether its process has not ended yet, by itself or otherwise.
    var isAlive: Bool { isRunning && !Self.isZombie(identifier) }

    private var process: RunningProgram {
        guard let process = state.withLock({ $0.process }) else {
            fatalError("the server does not run")
        }
        return process
    }

    /// Starts the server and returns once it takes requests.
    ///
    /// - Parameter point: a failpoint at which the server kills itself.
    func start(dyingAt point: String? = nil) async throws {
        var environment = Self.environment
        environment["REHEARSE_FAILPOINT"] = point
        let portFile = stage.path + "/port"
        unlink(portFile)
        let process = try RunningProgram(
            Programs.server,
            [
                "serve", "--data-dir", dataDirectory, "--port", "\(port)", "--port-file", portFile,
            ], environment: environment, outputPath: stage.newPath("server"))
        let deadline = ContinuousClock.now + .seconds(60)
        while true {
            if let text = FileManager.default.contents(atPath: portFile).map({
                String(decoding: $0, as: UTF8.self)
            }), let port = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) {
                return state.withLock { $0 = State(process: process, port: port) }
            }
            guard ContinuousClock.now < deadline, kill(process.identifier, 0) == 0,
                !Self.isZombie(process.identifier)
            else {
                throw HarnessFailure("no server: \(try await process.end(within: .zero))")
            }
            // Another process cannot be awaited other than by looking again.
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Asks the server to stop and waits for it.
    func terminate() async throws -> ProgramEnd {
        process.send(SIGTERM)
        return try await ended()
    }

    /// Waits for a server that ends by itself.
    func died(within limit: Duration = .seconds(20)) async throws -> ProgramEnd {
        let end = try await process.end(within: limit)
        state.withLock { $0.process = nil }
        return end
    }

    /// Ends the server's process at once. Its PostgreSQL goes on, as after any crash.
    func kill9() async throws {
        process.send(SIGKILL)
        _ = try await ended()
    }

    /// Runs a command of the operator on this server's data.
    func operate(_ arguments: String...) async throws -> ProgramEnd {
        try await operate(arguments)
    }

    func operate(_ arguments: [String]) async throws -> ProgramEnd {
        try await RunningProgram(
            Programs.server, arguments + ["--data-dir", dataDirectory],
            environment: Self.environment, outputPath: stage.newPath("operator")
        ).end()
    }

    private func ended() async throws -> ProgramEnd {
        let end = try await process.end()
        state.withLock { $0.process = nil }
        return end
    }

    /// Stops everything without asking how it went, and removes the files.
    func abandon() async {
        // The test's own failure is the one to see, and the next run removes what stays.
        if isRunning { _ = try? await terminate() }
        // The test has ended; there is nobody left to tell.
        try? await cluster.stop()
        stage.remove()
    }

    private static func isZombie(_ process: pid_t) -> Bool {
        guard let text = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
            return true
        }
        return String(decoding: text, as: UTF8.self).contains(") Z ")
    }

    private static let environment = [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent",
    ]
}

// MARK: The database behind it

extension ServerProgram {
    var cluster: PrivateCluster {
        PrivateCluster(PrivateClusterConfiguration(directory: dataDirectory + "/postgres"))
    }

    /// A session of the superuser beside the server.
    func inDatabase<Value>(
        _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        let connection = try await PostgresConnection.connect(
            PostgresConfiguration(
                connectionString: cluster.connectionString(database: "rehearse")))
        do {
            let value = try await body(connection)
            await connection.close()
            return value
        } catch {
            await connection.close()
            throw error
        }
    }

    /// The texts of all attempts that the server has.
    func answers() async throws -> [String] {
        try await inDatabase { connection in
            try await connection.query("SELECT answer FROM attempt ORDER BY answer")
                .map { try $0.decode(String.self) }
        }
    }
}
