/// The values bound to the placeholders of one statement, already in binary format.
///
/// Opaque on purpose: nothing prints it, so values reach no log and no error.
package struct PostgresBindings: Sendable {
    /// The protocol counts placeholders in 16 bits.
    static let countMax = 65_535

    /// One value inside `bytes`; `nil` range for NULL.
    struct Slot {
        var type: PostgresType
        var range: Range<Int>?
    }

    private(set) var slots: [Slot] = []
    private(set) var bytes: [UInt8] = []
    /// Interpolation cannot throw, so the first value that cannot be sent is kept for the verb.
    private(set) var failure: (position: Int, reason: PostgresEncodingFailure)?

    var types: [PostgresType] { slots.map(\.type) }

    mutating func append<Value: PostgresEncodable>(_ value: Value) {
        do throws(PostgresEncodingFailure) {
            slots.append(Slot(type: Value.postgresType, range: try encoded(value)))
            if slots.count > Self.countMax { throw PostgresEncodingFailure.tooLarge }
        } catch {
            if failure == nil { failure = (slots.count, error) }
        }
    }

    private mutating func encoded(
        _ value: some PostgresEncodable
    ) throws(PostgresEncodingFailure) -> Range<Int>? {
        guard !value.isPostgresNull else { return nil }
        let start = bytes.endIndex
        try value.encode(into: &bytes)
        // A length is an Int32 in the protocol.
        guard bytes.endIndex - start <= Int(Int32.max) else { throw .tooLarge }
        return start..<bytes.endIndex
    }
}

extension PostgresBindings: CustomStringConvertible, CustomReflectable {
    package var description: String { "\(slots.count) bound values" }

    package var customMirror: Mirror { Mirror(self, children: []) }
}
