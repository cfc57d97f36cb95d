internal import Postgres

/// Why a command of the operator did not do its work: a sentence for the terminal.
package struct CommandFailure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }

    /// What the operator is told about any error of a command.
    package init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure:
            self = failure
        case let refusal as Refusal:
            self.init(Problem(refusal).detail)
        case let error as PostgresError:
            self.init(error.code == .cluster ? error.message : "\(error)")
        case let error as PostgresTransactionError:
            self.init("\(error.cause)")
        default:
            self.init("\(error)")
        }
    }
}
