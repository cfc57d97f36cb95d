import Glibc

/// Paths under /tmp for tests.
package enum TemporaryDirectory {
    /// Begins the names of all that a test process leaves in /tmp if it crashes.
    private static let prefix = "pgtest-"

    /// A path that nobody else uses; nothing is created.
    package static func makePath(_ name: String) -> String {
        "/tmp/\(prefix)\(getpid())-\(name)-\(UInt32.random(in: 0 ... .max))"
    }

    /// The directories of test processes that ended without removing them.
    static func leftovers() -> [String] {
        names(in: "/tmp").filter(isLeftover).map { "/tmp/\($0)" }
    }

    private static func isLeftover(_ name: String) -> Bool {
        guard name.hasPrefix(prefix) else { return false }
        let owner = name.dropFirst(prefix.count).prefix { $0.isNumber }
        guard let identifier = Int32(owner) else { return false }
        return kill(identifier, 0) != 0 && errno == ESRCH
    }

    private static func names(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            // `d_name` ends with a zero byte within the entry.
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }

    /// Removes a directory with all that is in it. Blocks, as it also runs while a process exits.
    package static func removeTree(_ path: String) {
        var arguments: [UnsafeMutablePointer<CChar>?] = []
        for argument in ["rm", "-rf", "--", path] { arguments.append(strdup(argument)) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        guard posix_spawnp(&process, "rm", nil, nil, arguments, environ) == 0 else { return }
        waitpid(process, nil, 0)
    }
}
