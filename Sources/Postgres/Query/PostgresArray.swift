// The binary format of arrays (`array_send` in PostgreSQL):
//
//     int32 dimensions, int32 hasNulls, uint32 elementType,
//     per dimension: int32 length, int32 lowerBound,
//     per element: int32 length (-1 for NULL), bytes
//
// An empty array has no dimensions. Arrays of more than one dimension are refused.

/// An element whose Swift arrays are one column value.
///
/// For most types that is a PostgreSQL array; for `UInt8` it is `bytea`. That is why this is
/// apart from `PostgresArrayElement`: `Array` can conform only once.
package protocol PostgresSequenceElement: Sendable {
    /// The type of a whole array of these elements.
    static var postgresArrayType: PostgresType { get }

    /// Appends the whole array in binary format.
    static func encodeArray(
        _ elements: [Self], into buffer: inout [UInt8]
    ) throws(PostgresEncodingFailure)

    /// Reads the whole array from binary format.
    static func decodeArray(
        from bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) -> [Self]
}

/// A value that can be a column and an element of a one-dimensional array.
package protocol PostgresArrayElement: PostgresSequenceElement, PostgresEncodable,
    PostgresDecodable
{}

extension Array: PostgresEncodable where Element: PostgresSequenceElement {
    package static var postgresType: PostgresType { Element.postgresArrayType }

    package func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure) {
        try Element.encodeArray(self, into: &buffer)
    }
}

extension Array: PostgresDecodable where Element: PostgresSequenceElement {
    package init(
        postgresBytes bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) {
        self = try Element.decodeArray(from: bytes, type: type)
    }
}

extension UInt8: PostgresSequenceElement {
    package static var postgresArrayType: PostgresType { .bytea }

    package static func encodeArray(
        _ elements: [UInt8], into buffer: inout [UInt8]
    ) throws(PostgresEncodingFailure) {
        buffer.append(contentsOf: elements)
    }

    package static func decodeArray(
        from bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) -> [UInt8] {
        guard type == .bytea else { throw .typeMismatch }
        return bytes.copied()
    }
}

extension Array: PostgresSequenceElement where Element == UInt8 {}

extension Array: PostgresArrayElement where Element == UInt8 {
    package static var postgresArrayType: PostgresType { .byteaArray }
}

extension Optional: PostgresSequenceElement where Wrapped: PostgresArrayElement {}

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { Wrapped.postgresArrayType }
}

extension PostgresSequenceElement where Self: PostgresEncodable & PostgresDecodable {
    package static func encodeArray(
        _ elements: [Self], into buffer: inout [UInt8]
    ) throws(PostgresEncodingFailure) {
        guard let count = Int32(exactly: elements.count) else { throw .tooLarge }
        buffer.append(bigEndian: Int32(elements.isEmpty ? 0 : 1))
        buffer.append(bigEndian: Int32(elements.contains(where: \.isPostgresNull) ? 1 : 0))
        buffer.append(bigEndian: postgresType.rawValue)
        guard !elements.isEmpty else { return }
        buffer.append(bigEndian: count)
        buffer.append(bigEndian: Int32(1))
        for element in elements {
            try encodeElement(element, into: &buffer)
        }
    }

    private static func encodeElement(
        _ element: Self, into buffer: inout [UInt8]
    ) throws(PostgresEncodingFailure) {
        guard !element.isPostgresNull else {
            buffer.append(bigEndian: Int32(-1))
            return
        }
        var bytes: [UInt8] = []
        try element.encode(into: &bytes)
        guard let length = Int32(exactly: bytes.count) else { throw .tooLarge }
        buffer.append(bigEndian: length)
        buffer.append(contentsOf: bytes)
    }

    package static func decodeArray(
        from bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) -> [Self] {
        let (elementType, count) = try arrayHeader(of: bytes)
        var elements: [Self] = []
        var offset = 20
        for _ in 0..<count {
            guard let length: Int32 = bytes.bigEndian(at: offset) else {
                throw .malformed("the array ends early")
            }
            offset += 4
            guard length >= 0 else {
                guard let null = valueForPostgresNull else { throw .unexpectedNull }
                elements.append(null)
                continue
            }
            guard bytes.count - offset >= length else { throw .malformed("the array ends early") }
            let element = bytes.extracting(offset..<(offset + Int(length)))
            elements.append(try Self(postgresBytes: element, type: elementType))
            offset += Int(length)
        }
        return elements
    }

    /// The element type and count; refuses a scalar column and more than one dimension.
    private static func arrayHeader(
        of bytes: Span<UInt8>
    ) throws(PostgresDecodingFailure) -> (PostgresType, Int) {
        guard let dimensions: Int32 = bytes.bigEndian(at: 0),
            let elementType: UInt32 = bytes.bigEndian(at: 8), (0...1).contains(dimensions)
        else { throw .typeMismatch }
        guard dimensions == 1 else { return (PostgresType(rawValue: elementType), 0) }
        guard let count: Int32 = bytes.bigEndian(at: 12), count >= 0, bytes.count >= 20 else {
            throw .malformed("the array has no valid length")
        }
        return (PostgresType(rawValue: elementType), Int(count))
    }
}
