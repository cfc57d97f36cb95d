/// A five-character SQLSTATE; the named ones are those that programs react to.
///
/// See https://www.postgresql.org/docs/15/errcodes-appendix.html.
package struct PostgresSQLState: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }

    package static let warning = PostgresSQLState(rawValue: "01000")
    package static let featureNotSupported = PostgresSQLState(rawValue: "0A000")
    package static let notNullViolation = PostgresSQLState(rawValue: "23502")
    package static let foreignKeyViolation = PostgresSQLState(rawValue: "23503")
    package static let uniqueViolation = PostgresSQLState(rawValue: "23505")
    package static let checkViolation = PostgresSQLState(rawValue: "23514")
    package static let exclusionViolation = PostgresSQLState(rawValue: "23P01")
    package static let transactionAborted = PostgresSQLState(rawValue: "25P02")
    package static let unknownPreparedStatement = PostgresSQLState(rawValue: "26000")
    package static let serializationFailure = PostgresSQLState(rawValue: "40001")
    package static let deadlockDetected = PostgresSQLState(rawValue: "40P01")
    package static let insufficientPrivilege = PostgresSQLState(rawValue: "42501")
    package static let syntaxError = PostgresSQLState(rawValue: "42601")
    package static let undefinedTable = PostgresSQLState(rawValue: "42P01")
    package static let lockNotAvailable = PostgresSQLState(rawValue: "55P03")
    package static let queryCancelled = PostgresSQLState(rawValue: "57014")
    package static let adminShutdown = PostgresSQLState(rawValue: "57P01")
    package static let raisedException = PostgresSQLState(rawValue: "P0001")

    /// True where running the same transaction again may succeed.
    package var isRetryable: Bool { self == .serializationFailure || self == .deadlockDetected }
}
