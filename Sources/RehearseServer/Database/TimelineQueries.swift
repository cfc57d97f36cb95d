internal import Postgres
internal import RehearseModel

/// The timeline of the server. Only the owner of the tables may change it.
enum TimelineQueries {
    static func set(
        _ timeline: TimelineID, now: Instant, in transaction: GlobalTransaction
    ) async throws {
        try await transaction.execute(
            "UPDATE server_state SET timeline_id = \(timeline), timeline_since = \(now)")
    }
}
