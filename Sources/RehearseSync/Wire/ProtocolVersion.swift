/// The version of the sync protocol, sent with every sync request in `Rehearse-Protocol`.
///
/// A server answers the current version and the two before it, and 426 to all others.
///
/// - 1 (2026-11-23): push, pull, wait, groups, op chain, digests, heads, grants with epochs.
package enum ProtocolVersion {
    package static let current = 1
    /// What a server of this version answers: its own version and the two before it.
    package static let accepted = max(1, current - 2)...current
    package static var oldestAccepted: Int { accepted.lowerBound }
    package static let header = "Rehearse-Protocol"
}

/// Limits of the sync protocol. The figures are the design's; a page of 1 MiB is what keeps both
/// sides' memory flat whatever the size of a first sync.
package enum SyncLimits {
    package static let opsPerPushMax = 1000
    package static let pushBytesMax = 1024 * 1024
    package static let pageBytesMax = 1024 * 1024
    package static let pageRowsMax = 1000
    package static let scopesMax = 1000
}
