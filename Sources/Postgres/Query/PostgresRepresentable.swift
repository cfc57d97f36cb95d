/// A type of the program that travels as another one: an id as `uuid`, an enum as `text`.
///
///     extension OrderID: PostgresRepresentable {
///         var postgresRepresentation: PostgresUUID { PostgresUUID(high: high, low: low) }
///         init?(postgresRepresentation value: PostgresUUID) { … }
///     }
///     enum Color: String, PostgresRepresentable { case red, green }
package protocol PostgresRepresentable: PostgresArrayElement {
    associatedtype PostgresRepresentation: PostgresArrayElement

    /// The value that is sent.
    var postgresRepresentation: PostgresRepresentation { get }

    /// Makes the value from what was read; `nil` if that is not a valid one.
    init?(postgresRepresentation: PostgresRepresentation)
}

extension PostgresRepresentable {
    package static var postgresType: PostgresType { PostgresRepresentation.postgresType }
    package static var postgresArrayType: PostgresType {
        PostgresRepresentation.postgresArrayType
    }

    package var isPostgresNull: Bool { postgresRepresentation.isPostgresNull }

    package func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure) {
        try postgresRepresentation.encode(into: &buffer)
    }

    package init(
        postgresBytes bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) {
        let representation = try PostgresRepresentation(postgresBytes: bytes, type: type)
        guard let value = Self(postgresRepresentation: representation) else {
            throw .malformed("not a valid \(Self.self)")
        }
        self = value
    }
}

extension PostgresRepresentable
where Self: RawRepresentable, RawValue: PostgresArrayElement, PostgresRepresentation == RawValue {
    package var postgresRepresentation: RawValue { rawValue }

    package init?(postgresRepresentation: RawValue) {
        self.init(rawValue: postgresRepresentation)
    }
}
