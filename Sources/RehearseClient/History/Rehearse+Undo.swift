internal import RehearseModel
internal import RehearseSync

/// Taking back what was done on this device. Everything here works without a network, and after a
/// sync as well: an undo is a new change like any other, and nothing is removed from any history.
extension Rehearse {
    /// What was done on this device, the newest first, as far back as the journal goes.
    public func userActions(limit: Int = 50) throws(RehearseError) -> [UserAction] {
        try store.read { snapshot in
            let directory = try ActionDirectory(snapshot)
            return try directory.actions.prefix(limit).map(directory.view)
        }
    }

    /// Takes an action back, as a new action that waits to be sent like any other.
    ///
    /// What was changed elsewhere since is not overwritten: a text is merged, and where both sides
    /// changed the same words both are kept in a conflict; another field stays as it is and is
    /// named in ``UndoneAction/left``.
    ///
    /// - Parameter reference: An action's id or a unique beginning of it; nil for the last action
    ///   that stands. The id of an undo does again what that undo took back.
    /// - Throws: `.failed` with what to do instead for what cannot be taken back, such as a
    ///   submission or a published review; `.notFound` if there is no such action.
    @discardableResult
    public func undo(_ reference: String? = nil) throws(RehearseError) -> UndoneAction {
        try refuseEmptyStore()
        return try store.write { transaction in
            let undoing = try Undoing(transaction)
            let action =
                try reference.map { try undoing.directory.action($0) }
                ?? undoing.directory.lastStanding()
            return try undoing.undo(action)
        }
    }

    /// Does again what the last undo took back.
    @discardableResult
    public func redo() throws(RehearseError) -> UndoneAction {
        try refuseEmptyStore()
        return try store.write { transaction in
            let undoing = try Undoing(transaction)
            return try undoing.undo(undoing.directory.lastUndo())
        }
    }

    /// Looking for something to undo makes no file.
    private func refuseEmptyStore() throws(RehearseError) {
        guard !store.exists else { return }
        throw RehearseError(.notFound, "Nothing was done on this device yet.")
    }
}
