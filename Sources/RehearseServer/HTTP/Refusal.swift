package import RehearseModel
package import RehearseSync

/// Why a request is not done. A closed list: `Problem` has a status, a code and a sentence for
/// each.
package enum Refusal: Error, Equatable {
    // What was sent
    case badRequest(String)
    case unsupportedMediaType
    case contentEncoded
    case bodyTooLarge(limit: Int)
    case invalidValue(field: String, String)
    case rowsRefused([RowProblem])

    // Who asks
    case invalidToken
    case deviceRetired
    case wrongCredentials
    case wrongPassword
    case tooManyAttempts(retryAfterSeconds: Int)
    case tooManyRequests(retryAfterSeconds: Int)
    case tooFast(retryAfter: Duration)
    case invitationUnknown
    case invitationUsed
    case invitationExpired
    case notAllowed
    case notFound

    // What stands in the way
    case handleTaken(String)
    case slugTaken(String)
    case roleMissing(handle: String, role: String)
    case lastAdmin
    case derivedPlace

    // Sync
    case sync(SyncProblem, String, timeline: TimelineID? = nil, expected: Int64? = nil)

    // The server
    case notReady(String)
    case deadlineExceeded
    case databaseUnavailable
}
