internal import RehearseModel
internal import RehearseSync

/// Sends a refused action once more, as a new one: new ids of ops and group, new place in the
/// chain, and against what stands now.
struct Retrying {
    let transaction: StoreTransaction

    /// - Throws: `.notAllowed` if a place of it cannot be reached, `.notFound` if a row is gone;
    ///   then everything stays refused.
    func retry(_ group: GroupID) throws -> RetriedAction {
        let refused = try QuarantineQueries.group(group, in: transaction.database)
        try refuseUnreachable(refused)
        transaction.purpose = .retry
        for queued in refused {
            try apply(queued.op)
        }
        for queued in refused {
            try QuarantineQueries.remove(queued.op.id, in: transaction.database)
        }
        return RetriedAction(
            id: transaction.writtenGroup?.description, changeCount: refused.count)
    }

    /// The row keeps its id: other refused changes may be about it, and the server never had it.
    private func apply(_ op: Op) throws {
        switch op.kind {
        case .create:
            try transaction.create(op.table, in: op.scope, op.fields, id: op.row)
        case .update:
            try transaction.update(op.table, op.row, op.fields, basedOn: op.bases)
        }
    }

    private func refuseUnreachable(_ refused: [QueuedOp]) throws {
        let snapshot = transaction.snapshot
        let made = Set(refused.filter { $0.op.kind == .create }.map(\.op.key))
        for op in refused.map(\.op) {
            guard try snapshot.scope(op.scope) != nil else {
                let label = try QuarantineQueries.scopeLabel(of: op.id, in: transaction.database)
                throw RehearseError(
                    .notAllowed, "You still have no access to \"\(label ?? "that place")\".",
                    work: "The change stays as it is, with its text.",
                    next: "If you were given access again: rehearse sync")
            }
            guard op.kind == .update, !made.contains(op.key),
                try snapshot.row(op.table, op.row) == nil
            else { continue }
            throw RehearseError(
                .notFound, "The \(op.table) that it changes is not on this device.",
                work: "The change stays as it is, with its text.",
                next: "Take the text out: rehearse outbox export")
        }
    }
}
