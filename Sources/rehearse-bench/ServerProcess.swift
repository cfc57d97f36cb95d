internal import Glibc

/// The server's process and where it listens.
struct ServerProcess {
    let id: pid_t
    let port: Int

    /// A first start makes a database cluster; on a loaded machine that takes its time.
    private static let startMax = Duration.seconds(120)

    /// Starts this program once more, as the server.
    static func start(data: String, portFile: String) async throws -> ServerProcess {
        let arguments = [
            "/proc/self/exe", "serve", "--data-dir", data, "--port-file", portFile,
        ]
        var pointers = arguments.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        pointers.append(nil)
        var id: pid_t = 0
        guard posix_spawn(&id, "/proc/self/exe", nil, nil, pointers, environ) == 0 else {
            throw BenchFailure("The server could not be started.")
        }
        let clock = ContinuousClock()
        let deadline = clock.now + startMax
        while clock.now < deadline {
            if let port = TextFile.read(portFile).flatMap({ Int($0.trimmed) }) {
                return ServerProcess(id: id, port: port)
            }
            guard waitpid(id, nil, WNOHANG) == 0 else {
                throw BenchFailure("The server ended before it was ready.")
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        kill(id, SIGTERM)
        throw BenchFailure("The server was not ready after \(startMax).")
    }

    /// Ends the server and waits until its cluster is down.
    func stop() {
        kill(id, SIGTERM)
        waitpid(id, nil, 0)
    }
}

struct BenchFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

enum OpenFiles {
    /// A thousand connections need more descriptors than a shell usually gives.
    static func raiseLimit() throws {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        guard limit.rlim_cur >= 2400 else {
            throw BenchFailure("\(limit.rlim_cur) open files are too few; raise ulimit -n.")
        }
    }
}

/// Small files of the system.
enum TextFile {
    private static let bytesMax = 16 * 1024

    static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: bytesMax)
        let count = fread(&bytes, 1, bytesMax, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else { return }
        fputs(text, file)
        fclose(file)
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        let body = drop { $0.isWhitespace }
        return String(body.reversed().drop { $0.isWhitespace }.reversed())
    }
}
