/// One row in COPY's text format: fields separated by tabs, `\N` for NULL, a newline at the end.
///
///     var row = PostgresCopyRow()
///     row.append(id.description)
///     row.append(nil)
///     parts.append(try row.bytes())
///
/// See https://www.postgresql.org/docs/15/sql-copy.html, "Text Format".
package struct PostgresCopyRow: Sendable {
    private var content: [UInt8] = []
    private var isEmpty = true
    private var hasZeroCharacter = false

    package init() {}

    /// Appends a field in the text format of its column; `nil` is NULL.
    package mutating func append(_ field: String?) {
        if !isEmpty { content.append(UInt8(ascii: "\t")) }
        isEmpty = false
        guard let field else {
            content += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
            return
        }
        for byte in field.utf8 { append(escaping: byte) }
    }

    /// The row; throws `PostgresError` with code `encoding` if a field contains U+0000.
    package func bytes(file: String = #fileID, line: Int = #line) throws -> [UInt8] {
        guard !hasZeroCharacter else {
            throw PostgresError(
                .encoding, "A field contains U+0000, which PostgreSQL text cannot hold.",
                file: file, line: line)
        }
        return content + [UInt8(ascii: "\n")]
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case 0: hasZeroCharacter = true
        case UInt8(ascii: "\\"): content += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
        case UInt8(ascii: "\t"): content += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
        case UInt8(ascii: "\n"): content += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case UInt8(ascii: "\r"): content += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
        default: content.append(byte)
        }
    }
}
