/// Decodes from a `JSONValue`.
struct WireDecoder: Decoder {
    let value: JSONValue
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard let members = value.object else { throw mismatch("an object") }
        return KeyedDecodingContainer(
            DecodedMembers<Key>(members: members, codingPath: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let elements = value.array else { throw mismatch("an array") }
        return DecodedElements(elements: elements, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        DecodedValue(decoder: self)
    }

    /// The whole value read as `type`.
    func value<Result: Decodable>(_ type: Result.Type) throws -> Result {
        switch type {
        case is String.Type: try scalar(value.string, "a string")
        case is Bool.Type: try scalar(value.bool, "true or false")
        case is Int64.Type: try scalar(value.integer, "an integer")
        case is Int.Type: try scalar(value.integer.map { Int($0) }, "an integer")
        default: try type.init(from: self)
        }
    }

    private func scalar<Result>(_ found: (some Sendable)?, _ expected: String) throws -> Result {
        guard let found = found as? Result else { throw mismatch(expected) }
        return found
    }

    private func mismatch(_ expected: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: "must be \(expected)"))
    }
}

private struct DecodedMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [String: JSONValue]
    let codingPath: [any CodingKey]
    var allKeys: [Key] { members.keys.compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }

    func decodeNil(forKey key: Key) -> Bool { members[key.stringValue]?.isNull ?? true }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        guard let member = members[key.stringValue] else {
            throw DecodingError.keyNotFound(
                key, .init(codingPath: codingPath, debugDescription: "is missing"))
        }
        return try WireDecoder(value: member, codingPath: codingPath + [key]).value(type)
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

private struct DecodedElements: UnkeyedDecodingContainer {
    let elements: [JSONValue]
    let codingPath: [any CodingKey]
    var currentIndex = 0
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    init(elements: [JSONValue], codingPath: [any CodingKey]) {
        self.elements = elements
        self.codingPath = codingPath
    }

    mutating func decodeNil() -> Bool {
        guard !isAtEnd, elements[currentIndex].isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        guard !isAtEnd else { throw SchemaRecorder.unsupported("an element past the end") }
        defer { currentIndex += 1 }
        return try WireDecoder(value: elements[currentIndex], codingPath: codingPath).value(type)
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

private struct DecodedValue: SingleValueDecodingContainer {
    let decoder: WireDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.value.isNull }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try decoder.value(type)
    }
}
