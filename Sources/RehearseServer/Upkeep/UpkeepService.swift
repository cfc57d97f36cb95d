internal import ServiceLifecycle

/// Runs the upkeep while the server runs: at once, then every hour, because refusals that were
/// counted belong in the audit soon. What is due once a day costs little when it is not due.
struct UpkeepService: Service {
    static let interval: Duration = .seconds(3600)

    let upkeep: Upkeep
    let clock: any Clock<Duration> & Sendable

    func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat {
                await upkeep.run()
                // Thrown only when the server stops, which ends the loop.
            } while (try? await clock.sleep(for: Self.interval)) != nil
        }
        // A service that returns early would end the server.
        try await gracefulShutdown()
    }
}
