internal import Foundation
internal import RehearseAnalytics
internal import RehearseModel
internal import RehearseSync

/// Gathers the facts of seats and has the shared function count them.
struct ProgressReader {
    let snapshot: StoreSnapshot
    let now: Instant
    /// When the server's figures were read; nil before the first sync.
    let lastSyncAt: Int64?

    /// A seat's progress together with where it comes from.
    struct Found {
        var progress: SeatProgress
        var figures: ProgressFigures
    }

    /// From the facts at hand, for a seat whose rows this device reads.
    func fromFacts(_ scope: ScopeID) throws -> Found {
        let progress = SeatProgress(try facts(of: scope), asOf: now)
        return Found(
            progress: progress,
            figures: ProgressFigures(progress, asOf: now.milliseconds, source: .facts))
    }

    /// From the server's row, for those who see figures and no texts.
    func fromServer(_ seat: RowID, in staff: ScopeID) throws -> Found? {
        let rows = try snapshot.rows("progress", in: staff, where: .link("seat_id", seat))
        guard let figures = rows.last?.value("figures") else { return nil }
        let progress: SeatProgress
        do {
            progress = try JSONDecoder().decode(
                SeatProgress.self, from: Data(figures.canonicalBytes))
        } catch {
            throw RehearseError(
                .version, "The progress figures from the server cannot be read.",
                next: "A newer server may have written them; update this program.")
        }
        return Found(
            progress: progress,
            figures: ProgressFigures(progress, asOf: lastSyncAt ?? 0, source: .server))
    }

    private func facts(of scope: ScopeID) throws -> SeatFacts {
        SeatFacts(
            assignments: try snapshot.rows("assignment", in: scope).map { row in
                SeatFacts.Assignment(
                    id: row.id, dueAt: row.instant("due_at"), isArchived: row.isArchived)
            },
            started: Set(
                try snapshot.rows("start", in: scope).compactMap {
                    $0.id("assignment_id", as: RowSubject.self)
                }),
            submissions: try snapshot.rows("submission", in: scope).map {
                SeatFacts.Submission($0)
            },
            reviews: try snapshot.rows("review", in: scope).compactMap(Self.review))
    }

    private static func review(_ row: RowView) throws -> SeatFacts.Review? {
        guard let submission = row.id("submission_id", as: RowSubject.self) else { return nil }
        return SeatFacts.Review(
            id: row.id, submission: submission,
            replaces: row.id("replaces_id", as: RowSubject.self), scores: try row.scores(),
            publishedAt: row.instant("published_at") ?? row.createdAt)
    }
}
