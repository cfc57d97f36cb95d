extension String: PostgresArrayElement {
    package static var postgresType: PostgresType { .text }
    package static var postgresArrayType: PostgresType { .textArray }

    package func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure) {
        let start = buffer.endIndex
        buffer.append(contentsOf: utf8)
        guard !buffer[start...].contains(0) else { throw .zeroCharacter }
    }

    /// Reads text, names, JSON, and the user-defined types whose binary format is their text.
    ///
    /// Enum labels and `citext` travel as text. The other user-defined types (composites,
    /// ranges) hold zero bytes in their lengths, which text never does, and are refused.
    package init(
        postgresBytes bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) {
        switch type {
        case .text, .varchar, .bpchar, .name, .unknown, .json:
            try self.init(validating: bytes)
        case .jsonb:
            self = try PostgresJSON(postgresBytes: bytes, type: type).text
        case _ where type.isUserDefined:
            try self.init(validating: bytes)
            guard !utf8.contains(0) else { throw .typeMismatch }
        default:
            throw .typeMismatch
        }
    }

    fileprivate init(validating bytes: Span<UInt8>) throws(PostgresDecodingFailure) {
        let text = bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
        guard let text else { throw .malformed("the text is not UTF-8") }
        self = text
    }
}

/// A JSON document as text; PostgreSQL is the one that parses it.
///
/// Bound as `jsonb`; read from `json` and `jsonb`.
package struct PostgresJSON: Hashable, Sendable {
    package var text: String

    package init(_ text: String) { self.text = text }
}

extension PostgresJSON: PostgresArrayElement {
    package static var postgresType: PostgresType { .jsonb }
    package static var postgresArrayType: PostgresType { .jsonbArray }

    /// The only version of the binary format of `jsonb` so far; the document follows as text.
    private static let binaryVersion: UInt8 = 1

    package func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure) {
        buffer.append(Self.binaryVersion)
        try text.encode(into: &buffer)
    }

    package init(
        postgresBytes bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) {
        switch type {
        case .json:
            text = try String(validating: bytes)
        case .jsonb:
            guard bytes.count > 0, bytes[0] == Self.binaryVersion else {
                throw .malformed("jsonb of an unknown binary version")
            }
            text = try String(validating: bytes.extracting(1..<bytes.count))
        default:
            throw .typeMismatch
        }
    }
}
