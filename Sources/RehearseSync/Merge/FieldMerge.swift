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
        /// The texts could not be merged; the current one stays.
        case conflict
    }

    /// - Parameters:
    ///   - isConcurrent: the field was written after the version that the op's author saw.
    ///   - base: for text fields, the text the author started from.
    package static func merge(
        policy: MergePolicy, current: JSONValue, incoming: JSONValue, base: String?,
        isConcurrent: Bool
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
            return text(current: current, incoming: incoming, base: base ?? "")
        }
    }

    private static func extreme(
        _ current: JSONValue, _ incoming: JSONValue, prefersIncoming: (Int64, Int64) -> Bool
    ) -> Outcome {
        guard let new = incoming.integer else { return .keep }
        guard let old = current.integer else { return .write(incoming) }
        return prefersIncoming(new, old) ? .write(incoming) : .keep
    }

    private static func text(current: JSONValue, incoming: JSONValue, base: String) -> Outcome {
        let now = current.string ?? ""
        let new = incoming.string ?? ""
        switch TextMerge.merge(base: base, current: now, incoming: new) {
        case .conflict: return .conflict
        case .merged(let text) where text.hasSameBytes(as: new): return .write(incoming)
        case .merged(let text) where text.hasSameBytes(as: now): return .keep
        case .merged(let text): return .merge(.string(text))
        }
    }
}
