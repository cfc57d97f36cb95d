/// A `uuid` as two halves in network order.
package struct PostgresUUID: Hashable, Sendable {
    package var high: UInt64
    package var low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

extension PostgresUUID: CustomStringConvertible {
    /// Lower-case hexadecimal in the usual 8-4-4-4-12 groups.
    package var description: String {
        let digits = Array(Self.hexadecimal(high) + Self.hexadecimal(low))
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return groups.map { String(digits[$0]) }.joined(separator: "-")
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension PostgresUUID: PostgresArrayElement {
    package static var postgresType: PostgresType { .uuid }
    package static var postgresArrayType: PostgresType { .uuidArray }

    package func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure) {
        buffer.append(bigEndian: high)
        buffer.append(bigEndian: low)
    }

    package init(
        postgresBytes bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) {
        guard type == .uuid else { throw .typeMismatch }
        guard bytes.count == 16, let high: UInt64 = bytes.bigEndian(at: 0),
            let low: UInt64 = bytes.bigEndian(at: 8)
        else { throw .malformed("\(bytes.count) bytes where 16 belong") }
        self.init(high: high, low: low)
    }
}
