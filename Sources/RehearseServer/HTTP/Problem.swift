internal import HTTPTypes
internal import Hummingbird
internal import Postgres
package import RehearseModel
package import RehearseSync

/// The one table from errors to what a caller is told: status, stable code, and a sentence that
/// says what to do. Nothing else about an error leaves the server.
package struct Problem: Sendable, Equatable {
    package var status: Int
    package var code: String
    package var title: String
    package var detail: String
    package var retryAfterSeconds: Int?
    package var rows: [RowProblem]?
    package var timeline: TimelineID?
    package var expected: Int64?

    private init(
        _ status: Int, _ code: String, _ title: String, _ detail: String,
        retryAfterSeconds: Int? = nil, rows: [RowProblem]? = nil
    ) {
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.retryAfterSeconds = retryAfterSeconds
        self.rows = rows
    }

    package init(_ refusal: Refusal) {
        switch refusal {
        case .badRequest(let sentence):
            self.init(400, "bad_request", "Request not understood", sentence)
        case .unsupportedMediaType:
            self.init(
                415, "unsupported_media_type", "Unsupported media type",
                "Send the body as application/json.")
        case .contentEncoded:
            self.init(
                415, "unsupported_encoding", "Unsupported encoding",
                "Send the body without Content-Encoding.")
        case .bodyTooLarge(let limit):
            self.init(
                413, "body_too_large", "Body too large",
                "Send at most \(limit) bytes in one request.")
        case .invalidValue(let field, let sentence):
            self.init(400, "invalid_value", "Invalid value", "\"\(field)\" \(sentence).")
        case .rowsRefused(let rows):
            self.init(
                422, "rows_refused", "Nothing was imported",
                "Correct the rows named here and send the whole list again.", rows: rows)
        case .invalidToken:
            self.init(
                401, "invalid_token", "Not signed in",
                "The device token is missing, expired or revoked. Sign in again.")
        case .deviceRetired:
            self.init(
                401, "device_retired", "Device retired",
                "This device has not been used for a year. Sign in again; what it has not sent yet "
                    + "goes on from there.")
        case .wrongCredentials:
            self.init(
                401, "wrong_credentials", "Wrong name or password",
                "Check handle, org and password, then try again.")
        case .wrongPassword:
            // Not 401, which tells a client that its token is dead.
            self.init(
                403, "wrong_password", "Wrong password",
                "The old password is not right. Nothing was changed.")
        case .tooManyAttempts(let seconds):
            self.init(
                429, "too_many_attempts", "Too many attempts",
                "Wait \(Self.minutes(seconds)) before the next attempt to sign in.",
                retryAfterSeconds: seconds)
        case .tooManyRequests(let seconds):
            self.init(
                429, "too_many_requests", "Too many requests",
                "The server is busy. Try again in \(seconds) s.", retryAfterSeconds: seconds)
        case .tooFast(let wait):
            let seconds = Int((wait.wholeMilliseconds + 999) / 1000)
            self.init(
                429, "too_fast", "Too many requests",
                "You ask faster than the server answers one member. Go on in \(seconds) s.",
                retryAfterSeconds: seconds)
        case .invitationUnknown:
            self.init(
                404, "invitation_unknown", "Unknown invitation",
                "Check that the code was copied whole.")
        case .invitationUsed:
            self.init(
                409, "invitation_used", "Invitation already used",
                "Sign in with the password chosen then, or ask an admin for a new invitation.")
        case .invitationExpired:
            self.init(
                410, "invitation_expired", "Invitation expired",
                "Ask an admin of the org for a new invitation.")
        case .notAllowed:
            self.init(
                403, "not_allowed", "Not allowed",
                "Your roles do not include this. Ask an admin of the org.")
        case .notFound:
            self.init(
                404, "not_found", "Not found",
                "There is nothing here that you may see. Check the address.")
        case .handleTaken(let handle):
            self.init(
                409, "handle_taken", "Handle taken",
                "\"\(handle)\" is a member already. Choose another handle, or change the member's roles."
            )
        case .slugTaken(let slug):
            self.init(
                409, "slug_taken", "Name taken", "\"\(slug)\" exists already. Choose another name.")
        case .roleMissing(let handle, let role):
            self.init(
                409, "role_missing", "Role missing",
                "\"\(handle)\" does not have the role \(role). Give it first.")
        case .lastAdmin:
            self.init(
                409, "last_admin", "Last admin",
                "An org needs an admin. Make somebody else admin first.")
        case .derivedPlace:
            self.init(
                409, "derived_place", "Place follows from the roles",
                "In the default bank, change the member's roles instead.")
        case .sync(let problem, let sentence, let timeline, let expected):
            self.init(
                problem == .protocolUnsupported ? 426 : 409, problem.rawValue, "Sync refused",
                sentence)
            self.timeline = timeline
            self.expected = expected
        case .notReady(let reason):
            self.init(503, "not_ready", "Not ready", reason, retryAfterSeconds: 1)
        case .deadlineExceeded:
            self.init(
                503, "deadline_exceeded", "Took too long",
                "The server gave up on this request. Try again later.", retryAfterSeconds: 5)
        case .databaseUnavailable:
            self.init(
                503, "unavailable", "Temporarily unavailable",
                "The server cannot reach its database. Try again later; nothing was changed.",
                retryAfterSeconds: 5)
        }
    }

    /// Any error that reaches the edge. What is not foreseen becomes a 500 without details.
    package init(_ error: any Error) {
        switch error {
        case let refusal as Refusal:
            self.init(refusal)
        case let error as WireError:
            self.init(.badRequest("The body is not as expected: \(error)."))
        case let error as JSONError:
            self.init(.badRequest("The body is no valid JSON: \(error)."))
        case let error as any HTTPResponseError:
            self.init(error)
        case let error as PostgresError:
            self.init(error)
        case let error as PostgresTransactionError:
            self.init(error.cause)
        case is CancellationError:
            self.init(.deadlineExceeded)
        default:
            self = .internalError
        }
    }

    private init(_ error: any HTTPResponseError) {
        switch error.status.code {
        case 404, 405: self.init(.notFound)
        case 413: self.init(.bodyTooLarge(limit: HTTPLimits.bodyBytesMax))
        case 400..<500: self.init(.badRequest("The request is not well formed."))
        default: self = .internalError
        }
    }

    private init(_ error: PostgresError) {
        switch error.code {
        case .connection, .closed, .poolExhausted: self.init(.databaseUnavailable)
        case .timeout, .cancelled: self.init(.deadlineExceeded)
        case .server where error.sqlState?.isRetryable == true:
            // All retries of the transaction lost against others.
            self.init(.tooManyRequests(retryAfterSeconds: 1))
        case .server where error.sqlState?.isOutsideTheStatement == true:
            self.init(.databaseUnavailable)
        case .outcomeUnknown:
            self.init(
                503, "outcome_unknown", "Outcome unknown",
                "The connection to the database broke at the end. Look whether it was done, then try again.",
                retryAfterSeconds: 1)
        default: self = .internalError
        }
    }

    package static let internalError = Problem(
        500, "internal", "Internal error",
        "This is a defect of the server. Give its operators the request id.")

    private static func minutes(_ seconds: Int) -> String {
        seconds < 60 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
    }
}

extension Problem {
    /// The body as callers get it.
    package var document: ProblemDocument {
        var document = ProblemDocument(
            type: "https://rehearse.invalid/problems/\(code)", title: title, status: status,
            code: code, detail: detail, rows: rows, timeline: timeline, expected: expected)
        if code == SyncProblem.protocolUnsupported.rawValue {
            document.oldestProtocol = Int64(ProtocolVersion.accepted.lowerBound)
            document.newestProtocol = Int64(ProtocolVersion.accepted.upperBound)
        }
        return document
    }
}

extension PostgresSQLState {
    /// The database could not do its work, whatever the statement was: connections (class 08), no
    /// room or memory (53), an operator's intervention (57), a failing disk (58).
    fileprivate var isOutsideTheStatement: Bool {
        ["08", "53", "57", "58"].contains { rawValue.hasPrefix($0) }
    }
}
