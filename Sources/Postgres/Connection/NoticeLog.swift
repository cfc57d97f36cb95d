import CLibPQ

/// Collects what the server reports beside results, such as a WARNING at COMMIT.
///
/// libpq calls back synchronously, inside a call on the same connection, and never at any other
/// time. Whoever holds the `ConnectionHandle` alone therefore also holds this alone.
final class NoticeLog {
    /// A script with a `RAISE NOTICE` in a loop must not fill the memory; the first ones tell.
    static let countMax = 100

    private var reports: [PostgresError.ServerReport] = []

    func attach(to connection: OpaquePointer) {
        // Unretained: the handle that owns the connection also owns this log.
        PQsetNoticeReceiver(
            connection,
            { log, result in
                guard let log, let result else { return }
                Unmanaged<NoticeLog>.fromOpaque(log).takeUnretainedValue().append(result)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    func removeAll() -> [PostgresError.ServerReport] {
        defer { reports = [] }
        return reports
    }

    private func append(_ result: OpaquePointer) {
        guard reports.count < Self.countMax, let report = ResultHandle.report(of: result)
        else { return }
        reports.append(report)
    }
}
