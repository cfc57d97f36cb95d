internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Reads the rows of one page: fills it scope by scope until it is full or everything is read.
struct PullPageReader {
    private let targets: [PullTarget]
    private let limits: PullLimits
    /// The target that is being read; those before it are read to their end.
    private var current = 0
    private var position: PullPosition
    private(set) var rowCount = 0
    private(set) var isCut = false
    /// The row lines so far.
    private(set) var bytes: [UInt8] = []

    init(_ targets: [PullTarget], limits: PullLimits) {
        self.targets = targets
        self.limits = limits
        position = targets.first?.position ?? .start
    }

    /// The scopes as this page leaves them.
    var scopes: [PulledScope] {
        guard isCut else { return targets.map { $0.finished(isClosed: true) } }
        return targets[..<current].map { $0.finished(isClosed: false) }
            + [targets[current].cut(at: position)]
    }

    mutating func run(in transaction: OrgTransaction) async throws {
        while !targets.isEmpty, try await readMore(in: transaction) {}
    }

    /// - Returns: whether the page has room and there may be more.
    private mutating func readMore(in transaction: OrgTransaction) async throws -> Bool {
        // One more than fits, to know whether the page is the last.
        let limit = min(
            limits.rowsPerQueryMax, limits.rowsMax - rowCount + 1, expectedRowCount + 1)
        var rest = targets[current...]
        rest[current].position = position
        let found = try await transaction.query(
            PullQueries.rows(
                of: rest, limit: limit, bytes: max(0, limits.bytesMax - bytes.count),
                org: transaction.org))
        let first = current
        var candidateCount = 0
        for row in found {
            let (ordinal, version, id, table, body, candidates) = try row.decode(
                Int.self, Int64.self, RowID.self, String.self, String.self, Int.self)
            candidateCount = candidates
            guard take(table: table, body: body) else {
                isCut = true
                return false
            }
            current = first + ordinal - 1
            position = PullPosition(version: version, after: id)
        }
        isCut = found.count < candidateCount
        return !isCut && candidateCount == limit
    }

    /// How many rows may still fit, by the size of those that came so far: what the database puts
    /// together beyond that is thrown away. A tenth more, because one query costs more than a row.
    private var expectedRowCount: Int {
        guard rowCount > 0 else { return .max - 1 }
        let room = max(0, limits.bytesMax - bytes.count)
        return room / max(1, bytes.count / rowCount) * 11 / 10
    }

    /// Appends the row if it fits. The first row of a page always does.
    private mutating func take(table: String, body: String) -> Bool {
        let end = bytes.count
        guard rowCount < limits.rowsMax else { return false }
        PullPage.appendRow(table: table, rowText: body, to: &bytes)
        guard rowCount == 0 || bytes.count <= limits.bytesMax else {
            bytes.removeLast(bytes.count - end)
            return false
        }
        rowCount += 1
        return true
    }
}
