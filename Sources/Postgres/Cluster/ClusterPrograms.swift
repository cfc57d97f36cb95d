/// The installed PostgreSQL programs that fit a data directory.
struct ClusterPrograms: Sendable {
    /// Where Debian and its relatives keep one folder per major version, outside PATH.
    private static let versionsDirectory = "/usr/lib/postgresql"

    let directory: String

    /// Finds the programs: the given folder; else those of the version that made the data; else
    /// those in PATH; else the newest of `/usr/lib/postgresql`.
    init(given: String?, dataVersion: String?, searchPath: String) throws {
        let candidates =
            given.map { [$0] }
            ?? Self.installed(version: dataVersion)
            + searchPath.split(separator: ":").map(String.init)
            + Self.installed(version: nil)
        guard let directory = candidates.first(where: Self.isComplete) else {
            let places = given ?? "PATH and \(Self.versionsDirectory)"
            throw PostgresError(
                .cluster,
                "PostgreSQL's initdb and pg_ctl were not found in \(places); "
                    + "install them with: apt-get install postgresql")
        }
        self.directory = directory
    }

    /// The newest first; with a version, only that one.
    private static func installed(version: String?) -> [String] {
        let versions = version.map { [$0] } ?? ClusterFiles.names(in: versionsDirectory) ?? []
        return versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
            .map { "\(versionsDirectory)/\($0)/bin" }
    }

    private static func isComplete(_ directory: String) -> Bool {
        ["initdb", "pg_ctl", "postgres"].allSatisfy {
            ClusterFiles.isExecutable("\(directory)/\($0)")
        }
    }
}
