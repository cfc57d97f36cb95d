internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// The banks that were imported on this device, in its local database.
struct InstalledBankQueries {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// All versions of all items, keyed by the slug of their bank.
    func items() throws -> [String: [StoredItem]] {
        let rows = try database.all(
            """
            SELECT bank, kind, slug, version, hash, content
            FROM installed_item
            ORDER BY bank, kind, slug, version
            """)
        return try Dictionary(grouping: rows.map { try StoredItem($0) }, by: \.bank)
    }

    /// The hash of every installed version of the items of one bank.
    func hashes(of bank: String) throws -> KnownVersions {
        let rows = try database.all(
            """
            SELECT kind, slug, version, hash
            FROM installed_item
            WHERE bank = \(bank)
            """)
        var hashes: KnownVersions = [:]
        for row in rows {
            guard let kind = BankItem.Kind(rawValue: row["kind"]) else { continue }
            let hash: SHA256Hash = row["hash"]
            hashes[BankItem.Key(kind: kind, slug: row["slug"]), default: [:]][row["version"]] = hash
        }
        return hashes
    }

    func install(_ items: [BankItem], bank: String, at now: Instant) throws {
        for item in items {
            try database.run(
                """
                INSERT INTO installed_item
                  (bank, kind, slug, version, hash, content, installed_at)
                VALUES
                  (\(bank), \(item.key.kind.rawValue), \(item.key.slug), \(item.version),
                   \(item.hash), \(item.content), \(now))
                ON CONFLICT DO NOTHING
                """)
        }
    }
}

/// One version of one item as it was stored.
struct StoredItem {
    var bank: String
    var key: BankItem.Key
    var version: Int
    var content: String

    init(_ row: Row) throws {
        bank = row["bank"]
        guard let kind = BankItem.Kind(rawValue: row["kind"]) else {
            throw RehearseError(.version, "A newer program has installed something in a bank here.")
        }
        key = BankItem.Key(kind: kind, slug: row["slug"])
        version = row["version"]
        content = row["content"]
    }
}
