internal import RehearseModel

/// The newline-delimited form of a page. Only the header is parsed; row texts are cut out as they
/// are.
extension PullPage {
    private static let rowOpening = Array("\",\"row\":".utf8)
    private static let lineOpening = Array("{\"table\":\"".utf8)

    /// Appends one row line. `rowText` must be one JSON object without raw line breaks, which holds
    /// for everything that PostgreSQL writes.
    package static func appendRow(table: String, rowText: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: lineOpening)
        bytes.append(contentsOf: table.utf8)
        bytes.append(contentsOf: rowOpening)
        bytes.append(contentsOf: rowText.utf8)
        bytes.append(contentsOf: "}\n".utf8)
    }

    package var bytes: [UInt8] {
        var bytes = header.json.canonicalBytes
        bytes.append(UInt8(ascii: "\n"))
        for row in rows {
            Self.appendRow(table: row.table, rowText: row.text, to: &bytes)
        }
        return bytes
    }

    /// - Throws: `WireError` unless there are exactly as many well-formed row lines as announced,
    ///   so that an answer cut off on the way is never taken for a short one.
    package init(bytes: [UInt8]) throws(WireError) {
        let result = bytes.withUnsafeBytes { buffer -> Result<PullPage, WireError> in
            do throws(WireError) {
                return .success(try PullPage(lines: buffer))
            } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }

    private init(lines bytes: UnsafeRawBufferPointer) throws(WireError) {
        var start = 0
        guard let first = Self.line(in: bytes, from: &start) else {
            throw WireError("pull answer is empty")
        }
        let header = try Self.header(in: bytes[first])
        guard bytes.last == UInt8(ascii: "\n") else { throw WireError("pull answer was cut off") }
        var rows: [RowLine] = []
        // A header may announce any number; what is there decides.
        rows.reserveCapacity(min(max(header.rowCount, 0), bytes.count / Self.lineOpening.count))
        while let line = Self.line(in: bytes, from: &start) {
            rows.append(try Self.row(in: UnsafeRawBufferPointer(rebasing: bytes[line])))
        }
        guard rows.count == header.rowCount else { throw WireError("pull answer was cut off") }
        self.init(header: header, rows: rows)
    }

    private static func header(
        in line: Slice<UnsafeRawBufferPointer>
    ) throws(WireError) -> PullHeader {
        do {
            return try PullHeader(json: JSONParser.parse(Array(line)))
        } catch let error as JSONError {
            throw WireError("pull answer: \(error)")
        } catch let error as WireError {
            throw error
        } catch {
            throw WireError("pull answer cannot be read")
        }
    }

    /// The next line that is not empty, without its end.
    private static func line(
        in bytes: UnsafeRawBufferPointer, from start: inout Int
    ) -> Range<Int>? {
        while start < bytes.count {
            let end = lineEnd(in: bytes, from: start)
            defer { start = end + 1 }
            if end > start { return start..<end }
        }
        return nil
    }

    /// Eight bytes at a time: a page is a megabyte, and lines are long. A byte of `word` is zero
    /// where there is a line feed; the usual trick finds out whether any byte is.
    private static func lineEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let word =
                bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                ^ 0x0A0A_0A0A_0A0A_0A0A
            if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
            index += 8
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        return index
    }

    private static func row(in line: UnsafeRawBufferPointer) throws(WireError) -> RowLine {
        guard line.starts(with: lineOpening), line.last == UInt8(ascii: "}") else {
            throw WireError("pull answer has a malformed row line")
        }
        let name = line.dropFirst(lineOpening.count).prefix { $0 != UInt8(ascii: "\"") }
        let rest = line[name.endIndex...]
        guard rest.starts(with: rowOpening) else {
            throw WireError("pull answer has a malformed row line")
        }
        let body = rest.dropFirst(rowOpening.count).dropLast()
        guard let table = String(validating: UnsafeRawBufferPointer(rebasing: name), as: UTF8.self),
            let text = String(validating: UnsafeRawBufferPointer(rebasing: body), as: UTF8.self)
        else { throw WireError("pull answer is not UTF-8") }
        return RowLine(table: table, text: text)
    }
}
