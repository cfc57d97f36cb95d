internal import Glibc

/// Where the server's data is.
package enum DatabaseLocation: Sendable, Equatable {
    /// A PostgreSQL cluster of the server's own, below this directory.
    case embedded(directory: String)
    /// Somebody else's PostgreSQL.
    case external(url: String)

    /// `--data-dir` wins over `DATABASE_URL`, which wins over the default directory.
    package init(dataDirectory: String?, environment: [String: String], isRoot: Bool) {
        if let dataDirectory {
            self = .embedded(directory: Self.absolute(dataDirectory))
        } else if let url = environment["DATABASE_URL"], !url.isEmpty {
            self = .external(url: url)
        } else {
            self = .embedded(
                directory: Self.defaultDirectory(environment: environment, isRoot: isRoot))
        }
    }

    /// The XDG data directory of the user, or the system's place for the data of services.
    private static func defaultDirectory(
        environment: [String: String], isRoot: Bool
    ) -> String {
        if isRoot { return "/var/lib/rehearse-server" }
        let home = environment["HOME"] ?? "/"
        let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (data ?? home + "/.local/share") + "/rehearse-server"
    }

    private static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let current = getcwd(nil, 0) else { return path }
        defer { free(current) }
        return String(cString: current) + "/" + path
    }
}
