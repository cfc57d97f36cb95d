/// A decoder that answers every question with a sample and writes down what was asked.
///
/// A synthesised `init(from:)` asks for each member by its key and type, in the order of the
/// declaration; `decodeIfPresent` first asks whether the key is there, which marks it as optional.
struct SchemaRecorder: Decoder {
    /// What one value was asked for.
    final class Record {
        var schema: WireSchema?
        var members: [WireSchema.Member] = []
        var optionalKeys: Set<String> = []
    }

    let record = Record()
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    static func record<Value: Decodable>(
        _ type: Value.Type
    ) throws -> (schema: WireSchema, sample: Value) {
        if let scalar = type as? any WireScalar.Type, let sample = scalar.wireSample as? Value {
            return (scalar.wireSchema, sample)
        }
        let recorder = SchemaRecorder()
        let sample = try Value(from: recorder)
        let members = recorder.record.members
        let schema = recorder.record.schema ?? .object(name: "\(type)", members: members)
        return (schema, sample)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(RecordedMembers<Key>(record: record))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer {
        RecordedElements(record: record)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw Self.unsupported("a single value")
    }

    static func unsupported(_ what: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "\(what) is not recorded"))
    }
}

private struct RecordedMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let record: SchemaRecorder.Record
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool {
        record.optionalKeys.insert(key.stringValue)
        return true
    }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let (schema, sample) = try SchemaRecorder.record(type)
        let isRequired = !record.optionalKeys.contains(key.stringValue)
        record.members.append(
            .init(name: key.stringValue, schema: schema, isRequired: isRequired))
        return sample
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        throw SchemaRecorder.unsupported("a nested container")
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw SchemaRecorder.unsupported("a nested container")
    }

    func superDecoder() throws -> any Decoder { throw SchemaRecorder.unsupported("a superclass") }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        throw SchemaRecorder.unsupported("a superclass")
    }
}

/// Gives one element, so that the element's type is recorded.
private struct RecordedElements: UnkeyedDecodingContainer {
    let record: SchemaRecorder.Record
    var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var isAtEnd: Bool { currentIndex == 1 }

    init(record: SchemaRecorder.Record) {
        self.record = record
    }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let (schema, sample) = try SchemaRecorder.record(type)
        record.schema = .array(schema)
        currentIndex += 1
        return sample
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        throw SchemaRecorder.unsupported("a nested container")
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw SchemaRecorder.unsupported("a nested container")
    }

    mutating func superDecoder() throws -> any Decoder {
        throw SchemaRecorder.unsupported("a superclass")
    }
}
