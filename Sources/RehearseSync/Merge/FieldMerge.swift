/// What becomes of one field when an op writes it: the one place where two writers meet.
package enum FieldMerge {
    package enum Outcome: Equatable, Sendable {
        /// The op's value stands.
        case write(JSONValue)
        /// The op's value stands; the value before it was concurrent and goes to history.
        case overwrite(JSONValue, lost: JSONValue)
        /// The value that stood already stays; nothing of the op is lost by that.
        case keep
        /// Both sides' changes are in the result.
        case merge(JSONValue)
        /// Both sides changed the same place. What stands is decided by whoever asked.
        case conflict(ThreeWayMerge)
    }

    /// - Parameters:
    ///   - isConcurrent: the field was written after the version that the op's author saw.
    ///   - base: for text fields, the text the author started from.
    ///   - bytesMax: for text fields, the longest text that the field can hold.
    package static func merge(
        policy: MergePolicy, current: JSONValue, incoming: JSONValue, base: String?,
        isConcurrent: Bool, bytesMax: Int = .max
    ) -> Outcome {
        switch policy {
        case .frozen:
            return .keep
        case .latest:
            guard isConcurrent, current != incoming else { return .write(incoming) }
            return .overwrite(incoming, lost: current)
        case .min:
            return extreme(current, incoming, prefersIncoming: <)
        case .max:
            return extreme(current, incoming, prefersIncoming: >)
        case .text:
            return text(
                ThreeWayMerge(
                    base: base ?? "", current: current.string ?? "",
                    incoming: incoming.string ?? "", bytesMax: bytesMax),
                current: current, incoming: incoming)
        }
    }

    private static func extreme(
        _ current: JSONValue, _ incoming: JSONValue, prefersIncoming: (Int64, Int64) -> Bool
    ) -> Outcome {
        guard let new = incoming.integer else { return .keep }
        guard let old = current.integer, !Mutant.lastArrivalWins.isOn else {
            return .write(incoming)
        }
        return prefersIncoming(new, old) ? .write(incoming) : .keep
    }

    private static func text(
        _ merge: ThreeWayMerge, current: JSONValue, incoming: JSONValue
    ) -> Outcome {
        guard merge.isClean else { return .conflict(merge) }
        let text = merge.body
        if text.hasSameBytes(as: incoming.string ?? "") { return .write(incoming) }
        return text.hasSameBytes(as: current.string ?? "") ? .keep : .merge(.string(text))
    }
}
