import CLibPQ
import Glibc

/// Opens a connection, on a thread of its own.
///
/// Before the socket exists, libpq blocks: it looks up the host name and reads password, service
/// and key files. So the whole opening runs beside the pool of threads that Swift tasks share.
enum ConnectionOpener {
    private enum Attempt: ~Copyable, Sendable {
        case opened(ConnectionHandle)
        case failed(String)
        case timedOut
    }

    static func open(
        _ configuration: PostgresConfiguration, at site: PostgresError.CallSite
    ) async throws -> ConnectionHandle {
        let deadline = ContinuousClock.now + configuration.connectTimeout
        let attempt: Attempt?
        do {
            attempt = try await BackgroundCall<Attempt>.run(
                until: deadline, isCancellable: true
            ) {
                attemptToOpen(configuration, until: deadline)
            }
        } catch {
            throw PostgresError(.connection, error.message, at: site)
        }
        switch attempt ?? .timedOut {
        case .opened(let handle): return handle
        case .failed(let reason):
            throw PostgresError(.connection, "Cannot connect: \(reason)", at: site)
        case .timedOut where Task.isCancelled:
            throw PostgresError(.cancelled, "The task was cancelled while connecting.", at: site)
        case .timedOut:
            throw PostgresError(
                .timeout, "Cannot connect within \(configuration.connectTimeout).", at: site)
        }
    }

    private static func attemptToOpen(
        _ configuration: PostgresConfiguration, until deadline: ContinuousClock.Instant
    ) -> Attempt {
        guard let pointer = start(configuration) else { return .failed("out of memory.") }
        var handle = ConnectionHandle(adopting: pointer)
        guard let isOpen = advance(&handle, until: deadline) else { return .timedOut }
        guard isOpen, handle.makeNonblocking() else { return .failed(handle.errorMessage) }
        return .opened(handle)
    }

    private static func start(_ configuration: PostgresConfiguration) -> OpaquePointer? {
        let parameters = [
            ("dbname", configuration.connectionString),
            ("fallback_application_name", configuration.applicationName),
            // Text in binary format is in the client's encoding; Swift's is UTF-8.
            ("client_encoding", "UTF8"),
        ]
        let keywords = parameters.map { strdup($0.0) }
        let values = parameters.map { strdup($0.1) }
        defer { for text in keywords + values { free(text) } }
        return PQconnectStartParams(
            keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil],
            // Expands the connection string that stands in place of a database name.
            1)
    }

    /// Runs the handshake on this thread; false if it failed, `nil` if the deadline passed.
    private static func advance(
        _ handle: inout ConnectionHandle, until deadline: ContinuousClock.Instant
    ) -> Bool? {
        // As libpq asks for: behave at first as if it had said that it wants to write.
        var next = PGRES_POLLING_WRITING
        while handle.socket >= 0 {
            let events = next == PGRES_POLLING_READING ? POLLIN : POLLOUT
            var entry = pollfd(fd: handle.socket, events: Int16(events), revents: 0)
            let timeout = PollTimeout.milliseconds(until: deadline)
            let readyCount = poll(&entry, 1, timeout)
            guard readyCount != 0 else { return nil }
            next = handle.pollOpening()
            if next == PGRES_POLLING_OK { return true }
            if next == PGRES_POLLING_FAILED { return false }
        }
        return false
    }
}
