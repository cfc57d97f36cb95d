/// The text of `private.conf`, which `postgresql.conf` includes.
enum ClusterSettings {
    static func text(
        for configuration: PrivateClusterConfiguration, _ layout: ClusterLayout
    ) -> String {
        var settings = fixed(layout)
        settings.merge(durability(configuration.durability)) { $1 }
        settings.merge(configuration.settings) { $1 }
        let lines = settings.sorted { $0.key < $1.key }
            .map { "\($0.key) = \(PostgresQuery.quoted(escaped($0.value), with: "'"))\n" }
        return "# Written at every start; put your own settings into postgresql.conf.\n"
            + lines.joined()
    }

    private static func fixed(_ layout: ClusterLayout) -> [String: String] {
        [
            "listen_addresses": "",
            "port": "\(ClusterLayout.port)",
            "unix_socket_directories": "\"\(layout.socketDirectory)\"",
            "unix_socket_permissions": "0700",
            // A file per weekday, emptied after a week: the log cannot fill the disk.
            "logging_collector": "on",
            "log_directory": layout.logDirectory,
            "log_filename": "postgresql-%a.log",
            "log_rotation_age": "1d",
            "log_rotation_size": "0",
            "log_truncate_on_rotation": "on",
            "timezone": "UTC",
        ]
    }

    private static func durability(
        _ durability: PrivateClusterConfiguration.Durability
    ) -> [String: String] {
        switch durability {
        case .full: ["fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"]
        case .none: ["fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"]
        }
    }

    private static func escaped(_ value: String) -> String {
        value.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
    }
}
