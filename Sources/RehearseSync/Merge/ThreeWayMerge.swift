/// Joins what two sides made of one text: START HERE for texts that two devices changed at once.
///
/// Pure and deterministic. The server decides with it, in the order of the scope; a device previews
/// with it and shows with it what a conflict is about.
///
/// Rules:
/// 1. Each side's changes are found against the base, in words, blanks and line ends
///    (``TextTokens``, ``TextChanges``).
/// 2. Changes of the two sides are apart if at least one word that neither touched stands between
///    them. What is apart goes into the result, both sides' changes, and nobody is asked.
/// 3. Changes that are not apart are taken once if both come to the same bytes; otherwise they are
///    an **overlap**. Different texts put in at one place are an overlap.
/// 4. In the body all overlaps show one and the same side: the one whose words in them are longer
///    in all (it is more to write again), else the one whose bytes sort last. So the body depends
///    on the texts and not on which of them came first. The base and both sides whole go into a
///    conflict row; nothing is marked inside the text.
/// 5. A token that is only spelled differently (a word of canonically equivalent text, another
///    kind of line end) is unchanged: an edit beats a new spelling. Where it stays, the bytes of
///    the side that spelled it anew stand; two new spellings of one token are an overlap.
/// 6. Texts past ``bytesMax`` and results past the field's limit are one overlap as a whole.
///
/// Therefore: a side that equals the base leaves the other as it is, byte for byte; exchanging the
/// sides exchanges nothing but the labels; every word that a side put in is in the body or in an
/// overlap; every word that neither took away is in the body. Three sides in another order may give
/// another body: merging is not associative.
package struct ThreeWayMerge: Equatable, Sendable {
    package enum Side: Sendable { case current, incoming }

    package enum Piece: Equatable, Sendable {
        /// Unchanged, changed by one side, or changed by both alike.
        case agreed(String)
        /// Changed by both, each in its own way.
        case overlap(base: String, current: String, incoming: String)
    }

    /// Bytes of the longest text that is looked into. Past it a rewrite is likelier than two edits,
    /// and the time for it would be felt inside a push.
    package static let bytesMax = 64 * 1024

    /// The result from its beginning to its end.
    package let pieces: [Piece]

    /// - Parameter bytesMax: the longest result that the field can hold.
    package init(base: String, current: String, incoming: String, bytesMax: Int = .max) {
        if current.hasSameBytes(as: base) || current.hasSameBytes(as: incoming) {
            pieces = [.agreed(incoming)]
        } else if incoming.hasSameBytes(as: base) {
            pieces = [.agreed(current)]
        } else {
            let whole = [Piece.overlap(base: base, current: current, incoming: incoming)]
            let sizes = [base, current, incoming].map(\.utf8.count)
            guard sizes.allSatisfy({ $0 <= Self.bytesMax }) else {
                pieces = whole
                return
            }
            var walk = MergeWalk(base: base, current: current, incoming: incoming)
            let joined = walk.run()
            pieces = joined.reduce(0) { $0 + $1.sizeMax } <= bytesMax ? joined : whole
        }
    }

    /// What a `conflict` row is about: its `theirs` stood, its `yours` came.
    package init(conflict: SyncRow, bytesMax: Int) {
        self.init(
            base: conflict.fields["base"]?.string ?? "",
            current: conflict.fields["theirs"]?.string ?? "",
            incoming: conflict.fields["yours"]?.string ?? "", bytesMax: bytesMax)
    }

    /// Nothing overlaps.
    package var isClean: Bool {
        pieces.allSatisfy { if case .agreed = $0 { true } else { false } }
    }

    /// The text that stands, the same whichever side came first.
    package var body: String { text(taking: longerSide) }

    /// The text with one side in all overlaps.
    package func text(taking side: Side) -> String {
        pieces.map { $0.text(of: side) }.joined()
    }

    /// The text with both sides in all overlaps: the one that stood, then the one that came.
    package var textKeepingBoth: String {
        pieces.map { $0.textOfBoth(isAll: pieces.count == 1) }.joined()
    }

    private var longerSide: Side {
        let size = pieces.reduce(0) {
            $0 + $1.text(of: .current).utf8.count - $1.text(of: .incoming).utf8.count
        }
        if size != 0 { return size > 0 ? .current : .incoming }
        for piece in pieces {
            let (current, incoming) = (piece.text(of: .current), piece.text(of: .incoming))
            if !current.hasSameBytes(as: incoming) {
                let isEarlier = current.utf8.lexicographicallyPrecedes(incoming.utf8)
                return isEarlier ? .incoming : .current
            }
        }
        return .current
    }
}

extension ThreeWayMerge.Piece {
    package func text(of side: ThreeWayMerge.Side) -> String {
        switch (self, side) {
        case (.agreed(let text), _), (.overlap(_, let text, _), .current),
            (.overlap(_, _, let text), .incoming):
            text
        }
    }

    /// One side after the other, with as much between them as keeps their words apart.
    fileprivate func textOfBoth(isAll: Bool) -> String {
        guard case .overlap(_, let current, let incoming) = self else {
            return text(of: .current)
        }
        let (last, first) = (current.utf8.last, incoming.utf8.first)
        guard let last, let first, !TextTokens.isBlank(last), !TextTokens.isBlank(first) else {
            return current + incoming
        }
        let areParagraphs = isAll || (current + incoming).utf8.contains(0x0A)
        return current + (areParagraphs ? "\n\n" : " ") + incoming
    }

    fileprivate var sizeMax: Int {
        max(text(of: .current).utf8.count, text(of: .incoming).utf8.count)
    }

    /// Unicode equivalence is not enough here: the two spellings of é are two texts.
    package static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.agreed(let left), .agreed(let right)): left.hasSameBytes(as: right)
        case (.overlap(let base, let current, let incoming), .overlap(let b, let c, let i)):
            base.hasSameBytes(as: b) && current.hasSameBytes(as: c)
                && incoming.hasSameBytes(as: i)
        default: false
        }
    }
}
