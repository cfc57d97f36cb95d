internal import RehearseAnalytics
internal import RehearseModel
internal import RehearseSync

/// Reads cohorts from their staff scopes.
struct CohortReader {
    let snapshot: StoreSnapshot
    let progress: ProgressReader

    func summary(_ staff: ScopeView) throws -> CohortOverview {
        let row = try snapshot.rows("cohort", in: staff.id).first
        let seats = try snapshot.rows("seat", in: staff.id)
        return CohortOverview(
            slug: row?.text("slug") ?? staff.label, title: row?.text("title") ?? staff.label,
            role: staff.role.rawValue, seatCount: seats.count { $0.text("status") == "active" })
    }

    func detail(_ staff: ScopeView) throws -> CohortProgress {
        var total = SeatProgress()
        var source = ProgressFigures.Source.facts
        let seats = try roster(staff).map { row in
            let found = try self.progress(ofSeat: row, in: staff.id)
            if let found, row.text("status") == "active" {
                total = total.adding(found.progress)
                // One figure from the last sync makes the sum as old as that.
                if found.figures.source == .server { source = .server }
            }
            return SeatOverview(
                id: row.id.description, handle: row.text("handle"),
                displayName: row.text("display_name"), status: row.text("status"),
                progress: found?.figures)
        }
        let asOf = source == .facts ? progress.now.milliseconds : progress.lastSyncAt ?? 0
        return CohortProgress(
            summary: try summary(staff), seats: seats,
            progress: ProgressFigures(total, asOf: asOf, source: source))
    }

    func scope(_ slug: String) throws -> ScopeView {
        let scopes = try snapshot.scopes(kind: .staff)
        let slugs = try scopes.map { try summary($0).slug }
        if let index = slugs.firstIndex(of: slug) { return scopes[index] }
        let hint = Suggestion.nearest(to: slug, in: slugs)
        throw RehearseError(
            .notFound, "No cohort '\(slug.shortened)' on this device.",
            next: hint.map { "Did you mean '\($0)'?" }
                ?? (slugs.isEmpty
                    ? "You coach or lead none; if that is new: rehearse sync"
                    : "You can see: \(slugs.sorted().joined(separator: ", "))"))
    }

    /// Active seats by handle, then removed ones.
    private func roster(_ staff: ScopeView) throws -> [RowView] {
        try snapshot.rows("seat", in: staff.id).sorted { left, right in
            let key = { (row: RowView) in
                (row.text("status") == "active" ? 0 : 1, row.text("handle"), row.id)
            }
            return key(left) < key(right)
        }
    }

    private func progress(ofSeat row: RowView, in staff: ScopeID) throws -> ProgressReader.Found? {
        if let scope = row.id("seat_scope_id", as: ScopeSubject.self),
            try snapshot.scope(scope) != nil
        {
            return try progress.fromFacts(scope)
        }
        return try progress.fromServer(row.id, in: staff)
    }
}
