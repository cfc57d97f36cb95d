package import NIOCore

/// Limits of HTTP requests, from the design's table of default limits.
package enum HTTPLimits {
    package static let bodyBytesMax = 1024 * 1024
    /// One header field, and the whole list.
    package static let headerListBytesMax = 32 * 1024
    package static let headerCountMax = 64
    /// From the request's first byte to the answer.
    package static let requestDeadline: Duration = .seconds(10)
    /// A connection on which nothing happens is closed after this.
    package static let idleTimeout: TimeAmount = .seconds(30)
    /// `/ready` does not wait longer for the database.
    package static let readinessDeadline: Duration = .milliseconds(500)
    /// How long requests may go on after the signal to stop.
    package static let shutdownGrace: Duration = .seconds(25)
    package static let connectionsMax = 1024
}
