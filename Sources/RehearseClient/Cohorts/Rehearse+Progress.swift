internal import RehearseModel

/// Cohorts and progress, as far as this device knows.
extension Rehearse {
    /// The cohorts that this person coaches or leads, by label.
    public func visibleCohorts() throws(RehearseError) -> [CohortOverview] {
        try reading { try $0.snapshot.scopes(kind: .staff).map($0.summary) }
    }

    /// One cohort with its seats and their progress.
    ///
    /// Coaches get figures from the facts on this device, leads those that the server computed; see
    /// ``ProgressFigures/source`` and ``ProgressFigures/asOfAt``.
    ///
    /// - Throws: `.notFound` with the nearest name.
    public func cohort(_ slug: String) throws(RehearseError) -> CohortProgress {
        try reading { try $0.detail($0.scope(slug)) }
    }

    /// Progress in this person's own seats, by cohort.
    public func progress() throws(RehearseError) -> [SeatProgressView] {
        let handle = account.handle ?? ""
        return try reading { reader in
            let seats = try SeatDirectory(reader.snapshot)
            return try seats.scopes(as: .candidate).map { scope in
                SeatProgressView(
                    handle: handle, displayName: "", cohort: seats.places[scope]?.cohort ?? "",
                    figures: try reader.progress.fromFacts(scope).figures)
            }.sorted { $0.cohort < $1.cohort }
        }
    }

    /// Progress of one candidate in every cohort that this person coaches or leads.
    ///
    /// - Throws: `.notFound` for a handle that sits in none of them.
    public func progress(handle: String) throws(RehearseError) -> [SeatProgressView] {
        let found = try reading { reader in
            try reader.snapshot.scopes(kind: .staff).flatMap { staff in
                let cohort = try reader.detail(staff)
                return cohort.seats.compactMap { seat -> SeatProgressView? in
                    guard seat.handle == handle, let figures = seat.progress else { return nil }
                    return SeatProgressView(
                        handle: handle, displayName: seat.displayName,
                        cohort: cohort.summary.slug, figures: figures)
                }
            }
        }
        guard !found.isEmpty else {
            throw RehearseError(
                .notFound, "No candidate '\(handle.shortened)' in the cohorts on this device.",
                next: "See: rehearse cohort list")
        }
        return found
    }

    private func reading<Value>(
        _ body: (CohortReader) throws -> Value
    ) throws(RehearseError) -> Value {
        let lastSyncAt = try status().lastSyncAt
        return try store.read { snapshot in
            let progress = ProgressReader(
                snapshot: snapshot, now: environment.now(), lastSyncAt: lastSyncAt)
            return try body(CohortReader(snapshot: snapshot, progress: progress))
        }
    }
}
