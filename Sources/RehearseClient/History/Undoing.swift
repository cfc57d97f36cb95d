internal import RehearseModel
internal import RehearseSync

/// Takes one action back, inside a new one.
struct Undoing {
    let transaction: StoreTransaction
    let directory: ActionDirectory

    init(_ transaction: StoreTransaction) throws {
        self.transaction = transaction
        directory = try ActionDirectory(transaction.snapshot)
    }

    func undo(_ action: JournalAction) throws -> UndoneAction {
        let view = try directory.view(of: action)
        try refuseWithoutEffect(view)
        transaction.purpose = .undo(action.group)
        if action.kind == .discard { return try bringBack(action, view) }
        let changes = try JournalQueries.changes(of: action.group, in: transaction.database)
        try UndoLimits.check(changes)
        let plan = UndoPlan(of: changes, present: try present(changes), now: transaction.now)
        try refuseOwnClash(plan, of: action)
        try refuseEmpty(plan)
        for revision in plan.revisions {
            try transaction.update(
                revision.key.table, revision.key.id, revision.fields, basedOn: revision.bases)
        }
        return try outcome(of: action, view, plan)
    }

    private func present(_ changes: [JournalChange]) throws -> [RowKey: JSONValue] {
        var rows: [RowKey: JSONValue] = [:]
        for key in Set(changes.map(\.key)) {
            rows[key] = try transaction.snapshot.row(key.table, key.id)?.json
        }
        return rows
    }

    private func outcome(
        of action: JournalAction, _ view: UserAction, _ plan: UndoPlan
    ) throws -> UndoneAction {
        let words = ActionWords(snapshot: transaction.snapshot)
        var undone = view
        undone.state = .undone
        return UndoneAction(
            action: undone, undoID: transaction.writtenGroup?.description ?? "",
            left: try plan.left.map { try words.place($0.key, $0.field) },
            clashing: try plan.clashing.map { try words.place($0.key, $0.field) }, broughtBack: 0)
    }

    private func bringBack(_ action: JournalAction, _ view: UserAction) throws -> UndoneAction {
        let count = try DiscardedOpQueries.bringBack(action.group, in: transaction.database)
        guard count > 0 else {
            throw RehearseError(
                .failed, "What was let go then is not kept any more.",
                work: "It was kept for \(DiscardedOpQueries.keptDays) days.")
        }
        let group: GroupID = transaction.newID()
        _ = try JournalQueries.open(
            group, transaction.purpose, now: transaction.now, in: transaction.database)
        var undone = view
        undone.state = .undone
        return UndoneAction(
            action: undone, undoID: group.description, left: [], clashing: [], broughtBack: count)
    }
}

// MARK: What stands against it

extension Undoing {
    private func refuseWithoutEffect(_ view: UserAction) throws(RehearseError) {
        switch view.state {
        case .standing: return
        case .undone:
            throw RehearseError(
                .failed, "That was taken back before.", work: "Nothing was changed.",
                next: "Do it again: rehearse undo --redo")
        case .refused:
            throw RehearseError(
                .failed, "The server refused that action, so it has no effect.",
                work: "What you wrote is kept.", next: "See: rehearse outbox list")
        }
    }

    /// A later action of the same person in the same words is no conflict of two devices: the
    /// person has to say which of the two is meant.
    private func refuseOwnClash(_ plan: UndoPlan, of action: JournalAction) throws {
        for place in plan.clashing {
            let later = try JournalQueries.actions(
                changing: place.field, of: place.key, after: action.position,
                in: transaction.database
            ).map(directory.view).first { $0.state == .standing && !$0.isUndo }
            guard let later else { continue }
            throw RehearseError(
                .failed,
                "A later action of yours changed the same words: \(later.shortID), \(later.summary).",
                work: "Nothing was undone.",
                next: "Undo that first: rehearse undo \(later.shortID)")
        }
    }

    private func refuseEmpty(_ plan: UndoPlan) throws {
        guard plan.isEmpty else { return }
        let words = ActionWords(snapshot: transaction.snapshot)
        if let place = plan.left.first {
            throw RehearseError(
                .failed,
                "\(try words.place(place.key, place.field).capitalisedFirst) was changed since, "
                    + "elsewhere or by you.",
                work: "It stays as it is; nothing was undone.")
        }
        if !plan.missing.isEmpty {
            throw RehearseError(
                .failed, "What that action changed is not on this device any more.",
                work: "Nothing was undone.")
        }
        throw RehearseError(
            .failed, "There is nothing left of that action to take back.",
            work: "Nothing was changed.")
    }
}

extension String {
    /// With a capital at its start.
    fileprivate var capitalisedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }
}
