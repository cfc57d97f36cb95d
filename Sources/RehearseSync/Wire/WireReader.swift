package import RehearseModel

/// A message that does not have the agreed shape. The sentence names the place.
package struct WireError: Error, Equatable, CustomStringConvertible {
    package var description: String

    package init(_ description: String) {
        self.description = description
    }
}

/// Reads the members of one JSON object, with errors that name the object and the member.
package struct WireReader {
    private let members: [String: JSONValue]
    private let subject: String
    private let seen = Seen()

    /// Keys that were asked for. A class, so that reading stays a non-mutating expression.
    private final class Seen {
        var keys: Set<String> = []
    }

    package init(_ json: JSONValue, of subject: String) throws(WireError) {
        guard case .object(let members) = json else {
            throw WireError("\(subject) must be an object")
        }
        self.members = members
        self.subject = subject
    }

    package func value(_ key: String) throws(WireError) -> JSONValue {
        seen.keys.insert(key)
        guard let value = members[key] else { throw WireError("\(subject) lacks \"\(key)\"") }
        return value
    }

    /// The member, if there is one that is not null. For a member of one type take the functions
    /// below, which refuse another type instead of reading it as absent.
    package func optional(_ key: String) -> JSONValue? {
        seen.keys.insert(key)
        guard let value = members[key], !value.isNull else { return nil }
        return value
    }

    package func text(_ key: String) throws(WireError) -> String {
        guard let text = try value(key).string else { throw wrongType(key, "a string") }
        return text
    }

    package func integer(_ key: String) throws(WireError) -> Int64 {
        guard let integer = try value(key).integer else { throw wrongType(key, "an integer") }
        return integer
    }

    package func bool(_ key: String) throws(WireError) -> Bool {
        guard let bool = try value(key).bool else { throw wrongType(key, "true or false") }
        return bool
    }

    package func array(_ key: String) throws(WireError) -> [JSONValue] {
        guard let array = try value(key).array else { throw wrongType(key, "an array") }
        return array
    }

    package func object(_ key: String) throws(WireError) -> [String: JSONValue] {
        guard let object = try value(key).object else { throw wrongType(key, "an object") }
        return object
    }

    package func texts(_ key: String) throws(WireError) -> [String: String] {
        var result: [String: String] = [:]
        for (name, value) in try object(key) {
            guard let text = value.string else { throw wrongType(key, "an object of strings") }
            result[name] = text
        }
        return result
    }

    package func id<Subject>(_ key: String) throws(WireError) -> Identifier<Subject> {
        guard let id = Identifier<Subject>(try text(key)) else { throw wrongType(key, "a UUID") }
        return id
    }

    package func optionalID<Subject>(_ key: String) throws(WireError) -> Identifier<Subject>? {
        guard optional(key) != nil else { return nil }
        return try id(key)
    }

    package func optionalText(_ key: String) throws(WireError) -> String? {
        guard optional(key) != nil else { return nil }
        return try text(key)
    }

    package func optionalInteger(_ key: String) throws(WireError) -> Int64? {
        guard optional(key) != nil else { return nil }
        return try integer(key)
    }

    package func optionalHash(_ key: String) throws(WireError) -> SHA256Hash? {
        guard optional(key) != nil else { return nil }
        return try hash(key)
    }

    package func optionalWord<Word: RawRepresentable>(
        _ key: String
    ) throws(WireError) -> Word? where Word.RawValue == String {
        guard optional(key) != nil else { return nil }
        return try word(key) as Word
    }

    package func hash(_ key: String) throws(WireError) -> SHA256Hash {
        guard let hash = SHA256Hash(try text(key)) else { throw wrongType(key, "a SHA-256") }
        return hash
    }

    package func word<Word: RawRepresentable>(
        _ key: String
    ) throws(WireError) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: try text(key)) else {
            throw wrongType(key, "one of the agreed words")
        }
        return word
    }

    /// Requests are strict: a key that nobody asked for is a mistake of the sender. Replies are not
    /// checked, because a newer server may say more.
    package func refuseOtherKeys() throws(WireError) {
        if let other = members.keys.filter({ !seen.keys.contains($0) }).min() {
            throw WireError("\(subject) has an unknown key \"\(other)\"")
        }
    }

    private func wrongType(_ key: String, _ expected: String) -> WireError {
        WireError("\(subject): \"\(key)\" must be \(expected)")
    }
}
