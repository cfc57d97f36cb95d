package import RehearseModel

/// The shape of a message, derived from its Swift type.
///
/// The server checks request bodies against it, and the API's description is written from it, so
/// neither can say anything else than the type does.
package indirect enum WireSchema: Sendable, Equatable {
    case string(format: String?)
    case word([String])
    case integer
    case boolean
    case array(WireSchema)
    case object(name: String, members: [Member])

    /// One member of an object.
    package struct Member: Sendable, Equatable {
        package var name: String
        package var schema: WireSchema
        package var isRequired: Bool
    }
}

extension WireSchema {
    /// Derives the schema of a type by letting it decode itself from a recorder.
    ///
    /// Leaves must be `WireScalar`s; a type whose decoding throws on the recorder's samples is a
    /// mistake in the program, and traps.
    package static func of<Message: Decodable>(_ type: Message.Type) -> WireSchema {
        do {
            return try SchemaRecorder.record(type).schema
        } catch {
            preconditionFailure("\(type) has a leaf that is no WireScalar: \(error)")
        }
    }
}

/// A type that is one string, number or boolean in JSON.
package protocol WireScalar: Codable {
    static var wireSchema: WireSchema { get }
    /// Any valid value; the recorder returns it.
    static var wireSample: Self { get }
}

extension WireScalar where Self: CaseIterable & RawRepresentable, RawValue == String {
    package static var wireSchema: WireSchema { .word(allCases.map(\.rawValue)) }
    package static var wireSample: Self { allCases[allCases.startIndex] }
}

extension String: WireScalar {
    package static var wireSchema: WireSchema { .string(format: nil) }
    package static var wireSample: String { "" }
}

extension Int: WireScalar {
    package static var wireSchema: WireSchema { .integer }
    package static var wireSample: Int { 0 }
}

extension Int64: WireScalar {
    package static var wireSchema: WireSchema { .integer }
    package static var wireSample: Int64 { 0 }
}

extension Bool: WireScalar {
    package static var wireSchema: WireSchema { .boolean }
    package static var wireSample: Bool { false }
}

extension Identifier: WireScalar {
    package static var wireSchema: WireSchema { .string(format: "uuid") }
    package static var wireSample: Self { Self(high: 0, low: 0) }
}

extension Instant: WireScalar {
    package static var wireSchema: WireSchema { .integer }
    package static var wireSample: Self { Self(milliseconds: 0) }
}

extension Role: WireScalar {}
extension ScopeKind: WireScalar {}
extension GrantRole: WireScalar {}
extension StaffRole: WireScalar {}
extension BankRole: WireScalar {}
