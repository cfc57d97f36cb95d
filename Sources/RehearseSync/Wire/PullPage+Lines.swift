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
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        guard let first = lines.first else { throw WireError("pull answer is empty") }
        let header: PullHeader
        do {
            header = try PullHeader(json: JSONParser.parse(first))
        } catch let error as JSONError {
            throw WireError("pull answer: \(error)")
        } catch let error as WireError {
            throw error
        } catch {
            throw WireError("pull answer cannot be read")
        }
        guard lines.count - 1 == header.rowCount, bytes.last == UInt8(ascii: "\n") else {
            throw WireError("pull answer was cut off")
        }
        var rows: [RowLine] = []
        rows.reserveCapacity(header.rowCount)
        for line in lines.dropFirst() {
            rows.append(try Self.row(in: line))
        }
        self.init(header: header, rows: rows)
    }

    private static func row(in line: ArraySlice<UInt8>) throws(WireError) -> RowLine {
        guard line.starts(with: lineOpening), line.last == UInt8(ascii: "}") else {
            throw WireError("pull answer has a malformed row line")
        }
        let name = line.dropFirst(lineOpening.count).prefix { $0 != UInt8(ascii: "\"") }
        let rest = line[name.endIndex...]
        guard rest.starts(with: rowOpening) else {
            throw WireError("pull answer has a malformed row line")
        }
        guard let table = String(validating: name, as: UTF8.self),
            let text = String(
                validating: rest.dropFirst(rowOpening.count).dropLast(), as: UTF8.self)
        else { throw WireError("pull answer is not UTF-8") }
        return RowLine(table: table, text: text)
    }
}
