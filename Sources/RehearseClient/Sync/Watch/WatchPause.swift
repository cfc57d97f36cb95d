/// How long a watching sync waits before it tries again: longer after each failure, up to a cap,
/// and never the same for two clients, so that a server that comes back is not met by all at once.
enum WatchPause {
    static let first = Duration.seconds(1)
    static let longest = Duration.seconds(60)

    /// Between a half and the whole of the step.
    ///
    /// - Parameters:
    ///   - failures: how many came in a row, from 1.
    ///   - noise: any 64 random bits.
    static func length(after failures: Int, noise: UInt64) -> Duration {
        let doublings = min(max(failures, 1) - 1, 16)
        let step = min(first * (1 << doublings), longest)
        let share = Double(noise >> 11) / Double(UInt64(1) << 53)
        return step / 2 + step / 2 * share
    }
}
