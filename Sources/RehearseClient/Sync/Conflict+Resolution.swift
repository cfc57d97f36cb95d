internal import RehearseModel
internal import RehearseSync

/// A stretch of two texts that were joined.
public enum ConflictPiece: Sendable, Equatable {
    /// Unchanged, changed by one side, or by both alike.
    case agreed(String)
    /// Changed by both, each in its own way: what a person decides.
    case disputed(base: String, yours: String, theirs: String)
}

extension Conflict {
    /// Both texts joined, from the beginning to the end.
    public var pieces: [ConflictPiece] {
        merge.pieces.map { piece in
            switch piece {
            case .agreed(let text): .agreed(text)
            case .overlap(let base, let theirs, let yours):
                .disputed(base: base, yours: yours, theirs: theirs)
            }
        }
    }

    /// The text to write and the state to note.
    func outcome(of choice: ConflictChoice) -> (text: String, state: String) {
        switch choice {
        case .yours: (standing(with: merge.text(taking: .incoming)), "kept-yours")
        case .theirs: (standing(with: merge.text(taking: .current)), "kept-theirs")
        case .both: (standing(with: merge.textKeepingBoth), "kept-both")
        case .edited(let text): (text, "edited")
        }
    }

    /// What stands now with the decision in it. The text may have been written on since the
    /// conflict arose; where that collides with the decision, the decision stands.
    private func standing(with decided: String) -> String {
        ThreeWayMerge(base: merge.body, current: current, incoming: decided, bytesMax: bytesMax)
            .text(taking: .incoming)
    }

    /// The merge by which the server put both texts into the row.
    private var merge: ThreeWayMerge {
        ThreeWayMerge(base: base, current: theirs, incoming: yours, bytesMax: bytesMax)
    }

    private var bytesMax: Int {
        SyncSchema.table(named: table)?.bytesMax(of: field) ?? .max
    }
}
