internal import RehearseModel
internal import RehearseSync

/// Rules of the values that people send, beyond their JSON types.
enum FieldRules {
    static func slug(_ text: String, field: String) throws(Refusal) {
        guard Slug.isValid(text) else {
            throw .invalidValue(
                field: field,
                "must be 1 to \(Limits.slugBytesMax) lower-case letters a-z, digits and single hyphens"
            )
        }
    }

    /// One line that is not blank: a name or a title. Answers it without the blanks around it.
    static func line(_ text: String, field: String) throws(Refusal) -> String {
        let isControl = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        let trimmed = String(
            text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        guard !isControl, !trimmed.isEmpty, text.utf8.count <= Limits.lineBytesMax else {
            throw .invalidValue(
                field: field,
                "must be one line of 1 to \(Limits.lineBytesMax) bytes without control characters")
        }
        return trimmed
    }

    /// Text of any shape, possibly empty.
    static func prose(_ text: String, field: String) throws(Refusal) {
        guard text.utf8.count <= Limits.textBytesMax else {
            throw .invalidValue(field: field, "must be at most \(Limits.textBytesMax) bytes")
        }
    }

    /// A password counts byte by byte, blanks included: nothing is trimmed or cut.
    static func password(
        _ text: String, field: String = "password"
    ) throws(Refusal) {
        guard Limits.passwordBytes.contains(text.utf8.count) else {
            throw .invalidValue(
                field: field,
                "must be \(Limits.passwordBytes.lowerBound) to \(Limits.passwordBytes.upperBound) bytes long"
            )
        }
    }

    static func roles(_ roles: [Role]) throws(Refusal) {
        guard !roles.isEmpty, Set(roles).count == roles.count else {
            throw .invalidValue(field: "roles", "must name at least one role, and each only once")
        }
    }
}
