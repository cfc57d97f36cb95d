import Foundation
import Synchronization

/// The server of all tests that do it no harm, started with the first of them and stopped when the
/// test process exits.
actor SharedServer {
    static let shared = SharedServer()

    private var starting: Task<ServerProgram, any Error>?

    func server() async throws -> ServerProgram {
        if let starting { return try await starting.value }
        // Several tests wait for one start; none of them owns it, so it is no child of any.
        let task = Task {
            let server = try await ServerProgram.started()
            ExitStop.register(server)
            return server
        }
        starting = task
        return try await task.value
    }
}

/// Runs where nothing asynchronous can.
private enum ExitStop {
    private static let registered = Mutex<(server: pid_t, stage: Stage)?>(nil)

    static func register(_ server: ServerProgram) {
        registered.withLock { $0 = (server.identifier, server.stage) }
        atexit {
            guard let entry = ExitStop.registered.withLock({ $0 }) else { return }
            kill(entry.server, SIGTERM)
            var status: Int32 = 0
            waitpid(entry.server, &status, 0)
            entry.stage.remove()
        }
    }
}

/// One sign-in at a time. A server takes ten attempts from one address, those under way included,
/// and all tests come from the same one.
actor SignInTurn {
    static let shared = SignInTurn()

    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func take(_ body: () async throws -> Void) async throws {
        if isTaken {
            await withCheckedContinuation { waiting.append($0) }
        }
        isTaken = true
        defer {
            if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
        }
        try await body()
    }
}
