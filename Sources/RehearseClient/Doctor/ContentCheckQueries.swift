internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Adds up what is stored, text by text, as the server does.
enum ContentCheckQueries {
    struct ScopeDigest {
        var scope: ScopeView
        /// What the last sync found equal to the server's.
        var recorded: UInt64
        /// What the stored texts add up to.
        var computed: UInt64
        /// Rows whose text is not the one that was stored.
        var damagedRows: Int

        var agrees: Bool { recorded == computed && damagedRows == 0 }
    }

    /// Reads every server text once; some ten thousand rows take a second.
    static func digests(in database: Database) throws -> [ScopeDigest] {
        try ScopeQueries.all(in: database).filter { $0.version > 0 }.map { scope in
            var (computed, damaged) = (UInt64(0), 0)
            let rows = try Row.fetchCursor(
                database.cachedStatement(
                    literal: """
                        SELECT table_name, term, iif(is_dirty, base, body) AS text FROM row
                        WHERE scope_id = \(scope.id)
                        """))
            while let row = try rows.next() {
                guard let text = row["text"] as String? else { continue }
                let stored = UInt64(bitPattern: row["term"])
                let term = term(of: text, in: row["table_name"])
                if term != stored { damaged += 1 }
                computed &+= term ?? 0
            }
            return ScopeDigest(
                scope: scope, recorded: try VectorQueries.digest(of: scope.id, in: database),
                computed: computed, damagedRows: damaged)
        }
    }

    /// Nil for a text that is no row any more.
    private static func term(of text: String, in table: String) -> UInt64? {
        do {
            return try SyncRow(table: table, json: JSONParser.parse(text)).digestTerm
        } catch {
            return nil
        }
    }

    /// How the waiting ops hang together.
    struct ChainState {
        var opCount: Int
        var isWhole: Bool
    }

    /// Each waiting op has to name the one before it, and the device the last one.
    static func chain(in database: Database) throws -> ChainState {
        let ops = try OutboxQueries.all(in: database).map(\.op)
        let links = zip(ops, ops.dropFirst()).allSatisfy { before, after in
            after.previous == before.hash && after.sequence == before.sequence + 1
        }
        let device = try DeviceQueries.device(in: database)
        let end = ops.last.map {
            $0.sequence == device?.lastSequence && $0.hash == device?.lastHash
        }
        return ChainState(opCount: ops.count, isWhole: links && end ?? true)
    }
}
