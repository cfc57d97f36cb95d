internal import GRDB
package import RehearseModel
package import RehearseSync

/// The pages of a pull that is under way. Nothing of them is visible before the vector is closed.
///
/// They are kept in memory, and written to the database as they came when they become many, or when
/// the sync cannot go on: then a later one goes on there. Most pulls never write one.
package struct PullInbox: Sendable {
    /// About sixteen pages. What a device has to spare is not more, and to write so many at once
    /// costs no more than to write them one by one.
    static let bytesMax = 16 * 1024 * 1024
    /// On a slow link it takes minutes to fill that; a process that is killed loses no more than
    /// what came in this time.
    static let heldMillisecondsMax: Int64 = 2000

    let timeline: TimelineID?
    /// The clocks' difference as it was last written down.
    let clockSkewMilliseconds: Int64
    /// Scopes that the store wants to read from zero.
    let rereads: [ScopeID]
    /// Rows of earlier pulls that can be read since this program was installed.
    let recovered: [RecoveredRow]
    private let device: DeviceID
    private(set) var vector: PullVector
    /// Pages that the database holds; they come before those in memory.
    private(set) var storedPageCount: Int
    private(set) var pages: [PulledPage] = []
    private var byteCount = 0
    private var heldSince: Instant?

    /// Goes on where the last stored page ended.
    ///
    /// - Throws: `.signedOut` in a store that no server knows.
    init(in database: Database) throws {
        guard let device = try DeviceQueries.device(in: database) else {
            throw RehearseError(.signedOut, "This store belongs to no account.")
        }
        self.device = device.device
        timeline = try MetaQueries.text(.timeline, in: database).flatMap(TimelineID.init)
        clockSkewMilliseconds = try MetaQueries.integer(.clockSkew, in: database) ?? 0
        rereads = try VectorQueries.scopesToReread(in: database)
        recovered = try RecoveredRow.all(in: database)
        vector = PullVector(from: try ScopeQueries.cursors(in: database))
        let stored = try StagingQueries.headers(in: database)
        storedPageCount = stored.count
        for header in stored { vector.take(header) }
    }

    /// What to ask next.
    package var request: PullRequest {
        PullRequest(device: device, timeline: timeline, cursors: vector.next)
    }

    /// What to ask next when a page with this header has been taken.
    func request(after header: PullHeader) -> PullRequest {
        var vector = vector
        vector.take(header)
        return PullRequest(device: device, timeline: timeline, cursors: vector.next)
    }

    /// Ask `timeTravel` first.
    package mutating func take(_ page: PulledPage, now: Instant) {
        vector.take(page.header)
        pages.append(page)
        byteCount += page.byteCount
        heldSince = heldSince ?? now
    }

    /// Why a page must not be taken: another timeline, or an earlier state of a scope.
    package func timeTravel(of header: PullHeader) -> SyncFailure? {
        if Mutant.epochIgnored.isOn || Mutant.headIgnored.isOn { return nil }
        if let timeline, timeline != header.timeline { return .timelineChanged(header.timeline) }
        return vector.isTimeTravel(header) ? .timelineChanged(header.timeline) : nil
    }

    /// Whether the pages in memory should be stored now.
    func isFull(at now: Instant) -> Bool {
        guard let heldSince, !pages.isEmpty else { return false }
        return byteCount > Self.bytesMax
            || now.millisecondsSince(heldSince) > Self.heldMillisecondsMax
    }

    /// Writes the pages in memory; call `pagesStored` when that is committed.
    func store(in database: Database) throws {
        for page in pages { try StagingQueries.append(page, in: database) }
    }

    mutating func pagesStored() {
        storedPageCount += pages.count
        pages = []
        byteCount = 0
        heldSince = nil
    }

    /// Whether there is nothing to write: no page had anything to say that the store does not know.
    var isEmpty: Bool {
        storedPageCount == 0 && rereads.isEmpty && recovered.isEmpty && vector.parts.isEmpty
            && vector.revoked.isEmpty
            && pages.allSatisfy { $0.rows.isEmpty && $0.unreadable.isEmpty }
            && pages.allSatisfy { $0.header.timeline == timeline }
    }
}
