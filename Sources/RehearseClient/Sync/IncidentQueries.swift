internal import GRDB
internal import RehearseModel

/// Table `incident`: what a person should know about earlier syncs.
enum IncidentQueries {
    enum Kind: String, CaseIterable {
        /// The device's chain had two ends: a restored backup or a copied home. It has a new
        /// identity now.
        case deviceForked = "device_forked"
        /// The server went back in time; what it had lost was queued again.
        case serverSetBack = "server_set_back"
        /// A place was taken away. The subject is its label.
        case placeTaken = "place_taken"
        /// A place was given again while refused changes of it are kept. The subject is its label.
        case placeGivenAgain = "place_given_again"
        /// A pull that was interrupted went on where it had stopped.
        case pullResumed = "pull_resumed"
        /// This program and the server are too far apart. The subject is what the server said.
        case versionsApart = "versions_apart"
    }

    struct Incident {
        var kind: Kind
        var subject: String
        var at: Instant
    }

    /// Enough to explain last month; older ones explain nothing.
    static let keptMilliseconds: Int64 = 30 * 86_400_000
    static let entriesMax = 50

    static func note(
        _ kind: Kind, _ subject: String = "", now: Instant, in database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO incident (kind, subject, happened_at)
            VALUES (\(kind.rawValue), \(subject), \(now))
            """)
        let limit = now.advanced(byMilliseconds: -keptMilliseconds)
        try database.run(
            """
            DELETE FROM incident
            WHERE happened_at < \(limit)
              OR key <= (SELECT max(key) FROM incident) - \(entriesMax)
            """)
    }

    /// The newest first.
    static func all(in database: Database) throws -> [Incident] {
        // A store of an older layout on a disk that cannot be written has no such table.
        guard try database.tableExists("incident") else { return [] }
        return try database.all("SELECT * FROM incident ORDER BY key DESC").compactMap(
            Incident.init)
    }

    /// Those noted after the entry with this key, in their order.
    static func all(after key: Int64, in database: Database) throws -> [Incident] {
        try database.all("SELECT * FROM incident WHERE key > \(key) ORDER BY key")
            .compactMap(Incident.init)
    }

    static func lastKey(in database: Database) throws -> Int64 {
        try database.integer("SELECT coalesce(max(key), 0) FROM incident")
    }
}

extension IncidentQueries.Incident {
    /// Nil for a kind that only a newer program knows.
    init?(_ row: Row) {
        guard let kind = IncidentQueries.Kind(rawValue: row["kind"]) else { return nil }
        self.init(kind: kind, subject: row["subject"], at: row["happened_at"])
    }
}
