/// Where the parts of a private cluster are.
struct ClusterLayout: Sendable {
    /// What a socket's address holds besides the zero byte: `sun_path` has 108 bytes on Linux.
    static let socketPathLengthMax = 107
    /// Only a part of the socket's name: the server listens on no port.
    static let port = 5_432

    let directory: String

    /// `PGDATA`.
    var data: String { directory + "/data" }
    /// Where `initdb` works; renamed to `data` when it is done, so `data` is always complete.
    var unfinishedData: String { directory + "/data.unfinished" }
    var settings: String { data + "/private.conf" }
    var lock: String { directory + "/lock" }
    var startLog: String { directory + "/start.log" }
    var logDirectory: String { directory + "/log" }

    /// Beside the data if the path is short enough for a socket, otherwise in /tmp under a name
    /// made from it. A comma would make libpq see two hosts.
    var socketDirectory: String {
        let nearby = directory + "/socket"
        let length = "\(nearby)/.s.PGSQL.\(Self.port)".utf8.count
        guard length > Self.socketPathLengthMax || nearby.contains(",") else { return nearby }
        return "/tmp/pgsocket-\(String(Self.hash(directory), radix: 36))"
    }

    /// Where the server says which process listens on the socket.
    var socketLock: String { "\(socketDirectory)/.s.PGSQL.\(Self.port).lock" }

    func connectionString(database: String, user: String) -> String {
        let host = Self.quoted(socketDirectory)
        return "host=\(host) port=\(Self.port) user=\(Self.quoted(user)) "
            + "dbname=\(Self.quoted(database))"
    }

    /// As connection strings want it: in single quotes, with backslashes.
    private static func quoted(_ value: String) -> String {
        var result = "'"
        for scalar in value.unicodeScalars {
            if scalar == "'" || scalar == "\\" { result.unicodeScalars.append("\\") }
            result.unicodeScalars.append(scalar)
        }
        return result + "'"
    }

    /// FNV-1a: the same in every process, unlike Swift's own hashes.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
