/// Turns messages into JSON and back, through `JSONValue` and so through the one strict parser.
package enum WireCodec {
    /// The message in its canonical form.
    package static func encode(_ message: some Encodable) throws -> [UInt8] {
        try value(of: message).canonicalBytes
    }

    /// The message as a JSON value.
    package static func value(of message: some Encodable) throws -> JSONValue {
        if let value = scalar(message) { return value }
        let encoder = WireEncoder()
        try message.encode(to: encoder)
        return encoder.result.value
    }

    /// Reads a message. Members that the type does not know are ignored, because the sender may be
    /// newer; a server that wants to refuse them checks `WireSchema` first.
    package static func decode<Message: Decodable>(
        _ type: Message.Type = Message.self, from bytes: [UInt8]
    ) throws -> Message {
        try decode(type, from: JSONParser.parse(bytes))
    }

    /// Reads a message from a JSON value.
    package static func decode<Message: Decodable>(
        _ type: Message.Type = Message.self, from value: JSONValue
    ) throws -> Message {
        try WireDecoder(value: value, codingPath: []).value(type)
    }

    /// The leaves that JSON itself has; every other type encodes itself by means of these.
    static func scalar(_ value: some Encodable) -> JSONValue? {
        switch value {
        case let text as String: .string(text)
        case let flag as Bool: .bool(flag)
        case let number as Int64: .integer(number)
        case let number as Int: .integer(Int64(number))
        default: nil
        }
    }
}
