import CLibPQ

/// Small parts of a COPY are sent together: 64 KiB is where larger writes stop paying.
private let copyBatchSize = 65_536

extension PostgresQueryable {
    /// Runs `COPY … FROM STDIN` with the given parts of its data and returns the row count.
    ///
    /// The parts are joined as they are and may end anywhere. The timeout is for the whole COPY. If
    /// the sequence throws, the server
    /// takes none of the rows and the error is rethrown.
    @discardableResult
    package func copyIn<Parts: Sequence>(
        _ statement: PostgresQuery, rows: Parts, timeout: Duration? = nil,
        file: String = #fileID, line: Int = #line
    ) async throws -> Int where Parts.Element == [UInt8] {
        try await withConnection { connection in
            let copy = CopyIn(connection, statement, PostgresError.CallSite(file: file, line: line))
            try await copy.start(timeout: timeout)
            var batch: [UInt8] = []
            for row in rows {
                batch += row
                if batch.count >= copyBatchSize { try await copy.send(&batch) }
            }
            return try await copy.finish(&batch)
        }
    }

    /// Runs `COPY … FROM STDIN` with data that arrives over time; see the other `copyIn`.
    @discardableResult
    package func copyIn<Parts: AsyncSequence>(
        _ statement: PostgresQuery, chunks: Parts, timeout: Duration? = nil,
        file: String = #fileID, line: Int = #line
    ) async throws -> Int where Parts.Element == [UInt8] {
        try await withConnection { connection in
            let copy = CopyIn(connection, statement, PostgresError.CallSite(file: file, line: line))
            try await copy.start(timeout: timeout)
            var batch: [UInt8] = []
            var iterator = chunks.makeAsyncIterator()
            while let chunk = try await copy.next(of: &iterator) {
                batch += chunk
                if batch.count >= copyBatchSize { try await copy.send(&batch) }
            }
            return try await copy.finish(&batch)
        }
    }

    /// Runs `COPY … TO STDOUT` and hands over each row in the format of the statement.
    ///
    /// If the closure throws, the connection is dropped, as COPY cannot be left otherwise.
    package func copyOut(
        _ statement: PostgresQuery, timeout: Duration? = nil, file: String = #fileID,
        line: Int = #line, onChunk: ([UInt8]) async throws -> Void
    ) async throws {
        let site = PostgresError.CallSite(file: file, line: line)
        try await withConnection { connection in
            try await connection.startCopy(
                statement, expecting: PGRES_COPY_OUT, timeout: timeout, at: site)
            while let row = try await connection.getCopy(statement, at: site) {
                do {
                    try await onChunk(row)
                } catch {
                    await connection.abandonCopyOut()
                    throw error
                }
            }
        }
    }
}

/// One COPY FROM in progress.
private struct CopyIn {
    let connection: PostgresConnection
    let statement: PostgresQuery
    let site: PostgresError.CallSite

    init(
        _ connection: PostgresConnection, _ statement: PostgresQuery,
        _ site: PostgresError.CallSite
    ) {
        self.connection = connection
        self.statement = statement
        self.site = site
    }

    func start(timeout: Duration?) async throws {
        try await connection.startCopy(
            statement, expecting: PGRES_COPY_IN, timeout: timeout, at: site)
    }

    func send(_ batch: inout [UInt8]) async throws {
        let bytes = batch
        batch = []
        try await connection.putCopy(bytes, statement, at: site)
    }

    func finish(_ batch: inout [UInt8]) async throws -> Int {
        if !batch.isEmpty { try await send(&batch) }
        return try await connection.endCopyIn(statement, failing: nil, at: site)
    }

    /// The next part; if there is none because of an error, makes the server reject the COPY.
    func next<Iterator: AsyncIteratorProtocol>(
        of iterator: inout Iterator
    ) async throws -> [UInt8]? where Iterator.Element == [UInt8] {
        do {
            return try await iterator.next(isolation: #isolation)
        } catch {
            // The error of the sequence is the cause; the server's answer only repeats it.
            _ = try? await connection.endCopyIn(
                statement, failing: "the client's data ended with an error", at: site)
            throw error
        }
    }
}
