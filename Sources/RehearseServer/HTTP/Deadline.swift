/// Runs `work` and cancels it when it takes longer than `limit`; then throws `.deadlineExceeded`.
///
/// The call returns only after the cancelled work has ended, so nothing of it goes on unseen.
func withDeadline<Value: Sendable>(
    _ limit: Duration, on clock: any Clock<Duration> & Sendable,
    _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await clock.sleep(for: limit)
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let value = first else {
            throw Refusal.deadlineExceeded
        }
        return value
    }
}
