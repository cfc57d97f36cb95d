package import NIOCore
internal import RehearseSync

/// Limits of HTTP requests, from the design's table of default limits.
package enum HTTPLimits {
    package static let bodyBytesMax = 1024 * 1024
    /// One header field, and the whole list.
    package static let headerListBytesMax = 32 * 1024
    package static let headerCountMax = 64
    /// From the request's first byte to the answer.
    package static let requestDeadline: Duration = .seconds(10)
    /// The same for a wait, which may last as long as the protocol says and must be looked up.
    package static let waitDeadline: Duration =
        .milliseconds(SyncLimits.waitMillisecondsMax) + .seconds(5)
    /// A connection on which nothing happens is closed after this, unless a request is being done.
    package static let idleTimeout: TimeAmount = .seconds(30)
    /// `/ready` does not wait longer for the database.
    package static let readinessDeadline: Duration = .milliseconds(500)
    /// How long requests may go on after the signal to stop.
    package static let shutdownGrace: Duration = .seconds(25)
    /// Room for `WaitLimits.perProcessMax` parked waits and as many connections besides as before.
    package static let connectionsMax = 3072
}
