/// One row of a result.
package struct PostgresRow: Sendable {
    let storage: PostgresRowStorage
    let index: Int

    /// The names of the columns, in order.
    package var columnNames: [String] { storage.columns.map(\.name) }

    /// Reads all columns in order: `let (id, name) = try row.decode(Int.self, String?.self)`.
    ///
    /// The number of types must be the number of columns, so that a changed SELECT list is
    /// noticed. Throws `PostgresError` with code `decoding`, which names the column.
    package func decode<each Value: PostgresDecodable>(
        _ types: repeat (each Value).Type, file: String = #fileID, line: Int = #line
    ) throws -> (repeat each Value) {
        let site = PostgresError.CallSite(file: file, line: line)
        var count = 0
        for _ in repeat (each types) { count += 1 }
        try requireColumnCount(count, at: site)
        var position = -1
        func next<Next: PostgresDecodable>(_ type: Next.Type) throws -> Next {
            position += 1
            return try value(at: position, as: type, site: site)
        }
        return try (repeat next((each Value).self))
    }

    /// Reads the only column: `let count = try row.decode(Int.self)`.
    ///
    /// A pack of one would do the same, but Swift 6.3 then infers tuples of one in closures.
    package func decode<Value: PostgresDecodable>(
        _ type: Value.Type, file: String = #fileID, line: Int = #line
    ) throws -> Value {
        let site = PostgresError.CallSite(file: file, line: line)
        try requireColumnCount(1, at: site)
        return try value(at: 0, as: type, site: site)
    }

    /// Reads the column of that name; the first one if a name occurs twice.
    package func decode<Value: PostgresDecodable>(
        column name: String, as type: Value.Type = Value.self, file: String = #fileID,
        line: Int = #line
    ) throws -> Value {
        let site = PostgresError.CallSite(file: file, line: line)
        guard let position = storage.columns.firstIndex(where: { $0.name == name }) else {
            let names = columnNames.joined(separator: ", ")
            throw error("There is no column \"\(name)\" among: \(names).", at: site)
        }
        return try value(at: position, as: type, site: site)
    }

    private func requireColumnCount(_ count: Int, at site: PostgresError.CallSite) throws {
        guard count == storage.columns.count else {
            throw error(
                "The row has \(storage.columns.count) columns and \(count) are read; "
                    + "make the SELECT list and the types agree.",
                at: site)
        }
    }

    private func value<Value: PostgresDecodable>(
        at position: Int, as type: Value.Type, site: PostgresError.CallSite
    ) throws -> Value {
        let cell = storage.cells[index * storage.columns.count + position]
        do {
            guard cell.length >= 0 else {
                guard let null = Value.valueForPostgresNull else {
                    throw PostgresDecodingFailure.unexpectedNull
                }
                return null
            }
            let bytes = storage.bytes
            let range = cell.offset..<(cell.offset + cell.length)
            return try Value(
                postgresBytes: bytes.span.extracting(range), type: storage.columns[position].type)
        } catch let failure as PostgresDecodingFailure {
            throw error(explanation(of: failure, at: position, type: type), at: site)
        }
    }

    private func explanation(
        of failure: PostgresDecodingFailure, at position: Int, type: any PostgresDecodable.Type
    ) -> String {
        let column = storage.columns[position]
        let place = "Column \"\(column.name)\" (number \(position + 1)), read as \(type),"
        return switch failure {
        case .typeMismatch: "\(place) is \(column.type)."
        case .unexpectedNull: "\(place) is NULL; read it as \(type)? or exclude NULL."
        case .malformed(let reason): "\(place) cannot be read from \(column.type): \(reason)."
        }
    }

    private func error(_ message: String, at site: PostgresError.CallSite) -> PostgresError {
        PostgresError(.decoding, message, query: storage.query, at: site)
    }
}
