internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Writes the rows of a closed vector straight from their pages, and keeps the digests.
struct VectorWriter {
    /// What is summed up for one scope while its rows are written.
    private struct Sum {
        var digest: UInt64
        let isWhole: Bool
        /// Rows were there before a scope that is read from zero.
        let hadRows: Bool
        /// What rows of this vector have added, by key. Kept only where rows were there before, to
        /// tell the one from the other.
        var added: [Int64: UInt64] = [:]
    }

    private let vector: PullVector
    private let now: Instant
    private let database: Database
    private let rows: VectorRowQueries
    private var sums: [ScopeID: Sum] = [:]
    private var pageNumber = 0
    private(set) var rowCount = 0
    private(set) var tables: Set<String> = []

    init(_ vector: PullVector, now: Instant, in database: Database) throws {
        self.vector = vector
        self.now = now
        self.database = database
        rows = try VectorRowQueries(database)
        for (scope, part) in vector.parts {
            let hadRows = try part.isWhole && VectorRowQueries.hasRows(in: scope, database)
            sums[scope] = Sum(
                digest: part.isWhole ? 0 : try VectorQueries.digest(of: scope, in: database),
                isWhole: part.isWhole, hadRows: hadRows)
        }
    }

    /// Puts a row that was parked into its place, before any page. A scope that is read from zero
    /// brings it itself; in one that is not here any more it stays parked.
    mutating func put(_ recovered: RecoveredRow) throws {
        let scope = recovered.row.scanned.scope
        if sums[scope] == nil {
            guard try ScopeQueries.scope(scope, in: database) != nil else { return }
            sums[scope] = Sum(
                digest: try VectorQueries.digest(of: scope, in: database), isWhole: false,
                hadRows: false)
        }
        try StagingQueries.removeParked(recovered.key, in: database)
        guard sums[scope]?.isWhole == false else { return }
        let standing = try rows.standing(recovered.row)
        guard standing.map({ $0.version < recovered.row.scanned.version }) ?? true else { return }
        try put(recovered.row)
    }

    /// The pages come in their order: a later one's text of a row replaces an earlier one's.
    mutating func put(_ page: PulledPage) throws {
        for row in page.unreadable {
            try StagingQueries.park(row, now: now, in: database)
        }
        for row in page.rows {
            switch vector.standing(ofRowIn: row.scanned.scope, page: pageNumber) {
            case .counts: try put(row)
            case .outdated: continue
            case .unnamed:
                let reason = "row of \(row.table) lies in a scope that the page does not name"
                try StagingQueries.park(
                    UnreadableRow(line: row.line, reason: reason), now: now, in: database)
            }
        }
        pageNumber += 1
    }

    private mutating func put(_ row: PulledRow) throws {
        if let key = try rows.insert(row) {
            add(row, key, replacing: 0)
            try rows.putLinks(of: row, key)
        } else if let standing = try rows.standing(row) {
            try AnswerVersions.noteReplaced(
                row.table, row.scanned.id, in: row.scanned.scope, from: standing.body,
                to: row.text, now: now, database)
            try rows.replace(standing.key, by: row)
            add(row, standing.key, replacing: standing.term)
            try rows.putLinks(of: row, standing.key)
        }
        rowCount += 1
        // Most rows of a page are of one table.
        if !tables.contains(row.table) { tables.insert(row.table) }
    }

    /// In a scope that is read from zero, only rows of this vector count.
    private mutating func add(_ row: PulledRow, _ key: Int64, replacing term: UInt64) {
        let scope = row.scanned.scope
        guard let hadRows = sums[scope]?.hadRows else { return }
        var before = term
        if hadRows {
            before = sums[scope]?.added.updateValue(row.scanned.term, forKey: key) ?? 0
        }
        sums[scope]?.digest &+= row.scanned.term &- before
    }

    /// Removes what is no longer there.
    ///
    /// - Returns: the digest of each scope of the vector.
    func finish() throws -> [ScopeID: UInt64] {
        for (scope, sum) in sums where sum.hadRows {
            try VectorRowQueries.removeRows(
                of: scope, butThose: Set(sum.added.keys), in: database)
        }
        return sums.mapValues(\.digest)
    }
}
