/// Walks along the base and puts down what becomes of each stretch: the work of ``ThreeWayMerge``.
struct MergeWalk {
    private let base: TextTokens
    private var current: WalkedSide
    private var incoming: WalkedSide
    private var pieces: [ThreeWayMerge.Piece] = []
    /// Agreed bytes that are not yet a piece.
    private var agreed: [UInt8] = []

    init(base: String, current: String, incoming: String) {
        var vocabulary = Vocabulary()
        let tokens = [base, current, incoming].map { TextTokens($0, &vocabulary) }
        self.base = tokens[0]
        self.current = WalkedSide(tokens[1], over: tokens[0], vocabulary)
        self.incoming = WalkedSide(tokens[2], over: tokens[0], vocabulary)
        agreed.reserveCapacity(tokens.map(\.bytes.count).max() ?? 0)
    }

    mutating func run() -> [ThreeWayMerge.Piece] {
        var place = 0
        while let start = nextStart {
            addUnchanged(place..<start)
            let region = passRegion(from: start)
            addChanged(region)
            place = region.upperBound
        }
        addUnchanged(place..<base.tokens.count)
        closeAgreed()
        return pieces
    }

    private var nextStart: Int? {
        switch (current.next?.old.lowerBound, incoming.next?.old.lowerBound) {
        case (let ours?, let theirs?): min(ours, theirs)
        case (let ours, let theirs): ours ?? theirs
        }
    }

    /// Takes the change at `start` and whatever is not apart from it.
    private mutating func passRegion(from start: Int) -> Range<Int> {
        var end = start
        current.open(at: start)
        incoming.open(at: start)
        var hasGrown = true
        while hasGrown {
            let change = [current.next, incoming.next].map { isApart($0, from: end) ? nil : $0 }
            if let ours = change[0] { current.pass(ours) }
            if let theirs = change[1] { incoming.pass(theirs) }
            for passed in change.compactMap(\.self) { end = max(end, passed.old.upperBound) }
            hasGrown = change.contains { $0 != nil }
        }
        current.close(at: end)
        incoming.close(at: end)
        return start..<end
    }

    /// A word that nobody touched stands between the region and the change.
    private func isApart(_ change: TextChanges.Change?, from end: Int) -> Bool {
        guard let change else { return true }
        return end < change.old.lowerBound && hasWord(end..<change.old.lowerBound)
    }

    private func hasWord(_ range: Range<Int>) -> Bool {
        range.contains { base.tokens[$0].kind == .word }
    }

    private mutating func addChanged(_ region: Range<Int>) {
        let ours = current.bytes
        let theirs = incoming.bytes
        if !incoming.isChanged || (current.isChanged && ours == theirs) {
            agreed += ours
        } else if !current.isChanged {
            agreed += theirs
        } else {
            addOverlap(base.bytes(of: region), ours, theirs)
        }
    }

    /// Tokens that nobody changed, in the spelling of whoever spelled them anew.
    private mutating func addUnchanged(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let before = base.bytes(of: range)
        let ours = current.unchangedBytes(at: range)
        let theirs = incoming.unchangedBytes(at: range)
        if ours == before {
            agreed += theirs
        } else if theirs == before || ours == theirs {
            agreed += ours
        } else {
            for place in range { addSpelling(of: place) }
        }
    }

    private mutating func addSpelling(of place: Int) {
        let before = base.bytes(of: place..<place + 1)
        let ours = current.unchangedBytes(at: place..<place + 1)
        let theirs = incoming.unchangedBytes(at: place..<place + 1)
        if ours == before {
            agreed += theirs
        } else if theirs == before || ours == theirs {
            agreed += ours
        } else {
            addOverlap(before, ours, theirs)
        }
    }

    private mutating func addOverlap(
        _ base: ArraySlice<UInt8>, _ current: ArraySlice<UInt8>, _ incoming: ArraySlice<UInt8>
    ) {
        closeAgreed()
        pieces.append(
            .overlap(
                base: String(decoding: base, as: UTF8.self),
                current: String(decoding: current, as: UTF8.self),
                incoming: String(decoding: incoming, as: UTF8.self)))
    }

    private mutating func closeAgreed() {
        guard !agreed.isEmpty else { return }
        pieces.append(.agreed(String(decoding: agreed, as: UTF8.self)))
        agreed.removeAll(keepingCapacity: true)
    }
}

/// One side during the walk: its changes in order, and where a place of the base is in its text.
private struct WalkedSide {
    private let text: TextTokens
    private let changes: [TextChanges.Change]
    private var passedCount = 0
    /// What to add to a place of the base, behind the changes passed so far.
    private var offset = 0
    private var region = 0..<0
    /// The side changed something in the region.
    private(set) var isChanged = false

    init(_ text: TextTokens, over base: TextTokens, _ vocabulary: Vocabulary) {
        self.text = text
        changes = TextChanges(from: base, to: text, vocabulary).changes
    }

    var next: TextChanges.Change? {
        passedCount < changes.count ? changes[passedCount] : nil
    }

    /// The side's text for the region.
    var bytes: ArraySlice<UInt8> { text.bytes(of: region) }

    mutating func open(at place: Int) {
        region = place + offset..<place + offset
        isChanged = false
    }

    mutating func pass(_ change: TextChanges.Change) {
        passedCount += 1
        offset = change.new.upperBound - change.old.upperBound
        isChanged = true
    }

    mutating func close(at place: Int) {
        region = region.lowerBound..<place + offset
    }

    /// The side's bytes for places of the base between its last change and its next one.
    func unchangedBytes(at places: Range<Int>) -> ArraySlice<UInt8> {
        text.bytes(of: places.lowerBound + offset..<places.upperBound + offset)
    }
}
