/// A value that can be bound to a placeholder.
package protocol PostgresEncodable: Sendable {
    /// The type that the placeholder is declared with.
    static var postgresType: PostgresType { get }

    /// True if the value is sent as NULL; `encode` is then not called.
    var isPostgresNull: Bool { get }

    /// Appends the value in PostgreSQL's binary format, without a length.
    func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure)
}

extension PostgresEncodable {
    package var isPostgresNull: Bool { false }
}

/// A value that can be read from a column.
package protocol PostgresDecodable: Sendable {
    /// Reads a value that is not NULL from PostgreSQL's binary format.
    init(postgresBytes bytes: Span<UInt8>, type: PostgresType) throws(PostgresDecodingFailure)

    /// What NULL is read as; `nil` where NULL is an error.
    static var valueForPostgresNull: Self? { get }
}

extension PostgresDecodable {
    package static var valueForPostgresNull: Self? { nil }
}

/// Why a value cannot be sent.
package enum PostgresEncodingFailure: Error {
    /// PostgreSQL has no U+0000 in text, and libpq would cut the text there.
    case zeroCharacter
    /// The value lies outside what the type can hold.
    case outOfRange
    /// An array has more elements, or a value more bytes, than the protocol can count.
    case tooLarge
}

/// Why the bytes of a column are not the value that was asked for.
package enum PostgresDecodingFailure: Error {
    /// The column has a type that the Swift type does not read.
    case typeMismatch
    /// The column is NULL and the Swift type is not optional.
    case unexpectedNull
    /// The bytes break the format, or hold a value that the Swift type cannot.
    case malformed(String)
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var postgresType: PostgresType { Wrapped.postgresType }

    package var isPostgresNull: Bool { self?.isPostgresNull ?? true }

    package func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure) {
        try self?.encode(into: &buffer)
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    package init(
        postgresBytes bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) {
        self = try Wrapped(postgresBytes: bytes, type: type)
    }

    package static var valueForPostgresNull: Wrapped?? { .some(.none) }
}

extension [UInt8] {
    /// Appends an integer in network order.
    mutating func append<Integer: FixedWidthInteger>(bigEndian value: Integer) {
        for shift in stride(from: Integer.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
}

extension Span<UInt8> {
    /// Reads an integer in network order, or `nil` if the bytes end before it.
    func bigEndian<Integer: FixedWidthInteger>(
        at offset: Int, as type: Integer.Type = Integer.self
    ) -> Integer? {
        let width = Integer.bitWidth / 8
        guard offset >= 0, count - offset >= width else { return nil }
        var value: Integer = 0
        for index in offset..<(offset + width) {
            value = value << 8 | Integer(truncatingIfNeeded: self[index])
        }
        return value
    }

    /// The integer that fills the bytes exactly.
    func wholeInteger<Integer: FixedWidthInteger>(
        as type: Integer.Type = Integer.self
    ) throws(PostgresDecodingFailure) -> Integer {
        guard count == Integer.bitWidth / 8, let value = bigEndian(at: 0, as: type) else {
            throw .malformed("\(count) bytes where \(Integer.bitWidth / 8) belong")
        }
        return value
    }

    /// A copy of the bytes.
    func copied() -> [UInt8] {
        withUnsafeBufferPointer { Array($0) }
    }
}
