import CLibPQ

/// Owns a `PGresult`; everything wanted from it is copied out before it is released.
struct ResultHandle: ~Copyable {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { PQclear(pointer) }

    var status: ExecStatusType { PQresultStatus(pointer) }

    /// The server's report, or `nil` if libpq made this result by itself, as it does when the
    /// connection is lost.
    var report: PostgresError.ServerReport? { Self.report(of: pointer) }

    /// The rows, with bytes copied into one buffer.
    func copied(query: String) -> PostgresResult {
        let columnCount = Int(PQnfields(pointer))
        let rowCount = Int(PQntuples(pointer))
        let cells = layOut(rowCount: rowCount, columnCount: columnCount)
        let storage = PostgresRowStorage(
            columns: (0..<columnCount).map { column(at: $0) }, cells: cells,
            bytes: bytes(of: cells),
            rowCount: rowCount, query: query)
        return PostgresResult(
            storage: storage, commandTag: String(cString: PQcmdStatus(pointer)),
            affectedCount: Int(String(cString: PQcmdTuples(pointer))) ?? 0)
    }

    private func column(at index: Int) -> PostgresRowStorage.Column {
        PostgresRowStorage.Column(
            name: String(cString: PQfname(pointer, Int32(index))),
            type: PostgresType(rawValue: PQftype(pointer, Int32(index))))
    }

    private func layOut(rowCount: Int, columnCount: Int) -> [PostgresRowStorage.Cell] {
        var cells: [PostgresRowStorage.Cell] = []
        cells.reserveCapacity(rowCount * columnCount)
        var offset = 0
        for row in 0..<Int32(rowCount) {
            for column in 0..<Int32(columnCount) {
                let isNull = PQgetisnull(pointer, row, column) == 1
                let length = isNull ? -1 : Int(PQgetlength(pointer, row, column))
                cells.append(PostgresRowStorage.Cell(offset: offset, length: length))
                offset += max(length, 0)
            }
        }
        return cells
    }

    private func bytes(of cells: [PostgresRowStorage.Cell]) -> [UInt8] {
        guard let last = cells.last else { return [] }
        let columnCount = Int(PQnfields(pointer))
        return [UInt8](unsafeUninitializedCapacity: last.offset + max(last.length, 0)) {
            buffer, initializedCount in
            for (index, cell) in cells.enumerated() where cell.length > 0 {
                let row = Int32(index / columnCount)
                let column = Int32(index % columnCount)
                // libpq keeps `length` bytes there until PQclear, which `deinit` calls.
                let source = UnsafeRawBufferPointer(
                    start: PQgetvalue(pointer, row, column), count: cell.length)
                UnsafeMutableRawBufferPointer(buffer)[cell.offset...].copyBytes(from: source)
            }
            initializedCount = buffer.count
        }
    }

    /// Reads the fields of an error or notice; also used on results that libpq still owns.
    static func report(of pointer: OpaquePointer) -> PostgresError.ServerReport? {
        func field(_ code: Character) -> String? {
            let value = code.asciiValue.flatMap { PQresultErrorField(pointer, Int32($0)) }
            return value.map { String(cString: $0) }
        }
        // The codes are those of the protocol: protocol-error-fields in PostgreSQL's manual.
        guard let sqlState = field("C") else { return nil }
        return PostgresError.ServerReport(
            severity: field("V") ?? "ERROR",
            sqlState: PostgresSQLState(rawValue: sqlState),
            message: field("M") ?? "",
            detail: field("D"),
            hint: field("H"),
            schema: field("s"),
            table: field("t"),
            column: field("c"),
            constraint: field("n"),
            sourceFunction: field("R"))
    }
}
