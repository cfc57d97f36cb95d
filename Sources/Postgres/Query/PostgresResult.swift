/// What one statement returned, copied out of libpq.
struct PostgresResult: Sendable {
    var storage: PostgresRowStorage
    /// The command tag, such as `INSERT 0 1` or `COMMIT`.
    var commandTag: String
    /// The number of rows that were written, or read by a SELECT.
    var affectedCount: Int

    var rows: [PostgresRow] {
        (0..<storage.rowCount).map { PostgresRow(storage: storage, index: $0) }
    }
}

/// The cells of all rows of one result in one buffer; the rows are windows into it.
///
/// One allocation per result instead of one per cell. A row that is kept keeps the whole
/// result alive, which is why decoded values, not rows, belong in long-lived state.
final class PostgresRowStorage: Sendable {
    struct Column: Sendable {
        var name: String
        var type: PostgresType
    }

    /// A cell inside `bytes`; a negative length is NULL.
    struct Cell: Sendable {
        var offset: Int
        var length: Int
    }

    let columns: [Column]
    let cells: [Cell]
    let bytes: [UInt8]
    let rowCount: Int
    /// The statement, for decoding errors.
    let query: String

    init(columns: [Column], cells: [Cell], bytes: [UInt8], rowCount: Int, query: String) {
        self.columns = columns
        self.cells = cells
        self.bytes = bytes
        self.rowCount = rowCount
        self.query = query
    }
}
