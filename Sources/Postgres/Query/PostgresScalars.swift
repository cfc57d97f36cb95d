/// A Swift integer with an integer type in PostgreSQL.
///
/// Reading accepts every integer type whose value fits, so that `count(*)` and an `int4`
/// column can both be an `Int`.
package protocol PostgresInteger: FixedWidthInteger, PostgresArrayElement {}

extension PostgresInteger {
    package func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure) {
        buffer.append(bigEndian: self)
    }

    package init(
        postgresBytes bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) {
        let wide: Int64
        switch type {
        case .int2: wide = Int64(try bytes.wholeInteger(as: Int16.self))
        case .int4: wide = Int64(try bytes.wholeInteger(as: Int32.self))
        case .int8: wide = try bytes.wholeInteger()
        default: throw .typeMismatch
        }
        guard let value = Self(exactly: wide) else {
            throw .malformed("the number does not fit into \(Self.self)")
        }
        self = value
    }
}

extension Int16: PostgresInteger {
    package static var postgresType: PostgresType { .int2 }
    package static var postgresArrayType: PostgresType { .int2Array }
}

extension Int32: PostgresInteger {
    package static var postgresType: PostgresType { .int4 }
    package static var postgresArrayType: PostgresType { .int4Array }
}

extension Int64: PostgresInteger {
    package static var postgresType: PostgresType { .int8 }
    package static var postgresArrayType: PostgresType { .int8Array }
}

extension Int: PostgresInteger {
    package static var postgresType: PostgresType { .int8 }
    package static var postgresArrayType: PostgresType { .int8Array }
}

extension Bool: PostgresArrayElement {
    package static var postgresType: PostgresType { .bool }
    package static var postgresArrayType: PostgresType { .boolArray }

    package func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure) {
        buffer.append(self ? 1 : 0)
    }

    package init(
        postgresBytes bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) {
        guard type == .bool else { throw .typeMismatch }
        self = try bytes.wholeInteger(as: UInt8.self) != 0
    }
}

extension Double: PostgresArrayElement {
    package static var postgresType: PostgresType { .float8 }
    package static var postgresArrayType: PostgresType { .float8Array }

    package func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure) {
        buffer.append(bigEndian: bitPattern)
    }

    package init(
        postgresBytes bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) {
        switch type {
        case .float4: self = Double(Float(bitPattern: try bytes.wholeInteger()))
        case .float8: self = Double(bitPattern: try bytes.wholeInteger())
        default: throw .typeMismatch
        }
    }
}
