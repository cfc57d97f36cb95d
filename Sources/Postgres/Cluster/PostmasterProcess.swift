import Glibc

/// The server process of a data directory, found through its `postmaster.pid`.
///
/// The file survives a crash, and its number may meanwhile belong to anybody. The server's working
/// directory is its data directory; a process with another one is not ours and is left alone.
struct PostmasterProcess: Sendable {
    let identifier: Int32
    private let dataDirectory: String

    /// `nil` if no server runs there.
    init?(dataDirectory: String) {
        guard let file = ClusterFiles.read(dataDirectory + "/postmaster.pid"),
            let line = file.split(separator: "\n").first, let identifier = Int32(line),
            identifier > 1
        else { return nil }
        self.identifier = identifier
        self.dataDirectory = dataDirectory
        guard isRunning else { return nil }
    }

    /// False also for a zombie, which has no working directory any more.
    var isRunning: Bool {
        guard let actual = realpath("/proc/\(identifier)/cwd", nil) else { return false }
        defer { free(actual) }
        guard let expected = realpath(dataDirectory, nil) else { return false }
        defer { free(expected) }
        return strcmp(actual, expected) == 0
    }

    /// Asks for a stop: sessions are ended, and everything is written.
    func stopFast() { kill(identifier, SIGINT) }

    /// Asks for a stop without writing; the next start recovers.
    func stopImmediately() { kill(identifier, SIGQUIT) }
}
