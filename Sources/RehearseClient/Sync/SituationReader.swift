internal import RehearseModel

/// Finds what is unusual about a store, from what is stored alone.
struct SituationReader {
    /// How long something that happened stays in `status` and `doctor`.
    static let rememberedMilliseconds: Int64 = 7 * 86_400_000

    let snapshot: StoreSnapshot
    let now: Instant

    /// What holds now, then what happened lately, the newest first and each sentence once.
    func all(openConflicts: Int) throws -> [Situation] {
        try standing(openConflicts: openConflicts) + recent()
    }

    func standing(openConflicts: Int) throws -> [Situation] {
        let database = snapshot.database
        var found: [Situation] = []
        if openConflicts > 0 { found.append(.conflictsOpen(openConflicts)) }
        let refused = try QuarantineQueries.count(in: database)
        if refused > 0 { found.append(.changesRefused(refused)) }
        found += try snapshot.scopes().filter { $0.mismatches > 0 }
            .map { Situation.contentDiffers(in: $0.label) }
        let unreadable = try VectorQueries.parkedCount(in: database)
        if unreadable > 0 { found.append(.rowsUnreadable(unreadable)) }
        let staged = try StagingQueries.rowCount(in: database)
        if staged > 0 { found.append(.pullUnfinished(rows: staged)) }
        let skew = try snapshot.clockSkewMilliseconds
        if let clock = Situation.clockWrong(skewMilliseconds: skew) { found.append(clock) }
        return found
    }

    private func recent() throws -> [Situation] {
        let limit = now.advanced(byMilliseconds: -Self.rememberedMilliseconds)
        var said: Set<String> = []
        return try IncidentQueries.all(in: snapshot.database)
            // A clock that was set back must not hide what has just happened.
            .filter { $0.at >= limit }
            .map(Situation.init)
            .filter { said.insert($0.sentence).inserted }
    }

    /// What happened since the entry with this key.
    func since(_ key: Int64) throws -> [Situation] {
        try IncidentQueries.all(after: key, in: snapshot.database).map(Situation.init)
    }
}
