internal import RehearseModel

/// Why an op's fields cannot be taken. The sentence is shown to the person whose op it was.
package struct FieldRefusal: Error, Equatable {
    package var code: RefusalCode
    package var sentence: String

    package init(_ code: RefusalCode, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}

extension SyncTable {
    /// Checks that `fields` may make a new row: all required ones are there, each of its type.
    package func validateCreation(_ fields: [String: JSONValue]) throws(FieldRefusal) {
        for field in self.fields where field.isRequired && fields[field.name] == nil {
            throw FieldRefusal(.badValue, "\(name).\(field.name) is missing")
        }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            try validate(name, value)
        }
    }

    /// Checks one changed field of a row.
    package func validate(_ fieldName: String, _ value: JSONValue) throws(FieldRefusal) {
        let archive = kind == .document && fieldName == SyncSchema.archivedAt.name
        guard let field = archive ? SyncSchema.archivedAt : field(named: fieldName) else {
            throw FieldRefusal(.unknownField, "\(name) has no field \"\(fieldName)\"")
        }
        if value.isNull {
            guard field.isRequired else { return }
            throw FieldRefusal(.badValue, "\(name).\(fieldName) cannot be empty")
        }
        guard field.type.accepts(value) else {
            let code: RefusalCode = field.type.isTooLarge(value) ? .tooLarge : .badValue
            throw FieldRefusal(code, "\(name).\(fieldName) must be \(field.type.expectation)")
        }
    }
}

extension FieldType {
    func accepts(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.text(let bytesMax), .string(let text)): text.utf8.count <= bytesMax
        case (.word(let words), .string(let text)): words.contains { $0.hasSameBytes(as: text) }
        case (.integer(let range), .integer(let number)): range.contains(number)
        case (.instant, .integer(let number)):
            (Instant.earliest.milliseconds...Instant.latest.milliseconds).contains(number)
        case (.identifier, .string(let text)):
            RowID(text).map { $0.description.hasSameBytes(as: text) } ?? false
        case (.structure(let bytesMax), .object), (.structure(let bytesMax), .array):
            value.hasOnlyIntegers && value.canonicalByteCount <= bytesMax
        default: false
        }
    }

    func isTooLarge(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.text(let bytesMax), .string(let text)): text.utf8.count > bytesMax
        case (.structure(let bytesMax), .object), (.structure(let bytesMax), .array):
            value.canonicalByteCount > bytesMax
        default: false
        }
    }

    var expectation: String {
        switch self {
        case .text(let bytesMax): "text of at most \(bytesMax) bytes"
        case .word(let words): "one of \(words.joined(separator: ", "))"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .instant: "a time in milliseconds"
        case .identifier: "an id"
        case .structure(let bytesMax):
            "an object or array of at most \(bytesMax) bytes with whole numbers only"
        }
    }
}

extension JSONValue {
    /// PostgreSQL keeps numbers of a structure as `numeric` and may write a fraction differently
    /// from how it came, which would change the row's digest. Whole numbers come back as they went.
    var hasOnlyIntegers: Bool {
        switch self {
        case .decimal: false
        case .array(let elements): elements.allSatisfy(\.hasOnlyIntegers)
        case .object(let members): members.values.allSatisfy(\.hasOnlyIntegers)
        default: true
        }
    }
}
