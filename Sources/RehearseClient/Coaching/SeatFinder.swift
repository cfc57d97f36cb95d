internal import RehearseModel

/// Finds the seats that a coach means by handles and cohort names.
struct SeatFinder {
    struct Seat {
        var scope: ScopeID
        var place: SeatDirectory.Place
    }

    /// Active seats that the reader coaches, by cohort and handle.
    private let seats: [Seat]
    private let cohorts: Set<String>

    init(_ snapshot: StoreSnapshot) throws {
        let directory = try SeatDirectory(snapshot)
        seats = directory.places
            .filter { $0.value.role == .coach && $0.value.isActive && !$0.value.handle.isEmpty }
            .map { Seat(scope: $0.key, place: $0.value) }
            .sorted {
                ($0.place.cohort, $0.place.handle, $0.scope)
                    < ($1.place.cohort, $1.place.handle, $1.scope)
            }
        cohorts = Set(
            try snapshot.scopes(kind: .staff).map { staff in
                try snapshot.rows("cohort", in: staff.id).first?.text("slug") ?? staff.label
            })
    }

    /// The seats of `names`, none of them twice.
    ///
    /// - Parameter names: `handle`, `handle@cohort` or a cohort.
    /// - Throws: `.notFound` with the nearest name; `.usage` for a handle in several cohorts.
    func seats(named names: [String]) throws(RehearseError) -> [Seat] {
        guard !names.isEmpty else {
            throw RehearseError(.usage, "Nobody is named.", next: "Name handles or a cohort.")
        }
        var wanted: Set<ScopeID> = []
        for name in names { wanted.formUnion(try scopes(named: name)) }
        return seats.filter { wanted.contains($0.scope) }
    }

    private func scopes(named name: String) throws(RehearseError) -> [ScopeID] {
        let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            let found = seats.filter {
                $0.place.handle == parts[0] && $0.place.cohort == parts[1]
            }
            guard !found.isEmpty else { throw missing(name) }
            return found.map(\.scope)
        }
        let asHandle = seats.filter { $0.place.handle == name }
        let asCohort = seats.filter { $0.place.cohort == name }
        guard asHandle.isEmpty || !cohorts.contains(name) else {
            throw RehearseError(
                .usage, "'\(name)' is a person and a cohort.",
                next: "Write \(name)@\(asHandle[0].place.cohort) for the person.")
        }
        if asHandle.count > 1 {
            let choices = asHandle.map { "\(name)@\($0.place.cohort)" }.joined(separator: ", ")
            throw RehearseError(
                .usage, "'\(name)' sits in \(asHandle.count) cohorts.", next: "Write: \(choices)")
        }
        if asHandle.isEmpty, asCohort.isEmpty {
            guard !cohorts.contains(name) else {
                throw RehearseError(
                    .notFound, "Nobody sits in the cohort '\(name)', or you do not coach it.",
                    next: "If somebody was added just now: rehearse sync")
            }
            throw missing(name)
        }
        return (asHandle + asCohort).map(\.scope)
    }

    private func missing(_ name: String) -> RehearseError {
        let known = Set(seats.flatMap { [$0.place.handle, $0.place.cohort] }).union(cohorts)
            .sorted()
        let hint = Suggestion.nearest(to: name, in: known)
        return RehearseError(
            .notFound, "No candidate or cohort '\(name.shortened)' among those you coach.",
            next: hint.map { "Did you mean '\($0)'?" }
                ?? (known.isEmpty
                    ? "Run: rehearse sync" : "You coach: \(known.joined(separator: ", "))"))
    }
}
