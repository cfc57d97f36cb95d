/// One SQL statement with its values. Interpolation binds:
///
///     let query: PostgresQuery = "SELECT name FROM item WHERE id = \(id) AND org = \(org)"
///
/// has the text `… WHERE id = $1 AND org = $2` and two values. A value can therefore never
/// become SQL. Text that is SQL needs the word `unescaped`, a name the word `identifier`.
package struct PostgresQuery: Sendable, ExpressibleByStringInterpolation {
    /// The text, with `$1`, `$2`, … for the values.
    package let sql: String
    let bindings: PostgresBindings

    package init(stringLiteral value: String) {
        sql = value
        bindings = PostgresBindings()
    }

    package init(stringInterpolation interpolation: StringInterpolation) {
        sql = interpolation.sql
        bindings = interpolation.bindings
    }

    /// A statement from SQL that is already trusted.
    package init(unescaped sql: String) {
        self.init(stringLiteral: sql)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql: String
        fileprivate var bindings = PostgresBindings()

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql = ""
            sql.reserveCapacity(literalCapacity + 4 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            sql += literal
        }

        /// Binds the value and writes its placeholder.
        package mutating func appendInterpolation(_ value: some PostgresEncodable) {
            bindings.append(value)
            sql += "$\(bindings.slots.count)"
        }

        /// Writes SQL as it is; never use it for anything that came from outside.
        package mutating func appendInterpolation(unescaped text: String) {
            sql += text
        }

        /// Writes a quoted name, such as that of a table or a database.
        package mutating func appendInterpolation(identifier name: String) {
            sql += PostgresQuery.quoted(name, with: "\"")
        }
    }
}

extension PostgresQuery: CustomStringConvertible {
    package var description: String { sql }
}

extension PostgresQuery {
    /// Quotes a name or a text by doubling the quotes inside it.
    ///
    /// Goes by scalars: a quote with a combining mark is another `Character`, but still a quote.
    static func quoted(_ text: String, with quote: Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView([quote])
        for scalar in text.unicodeScalars {
            if scalar == quote { result.append(quote) }
            result.append(scalar)
        }
        result.append(quote)
        return String(result)
    }

    /// Throws if the statement cannot be sent as written.
    func validate(at site: PostgresError.CallSite) throws(PostgresError) {
        guard !sql.utf8.contains(0) else {
            throw PostgresError(.encoding, "The statement contains U+0000.", query: sql, at: site)
        }
        guard let (position, reason) = bindings.failure else { return }
        throw PostgresError(
            .encoding, "Value $\(position) cannot be sent: \(Self.advice(for: reason))",
            query: sql, at: site)
    }

    private static func advice(for reason: PostgresEncodingFailure) -> String {
        switch reason {
        case .zeroCharacter: "it contains U+0000, which PostgreSQL text cannot hold."
        case .outOfRange: "it is out of the range of its type."
        case .tooLarge: "it exceeds what one statement can carry."
        }
    }
}
