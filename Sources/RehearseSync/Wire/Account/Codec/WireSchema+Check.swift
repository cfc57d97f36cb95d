internal import RehearseModel

extension WireSchema {
    /// Checks a request body: types, required members, and no member that the schema does not know.
    ///
    /// The error names the place, as in `"members[3].handle" must be a string`.
    package func check(_ value: JSONValue, at place: String = "the body") throws(WireError) {
        switch (self, value) {
        case (.string(let format), .string(let text)):
            guard format == "uuid", RowID(text) == nil else { return }
            throw WireError("\(place) must be a UUID")
        case (.word(let words), .string(let text)):
            if words.contains(where: { $0.hasSameBytes(as: text) }) { return }
            throw WireError("\(place) must be one of \(words.joined(separator: ", "))")
        case (.integer, .integer), (.boolean, .bool):
            return
        case (.array(let element), .array(let values)):
            for (index, value) in values.enumerated() {
                try element.check(value, at: "\(place)[\(index)]")
            }
        case (.object(_, let members), .object(let values)):
            try Self.check(members, values, at: place)
        default:
            throw WireError("\(place) must be \(expectation)")
        }
    }

    private static func check(
        _ members: [Member], _ values: [String: JSONValue], at place: String
    ) throws(WireError) {
        // By bytes: a dictionary of Swift strings would take another spelling of a key for the key.
        let unknown = values.keys.filter { key in
            !members.contains { $0.name.hasSameBytes(as: key) }
        }
        if let key = unknown.min() {
            throw WireError("\(place) has an unknown member \"\(key)\"")
        }
        for member in members {
            let name = place == "the body" ? "\"\(member.name)\"" : "\(place).\(member.name)"
            guard let value = values[member.name], !value.isNull else {
                guard member.isRequired else { continue }
                throw WireError("\(name) is missing")
            }
            try member.schema.check(value, at: name)
        }
    }

    private var expectation: String {
        switch self {
        case .string(format: "uuid"): "a UUID"
        case .string: "a string"
        case .word(let words): "one of \(words.joined(separator: ", "))"
        case .integer: "an integer"
        case .boolean: "true or false"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
