internal import Glibc
package import RehearseModel

/// What the server takes from the world beside its database: the time and randomness, and whether
/// to die somewhere.
///
/// Tests give a clock that they move by hand.
package struct ServerEnvironment: Sendable {
    /// The moment by the server's clock.
    package var now: @Sendable () -> Instant
    /// `count` random bytes that nobody can predict.
    package var randomBytes: @Sendable (_ count: Int) -> [UInt8]
    /// Told at each named place; what it throws fails the work there.
    package var reach: @Sendable (ServerFailpoint) throws -> Void

    package init(
        now: @escaping @Sendable () -> Instant,
        randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8] = Self.systemRandomBytes,
        reach: @escaping @Sendable (ServerFailpoint) throws -> Void = { _ in }
    ) {
        self.now = now
        self.randomBytes = randomBytes
        self.reach = reach
    }

    /// A new version 7 id.
    package func makeID<Subject>(
        _ subject: Subject.Type = Subject.self
    ) -> Identifier<Subject> {
        let words = randomBytes(16)
        let high = words.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let low = words.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Identifier(at: now(), noise: (high, low))
    }

    /// Bytes from the system's generator, which on Linux is `getrandom`.
    package static let systemRandomBytes: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

extension ServerEnvironment {
    /// The system's clock and generator, and the place that `REHEARSE_FAILPOINT` names.
    package static let system = ServerEnvironment(
        now: {
            var time = timespec()
            // It cannot fail for a clock that every Linux has.
            clock_gettime(CLOCK_REALTIME, &time)
            return Instant(
                milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
        },
        reach: { deadlyPoint?($0) })

    private static let deadlyPoint = getenv("REHEARSE_FAILPOINT")
        .flatMap { DeadlyServerFailpoint(String(cString: $0)) }?.handler
}
