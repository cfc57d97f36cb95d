internal import RehearseModel
internal import RehearseSync

/// The journal as people see it: which actions stand, which were taken back, which were refused.
struct ActionDirectory {
    let snapshot: StoreSnapshot
    /// The newest first.
    let actions: [JournalAction]
    private let undone: Set<GroupID>
    private let refused: Set<GroupID>
    private let redone: Set<GroupID>

    init(_ snapshot: StoreSnapshot) throws {
        self.snapshot = snapshot
        actions = try JournalQueries.actions(limit: Journal.actionsMax, in: snapshot.database)
        let refused = try QuarantineQueries.groups(in: snapshot.database)
        undone = Self.undone(in: actions, refused: refused)
        self.refused = refused
        redone = Self.redoing(in: actions)
    }

    /// An undo takes effect unless a later one took it back or the server refused it. Walking from
    /// the newest to the oldest, whether an entry stands is known before the one it took back.
    static func undone(
        in actions: [JournalAction], refused: Set<GroupID>
    ) -> Set<GroupID> {
        var undone: Set<GroupID> = []
        for action in actions where !refused.contains(action.group) {
            guard let target = action.undoes, !undone.contains(action.group) else { continue }
            undone.insert(target)
        }
        return undone
    }

    /// Undos of undos: they do again what the first one took back. Walking from the oldest to the
    /// newest, what an entry took back is known before the entry.
    static func redoing(in actions: [JournalAction]) -> Set<GroupID> {
        let undos = Set(actions.filter { $0.kind == .undo }.map(\.group))
        var redoing: Set<GroupID> = []
        for action in actions.reversed() {
            guard let target = action.undoes, undos.contains(target), !redoing.contains(target)
            else { continue }
            redoing.insert(action.group)
        }
        return redoing
    }

    func view(of action: JournalAction) throws -> UserAction {
        let changes = try JournalQueries.changes(of: action.group, in: snapshot.database)
        return UserAction(
            id: action.group.description, shortID: String(action.group.tail.prefix(6)),
            madeAt: action.madeAt.milliseconds,
            summary: try ActionWords(snapshot: snapshot).summary(of: action, changes),
            state: state(of: action), isUndo: action.kind == .undo,
            undoesID: action.undoes?.description, obstacle: Self.obstacle(changes))
    }

    func state(of action: JournalAction) -> UserAction.State {
        if refused.contains(action.group) { return .refused }
        return undone.contains(action.group) ? .undone : .standing
    }

    /// The newest action that stands and is no undo: what `undo` without a name means.
    func lastStanding() throws(RehearseError) -> JournalAction {
        let found = actions.first { $0.kind != .undo && state(of: $0) == .standing }
        guard let found else {
            throw RehearseError(
                .notFound, "There is nothing on this device to undo.",
                next: "See: rehearse undo --list")
        }
        return found
    }

    /// The newest undo that stands and is no redo: what `redo` means.
    func lastUndo() throws(RehearseError) -> JournalAction {
        let found = actions.first {
            $0.kind == .undo && !redone.contains($0.group) && state(of: $0) == .standing
        }
        guard let found else {
            throw RehearseError(
                .notFound, "Nothing was undone on this device.",
                next: "See: rehearse undo --list")
        }
        return found
    }

    /// The action whose id begins as typed.
    ///
    /// - Throws: `.notFound`, or `.usage` if several begin so.
    func action(_ typed: String) throws(RehearseError) -> JournalAction {
        let typed = typed.lowercased()
        let found = actions.filter { !typed.isEmpty && $0.group.begins(with: typed) }
        guard let first = found.first else {
            throw RehearseError(
                .notFound, "The journal of this device has no action '\(typed.shortened)'.",
                work: "It keeps \(Journal.keptMilliseconds / 86_400_000) days and "
                    + "\(Journal.actionsMax) actions.",
                next: "See: rehearse undo --list")
        }
        guard found.count == 1 else {
            let ids = found.prefix(8).map { String($0.group.tail.prefix(12)) }
            throw RehearseError(
                .usage, "'\(typed)' is the beginning of \(found.count) ids.",
                next: "Type more of it. Candidates: \(ids.joined(separator: ", "))")
        }
        return first
    }

    private static func obstacle(_ changes: [JournalChange]) -> String? {
        do throws(RehearseError) {
            try UndoLimits.check(changes)
            return nil
        } catch {
            return error.what
        }
    }
}
