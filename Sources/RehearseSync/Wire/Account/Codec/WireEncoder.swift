/// Encodes into a `JSONValue`. Nil members are left out.
struct WireEncoder: Encoder {
    /// The value as it grows. A class, because containers write into it after they were handed out.
    final class Result {
        var value: JSONValue = .null

        func set(_ value: JSONValue, forKey key: String) {
            var members = self.value.object ?? [:]
            members[key] = value
            self.value = .object(members)
        }

        func append(_ element: JSONValue) {
            value = .array((value.array ?? []) + [element])
        }
    }

    let result = Result()
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        result.value = .object([:])
        return KeyedEncodingContainer(EncodedMembers<Key>(result: result))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        result.value = .array([])
        return EncodedElements(result: result)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        EncodedValue(result: result)
    }
}

private struct EncodedMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let result: WireEncoder.Result
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) {}

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        result.set(try WireCodec.value(of: value), forKey: key.stringValue)
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        preconditionFailure("Messages are flat structs; none nests containers by hand.")
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        preconditionFailure("Messages are flat structs; none nests containers by hand.")
    }

    mutating func superEncoder() -> any Encoder {
        preconditionFailure("Messages are structs; they have no superclass.")
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
        preconditionFailure("Messages are structs; they have no superclass.")
    }
}

private struct EncodedElements: UnkeyedEncodingContainer {
    let result: WireEncoder.Result
    var codingPath: [any CodingKey] { [] }
    var count: Int { result.value.array?.count ?? 0 }

    mutating func encodeNil() { result.append(.null) }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        result.append(try WireCodec.value(of: value))
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type
    ) -> KeyedEncodingContainer<NestedKey> {
        preconditionFailure("Messages are flat structs; none nests containers by hand.")
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        preconditionFailure("Messages are flat structs; none nests containers by hand.")
    }

    mutating func superEncoder() -> any Encoder {
        preconditionFailure("Messages are structs; they have no superclass.")
    }
}

private struct EncodedValue: SingleValueEncodingContainer {
    let result: WireEncoder.Result
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { result.value = .null }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        result.value = try WireCodec.value(of: value)
    }
}
