internal import RehearseModel
internal import RehearseSync

/// What coaches and leads of a cohort note about a candidate among themselves. The candidate's
/// devices never get it.
public struct CoachNote: Sendable, Hashable, Codable {
    public var id: String
    public var shortID: String
    public var handle: String
    public var displayName: String
    public var cohort: String
    public var body: String
    /// The name of who wrote it; empty where the directory does not know.
    public var author: String
    /// Milliseconds since 1970.
    public var madeAt: Int64
}

/// Notes of the staff. Everything here works without a network.
extension Rehearse {
    /// The notes about one candidate or all, the newest first.
    ///
    /// - Parameter who: `handle` or `handle@cohort`; nil for everybody.
    /// - Throws: `.notFound` for somebody who sits in none of the cohorts, `.usage` if several do.
    public func coachNotes(about who: String? = nil) throws(RehearseError) -> [CoachNote] {
        try store.read { snapshot in
            let places = try StaffPlaces(snapshot)
            let wanted = try who.map { try places.place($0).seat }
            let people = PersonDirectory(snapshot)
            return try snapshot.rows("coach_note").reversed()
                .filter { !$0.isArchived }
                .compactMap { row in
                    guard let seat = row.id("seat_id", as: RowSubject.self),
                        wanted == nil || seat == wanted, let place = places.place(of: seat)
                    else { return nil }
                    return try Self.note(row, place, people)
                }
        }
    }

    /// Notes something about a candidate for the other coaches and leads of the cohort.
    ///
    /// - Throws: `.notFound`, `.usage`, `.badInput` for an empty text.
    @discardableResult
    public func addCoachNote(
        about who: String, _ body: String
    ) throws(RehearseError) -> CoachNote {
        guard !body.isBlank else {
            throw RehearseError(
                .badInput, "There is no text in the note.", work: "Nothing was stored.")
        }
        return try store.write { transaction in
            let place = try StaffPlaces(transaction.snapshot).place(who)
            let id = try transaction.create(
                "coach_note", in: place.staff,
                ["seat_id": .string(place.seat.description), "body": .string(body)])
            guard let row = try transaction.snapshot.row("coach_note", id) else {
                throw RehearseError(.bug, "A note that was just written is not there.")
            }
            return try Self.note(row, place, PersonDirectory(transaction.snapshot))
        }
    }

    /// Puts a note away for everybody.
    public func archiveCoachNote(_ reference: String) throws(RehearseError) {
        try store.write { transaction in
            let row = try ShortID.coachNote.row(reference, in: transaction.snapshot)
            try transaction.update(
                "coach_note", row.id,
                [SyncSchema.archivedAt.name: .integer(transaction.now.milliseconds)])
        }
    }

    private static func note(
        _ row: RowView, _ place: StaffPlaces.Place, _ people: PersonDirectory
    ) throws -> CoachNote {
        CoachNote(
            id: row.id.description, shortID: ShortID.coachNote.text(row.id),
            handle: place.handle, displayName: place.displayName, cohort: place.cohort,
            body: row.text("body"), author: try people.name(row.author, or: ""),
            madeAt: row.createdAt.milliseconds)
    }
}

/// Who sits in the cohorts that this person coaches or leads.
private struct StaffPlaces {
    struct Place {
        var seat: RowID
        var staff: ScopeID
        var handle: String
        var displayName: String
        var cohort: String
    }

    private let places: [Place]

    init(_ snapshot: StoreSnapshot) throws {
        places = try snapshot.scopes(kind: .staff).flatMap { staff in
            let cohort = try snapshot.rows("cohort", in: staff.id).first?.text("slug")
            return try snapshot.rows("seat", in: staff.id).map { seat in
                Place(
                    seat: seat.id, staff: staff.id, handle: seat.text("handle"),
                    displayName: seat.text("display_name"), cohort: cohort ?? staff.label)
            }
        }
    }

    func place(of seat: RowID) -> Place? {
        places.first { $0.seat == seat }
    }

    func place(_ who: String) throws(RehearseError) -> Place {
        let found = places.filter { $0.handle == who || "\($0.handle)@\($0.cohort)" == who }
        guard let first = found.first else {
            let hint = Suggestion.nearest(to: who, in: places.map(\.handle))
            throw RehearseError(
                .notFound, "No candidate '\(who.shortened)' in your cohorts on this device.",
                next: hint.map { "Did you mean '\($0)'?" } ?? "Run: rehearse sync")
        }
        guard found.count == 1 else {
            throw RehearseError(
                .usage, "'\(who)' sits in \(found.count) cohorts.",
                next: "Write: " + found.map { "\($0.handle)@\($0.cohort)" }.joined(separator: ", "))
        }
        return first
    }
}
