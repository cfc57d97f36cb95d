package import Logging

/// The address that a server with a data directory listens on, for the operator's commands beside
/// it. It is only for what they print: behind a proxy members use another one.
package enum ServedAddress {
    /// What a member would type, for a host and port that the server listens on. A server that
    /// listens everywhere is reached on this machine by the loopback address.
    static func url(host: String, port: Int) -> String {
        switch host {
        case "0.0.0.0", "::", "": "http://127.0.0.1:\(port)"
        case let host where host.contains(":"): "http://[\(host)]:\(port)"
        default: "http://\(host):\(port)"
        }
    }

    static func path(in directory: String) -> String { directory + "/address" }

    /// The address of the server that runs on this data; nil if none runs, or it does not say.
    ///
    /// A file that a killed server left behind counts only while its database is still running.
    package static func find(_ location: DatabaseLocation, logger: Logger) -> String? {
        guard case .embedded(let directory) = location,
            DatabaseHost.isRunning(in: directory, logger: logger)
        else { return nil }
        return LineFile.read(path(in: directory))
    }
}
