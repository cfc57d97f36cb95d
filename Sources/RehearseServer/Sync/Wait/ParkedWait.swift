internal import RehearseModel
internal import RehearseSync

/// One client that waits: who it is, and what it knows.
struct ParkedWait: Sendable {
    /// In the order in which waits began.
    typealias ID = Int64

    var org: OrgID
    var user: UserID
    var device: DeviceID
    /// With which the request was signed: the wait ends when it is revoked.
    var tokenHash: SHA256Hash
    var known: [ScopeID: WaitCursor]
}
