/// All phrases as one tree over word numbers. From each token the scan walks down while words fit,
/// so a text costs at most its length times the longest phrase.
struct PhraseTrie: Sendable {
    /// What a phrase that ends at a node means.
    struct Meaning: Sendable {
        var concept: Concept
        /// The phrase looks like the concept and is something else: it hides what lies in it.
        var isException: Bool
    }

    /// Before the first word.
    static let start: UInt32 = 0

    /// The node of a first word, by word number; 0 for none.
    private var roots: [UInt32] = []
    /// The latest meaning of each node, and of each meaning the one before it; -1 for none.
    private var latest: [Int32] = [-1]
    private var meanings: [Meaning] = []
    private var earlier: [Int32] = []
    /// Open addressing: (node, word) → node.
    private var keys: [UInt64] = Array(repeating: 0, count: 4096)
    private var values: [UInt32] = Array(repeating: 0, count: 4096)
    private var edgeCount = 0

    /// The node after one more word, made if it is not there.
    mutating func extend(_ node: UInt32, by word: UInt16) -> UInt32 {
        if node == Self.start {
            while roots.count <= Int(word) { roots.append(0) }
            if roots[Int(word)] == 0 { roots[Int(word)] = newNode() }
            return roots[Int(word)]
        }
        let known = child(of: node, word)
        if known != 0 { return known }
        let made = newNode()
        link(node, word, made)
        return made
    }

    /// Gives a node a meaning; one that it has already changes nothing.
    mutating func mark(_ node: UInt32, _ meaning: Meaning) {
        var index = latest[Int(node)]
        while index >= 0 {
            let old = meanings[Int(index)]
            if old.concept == meaning.concept && old.isException == meaning.isException { return }
            index = earlier[Int(index)]
        }
        meanings.append(meaning)
        earlier.append(latest[Int(node)])
        latest[Int(node)] = Int32(meanings.count - 1)
    }

    func root(_ word: UInt16) -> UInt32 {
        Int(word) < roots.count ? roots[Int(word)] : 0
    }

    func child(of node: UInt32, _ word: UInt16) -> UInt32 {
        let key = UInt64(node) << 16 | UInt64(word)
        var slot = Self.slot(key, keys.count)
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return 0
    }

    /// Calls `body` with each meaning of a node.
    func forEachMeaning(at node: UInt32, _ body: (Meaning) -> Void) {
        var index = latest[Int(node)]
        while index >= 0 {
            body(meanings[Int(index)])
            index = earlier[Int(index)]
        }
    }

    private mutating func newNode() -> UInt32 {
        latest.append(-1)
        return UInt32(latest.count - 1)
    }

    private mutating func link(_ node: UInt32, _ word: UInt16, _ child: UInt32) {
        edgeCount += 1
        if edgeCount * 2 > keys.count { grow() }
        place(UInt64(node) << 16 | UInt64(word), child)
    }

    private mutating func place(_ key: UInt64, _ child: UInt32) {
        var slot = Self.slot(key, keys.count)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        values[slot] = child
    }

    private mutating func grow() {
        let old = zip(keys, values).filter { $0.0 != 0 }
        keys = Array(repeating: 0, count: keys.count * 2)
        values = Array(repeating: 0, count: keys.count)
        for (key, child) in old { place(key, child) }
    }

    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & (count - 1)
    }
}
