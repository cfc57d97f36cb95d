import Glibc

/// Paths under /tmp for tests.
package enum TemporaryDirectory {
    /// A path that nobody else uses; nothing is created.
    package static func makePath(_ name: String) -> String {
        "/tmp/\(name)-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    }

    /// Removes a directory with all that is in it. Blocks, as it also runs while a process exits.
    package static func removeTree(_ path: String) {
        var arguments: [UnsafeMutablePointer<CChar>?] = []
        for argument in ["rm", "-rf", "--", path] { arguments.append(strdup(argument)) }
        arguments.append(nil)
        defer { arguments.forEach { free($0) } }
        var process = pid_t()
        guard posix_spawnp(&process, "rm", nil, nil, arguments, environ) == 0 else { return }
        waitpid(process, nil, 0)
    }
}
