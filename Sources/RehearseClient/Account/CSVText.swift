/// Comma-separated values after RFC 4180: fields may be quoted, a quote inside is doubled, lines
/// end in LF or CRLF. Blanks around an unquoted field are not part of it; empty lines are skipped.
enum CSVText {
    struct Record: Equatable {
        /// The line on which the record begins, from 1.
        var line: Int
        var fields: [String]
    }

    /// - Throws: `.badInput` for a quote that is never closed or stands in the middle of a field.
    static func records(in text: String) throws(RehearseError) -> [Record] {
        var reader = Reader(bytes: Array(text.utf8))
        var records: [Record] = []
        while !reader.isAtEnd {
            let record = try reader.record()
            if record.fields != [""] { records.append(record) }
        }
        return records
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0
        var line = 1

        init(bytes: [UInt8]) {
            self.bytes = bytes
            // A byte order mark, as spreadsheets write it.
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        }

        var isAtEnd: Bool { position >= bytes.count }

        mutating func record() throws(RehearseError) -> Record {
            let start = line
            var fields: [String] = []
            while true {
                fields.append(try field())
                guard !isAtEnd else { break }
                let separator = bytes[position]
                position += 1
                if separator == UInt8(ascii: "\n") {
                    line += 1
                    break
                }
            }
            return Record(line: start, fields: fields)
        }

        private mutating func field() throws(RehearseError) -> String {
            skipBlanks()
            guard !isAtEnd, bytes[position] == UInt8(ascii: "\"") else { return plainField() }
            position += 1
            let content = try quotedContent()
            skipBlanks()
            guard isAtEnd || isSeparator(bytes[position]) else {
                throw RehearseError(
                    .badInput, "Line \(line): something stands after a closing quote.")
            }
            return content
        }

        private mutating func quotedContent() throws(RehearseError) -> String {
            let start = line
            var content: [UInt8] = []
            while !isAtEnd {
                let byte = bytes[position]
                position += 1
                if byte == UInt8(ascii: "\"") {
                    guard !isAtEnd, bytes[position] == byte else {
                        return String(decoding: content, as: UTF8.self)
                    }
                    position += 1
                }
                if byte == UInt8(ascii: "\n") { line += 1 }
                content.append(byte)
            }
            throw RehearseError(.badInput, "Line \(start): a quote is never closed.")
        }

        private mutating func plainField() -> String {
            let start = position
            while !isAtEnd, !isSeparator(bytes[position]) {
                position += 1
            }
            var content = bytes[start..<position]
            while let last = content.last, isBlank(last) { content.removeLast() }
            return String(decoding: content, as: UTF8.self)
        }

        private mutating func skipBlanks() {
            while !isAtEnd, isBlank(bytes[position]) { position += 1 }
        }

        private func isBlank(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
        }

        private func isSeparator(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
        }
    }
}
