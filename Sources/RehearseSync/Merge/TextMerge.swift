/// Three-way merge of texts: what the author started from, what stands now, what the author wrote.
///
/// Pure and deterministic; the server decides with it, the client previews with it. It compares
/// bytes, never Unicode equivalence: a text that looks the same may still be a change.
///
/// Texts merge as a whole for now: if only one side changed, that side stands; if both made the
/// same change, it stands once; anything else is a conflict in which `current` stays and the caller
/// keeps all three texts.
package enum TextMerge {
    package enum Outcome: Equatable, Sendable {
        /// The text to write, and whether it joins changes of both sides.
        case merged(String)
        /// Both sides changed differently; the current text stays.
        case conflict
    }

    package static func merge(base: String, current: String, incoming: String) -> Outcome {
        if current.hasSameBytes(as: base) || current.hasSameBytes(as: incoming) {
            return .merged(incoming)
        }
        if incoming.hasSameBytes(as: base) {
            return .merged(current)
        }
        return .conflict
    }
}
