import Foundation
import Synchronization
import TestSupport

/// A folder under /tmp with everything that one server and its people leave behind.
final class Stage: Sendable {
    static let prefix = "rehearse-e2e-"

    let path: String
    private let fileCount = Atomic(0)

    init() throws {
        LeftoverStages.removeOnce()
        // The process is part of the name, so that what it leaves behind can be told from what
        // runs.
        path = "/tmp/\(Self.prefix)\(getpid())-\(UInt32.random(in: 0 ... .max))"
        // The database runs as another user when this is run by root, and has to pass through.
        guard mkdir(path, 0o711) == 0, chmod(path, 0o711) == 0 else {
            throw HarnessFailure("cannot make \(path): \(String(cString: strerror(errno)))")
        }
    }

    /// A path in the stage that nobody else uses.
    func newPath(_ name: String) -> String {
        "\(path)/\(fileCount.add(1, ordering: .relaxed).newValue)-\(name)"
    }

    /// A file with this text; its path.
    func file(_ text: String, name: String = "text") throws -> String {
        let path = newPath(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Runs a program of the system; it must succeed.
    func tool(_ path: String, _ arguments: String...) async throws {
        let end = try await RunningProgram(
            path, arguments, environment: ["PATH": "/usr/bin:/bin"], outputPath: newPath("tool")
        ).end()
        guard end.code == 0 else { throw HarnessFailure(end.description) }
    }

    func remove() {
        TemporaryDirectory.removeTree(path)
    }
}

/// What test processes left behind that were killed themselves.
private enum LeftoverStages {
    private static let isDone = Mutex(false)

    static func removeOnce() {
        isDone.withLock { isDone in
            guard !isDone else { return }
            isDone = true
            remove()
        }
    }

    private static func remove() {
        // An unreadable /tmp has nothing that could be removed.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
        for name in names where name.hasPrefix(Stage.prefix) {
            let owner = name.dropFirst(Stage.prefix.count).prefix { $0 != "-" }
            guard let owner = pid_t(owner), kill(owner, 0) != 0, errno == ESRCH else { continue }
            let path = "/tmp/" + name
            killServers(of: path)
            TemporaryDirectory.removeTree(path)
        }
    }

    /// Servers and their databases: whoever was started with a path in the stage.
    private static func killServers(of stage: String) {
        // /proc can always be listed; processes that end meanwhile cannot be read and are skipped.
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        for identifier in processes.compactMap({ pid_t($0) }) {
            guard let command = FileManager.default.contents(atPath: "/proc/\(identifier)/cmdline"),
                command.range(of: Data((stage + "/").utf8)) != nil
            else { continue }
            kill(identifier, SIGKILL)
        }
    }
}
