/// A JSON text as a value.
///
/// Numbers keep their literal when they are no 64-bit integer, so that a number written by a newer
/// program survives a round trip through an older one. Strings never hold U+0000.
package enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A number that is no 64-bit integer, as it was written.
    case decimal(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue {
    package var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    package var integer: Int64? {
        if case .integer(let value) = self { value } else { nil }
    }

    package var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    package var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    package var object: [String: JSONValue]? {
        if case .object(let value) = self { value } else { nil }
    }

    package var isNull: Bool {
        if case .null = self { true } else { false }
    }

    package subscript(key: String) -> JSONValue? {
        object?[key]
    }
}

/// Equality is equality of the canonical bytes.
///
/// Swift's `String ==` calls "é" written in two ways equal. Two texts that differ in their bytes
/// must count as different here, or one of them would silently replace the other.
extension JSONValue: Equatable {
    package static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.decimal(let left), .decimal(let right)): left.hasSameBytes(as: right)
        case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): haveSameMembers(left, right)
        default: false
        }
    }

    private static func haveSameMembers(
        _ left: [String: JSONValue], _ right: [String: JSONValue]
    ) -> Bool {
        left.count == right.count
            && left.allSatisfy { key, value in
                // The dictionary finds a key by Unicode equivalence; its bytes decide.
                guard let index = right.index(forKey: key) else { return false }
                return right[index].key.hasSameBytes(as: key) && right[index].value == value
            }
    }
}

extension String {
    /// Whether both are the same UTF-8, without regard to Unicode equivalence.
    package func hasSameBytes(as other: String) -> Bool {
        Mutant.equivalentTexts.isOn ? self == other : utf8.elementsEqual(other.utf8)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}
