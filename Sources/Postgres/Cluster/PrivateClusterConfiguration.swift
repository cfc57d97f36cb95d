/// Where a private cluster lives and how it runs.
package struct PrivateClusterConfiguration: Sendable {
    package enum Durability: Sendable {
        /// A committed transaction survives a power cut.
        case full
        /// Nothing survives a crash of the machine; only for tests.
        case none
    }

    /// An absolute path to a directory that belongs to the cluster alone; made if missing.
    package var directory: String
    /// The folder with `initdb` and `pg_ctl`; `nil` looks for the right one.
    package var programsDirectory: String?
    package var durability = Durability.full
    /// Whom the cluster runs as if this process is root, which PostgreSQL refuses to run as.
    package var systemUser = "postgres"
    /// The limit for starting, recovery after a crash included.
    package var startTimeout: Duration = .seconds(60)
    /// The limit for an orderly stop; after it the server is told to stop at once, and recovers
    /// at the next start.
    package var stopTimeout: Duration = .seconds(30)
    /// Further settings for `postgresql.conf`.
    package var settings: [String: String] = [:]

    package init(directory: String) {
        self.directory = directory
    }
}
