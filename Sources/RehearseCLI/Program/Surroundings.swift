internal import Glibc
internal import RehearseModel

/// What the program finds around it, read once at the start; tests make it up.
struct Surroundings: Sendable {
    var environment: [String: String]
    var standardInputIsTerminal = false
    var standardOutputIsTerminal = false
    var standardErrorIsTerminal = false
    var windowColumns: Int?
    var windowRows: Int?
    var zone = LocalZone.utc
    var now: @Sendable () -> Instant
    /// Time that is not moved when the clock on the wall is set, for measuring how long it took.
    var uptime: @Sendable () -> Duration
    /// Waits; throws when the task is cancelled.
    var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    /// Reads standard input to its end; nil past `limit` bytes.
    var readStandardInput: @Sendable (_ limit: Int) throws -> [UInt8]?

    /// The signs to draw with.
    var glyphs: Glyphs { Glyphs(environment: environment) }

    /// Whether there is a person to ask: prompts go to the error stream, answers come from input.
    var canAsk: Bool {
        standardInputIsTerminal && standardErrorIsTerminal && (environment["CI"] ?? "").isEmpty
    }

    /// For screen readers: no spinner, nothing is painted twice.
    var isAccessible: Bool {
        let value = environment["ACCESSIBLE"] ?? ""
        return !value.isEmpty && value != "0"
    }

    /// The width to lay out for. `COLUMNS` wins when somebody set it; a pipe has no width.
    func columns(isTerminal: Bool) -> Int? {
        if let text = environment["COLUMNS"], let value = Int(text), value > 0 {
            return max(value, Self.columnsMin)
        }
        return isTerminal ? max(windowColumns ?? 80, Self.columnsMin) : nil
    }

    /// Narrower windows are treated as this wide: words would fall apart into letters.
    static let columnsMin = 20

    /// The real ones.
    static func current(environment: [String: String]) -> Surroundings {
        let start = ContinuousClock.now
        var size = winsize()
        let hasSize = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return Surroundings(
            environment: environment, standardInputIsTerminal: isatty(0) == 1,
            standardOutputIsTerminal: isatty(1) == 1, standardErrorIsTerminal: isatty(2) == 1,
            windowColumns: hasSize ? Int(size.ws_col) : nil,
            windowRows: hasSize ? Int(size.ws_row) : nil, zone: .system, now: wallClock,
            uptime: { start.duration(to: .now) },
            readStandardInput: { limit in try FileAccess.read(descriptor: 0, limit: limit) })
    }

    private static func wallClock() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
