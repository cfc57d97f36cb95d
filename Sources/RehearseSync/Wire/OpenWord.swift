/// A word out of a list that grows: one that this program knows, or one of a newer program.
///
/// Answers hold these where a closed list would make an older client refuse the whole page. An
/// unknown word is kept as it came and has no `known`, so that nothing is allowed because of it.
package struct OpenWord<Known: RawRepresentable & Sendable>: RawRepresentable, Sendable, Equatable
where Known.RawValue == String {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(_ known: Known) {
        rawValue = known.rawValue
    }

    /// The word, if this program knows it.
    package var known: Known? { Known(rawValue: rawValue) }
}
