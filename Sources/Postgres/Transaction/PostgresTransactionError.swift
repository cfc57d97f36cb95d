/// A transaction that failed for another reason than its body's own error.
///
/// What the body throws is rethrown as it is, once the transaction is rolled back. This type
/// appears if BEGIN, COMMIT or ROLLBACK failed, or if all retries were used up (step `body`, or
/// `commit` where the server noticed the conflict only then).
package struct PostgresTransactionError: Error, Sendable {
    package enum Step: String, Sendable {
        case begin
        case body
        case rollback
        case commit
    }

    /// The step that failed.
    package var step: Step
    /// Why it failed.
    package var cause: PostgresError
    /// What the body had thrown, if ROLLBACK failed after it.
    package var bodyError: (any Error)?
    /// How often the transaction was run.
    package var attemptCount: Int
    /// True if nobody knows whether the transaction was committed: the connection was lost
    /// during COMMIT, or a standby may not have it. Look before running it again.
    package var isOutcomeUnknown: Bool { cause.code == .outcomeUnknown }
}

extension PostgresTransactionError: CustomStringConvertible {
    package var description: String {
        "Transaction failed at \(step.rawValue), attempt \(attemptCount): \(cause)"
    }
}
