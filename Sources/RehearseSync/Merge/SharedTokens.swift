/// A longest common subsequence of two sequences, of words or of lines: which member of the one is
/// which member of the other.
///
/// The algorithm is that of E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, in
/// its linear-space form: search from both ends until the two searches meet on a diagonal, then do
/// the same before and behind that point. Common beginnings and ends are taken first, and members
/// that occur in one sequence only are left out before the search, for they match nothing.
///
/// The search costs (members left) × (edits among them). ``stepsMax`` bounds it: stretches that are
/// still open when the steps are used up count as replaced, which is a true description of the
/// change, only a coarse one.
package struct SharedTokens {
    /// Steps of one search: some 1,500 words that moved or are repeated. On the machine of
    /// docs/TESTING a step takes two to three nanoseconds, so both searches of a merge stay within
    /// its 20 ms.
    package static let stepsMax = 2_000_000

    /// For each member of the old sequence its place in the new one, or -1.
    package private(set) var partner: [Int32]

    private var old: [Int32] = []
    private var new: [Int32] = []
    private var oldPlaces: [Int32] = []
    private var newPlaces: [Int32] = []
    private var forward: [Int] = []
    private var backward: [Int] = []
    private var stepsLeft: Int

    /// Two stretches that are still to be compared.
    private struct Stretch {
        var oldLow: Int
        var oldHigh: Int
        var newLow: Int
        var newHigh: Int
    }

    /// - Parameter vocabularySize: ids are smaller than this.
    package init(
        old: [Int32], new: [Int32], vocabularySize: Int, stepsMax: Int = SharedTokens.stepsMax
    ) {
        partner = Array(repeating: -1, count: old.count)
        stepsLeft = stepsMax
        let middle = matchEnds(old, new)
        keepShared(old, new, middle, vocabularySize)
        search()
    }

    /// Matches what both begin and end with.
    private mutating func matchEnds(_ old: [Int32], _ new: [Int32]) -> Stretch {
        var rest = Stretch(oldLow: 0, oldHigh: old.count, newLow: 0, newHigh: new.count)
        while rest.oldLow < rest.oldHigh, rest.newLow < rest.newHigh,
            old[rest.oldLow] == new[rest.newLow]
        {
            partner[rest.oldLow] = Int32(rest.newLow)
            rest.oldLow += 1
            rest.newLow += 1
        }
        while rest.oldLow < rest.oldHigh, rest.newLow < rest.newHigh,
            old[rest.oldHigh - 1] == new[rest.newHigh - 1]
        {
            rest.oldHigh -= 1
            rest.newHigh -= 1
            partner[rest.oldHigh] = Int32(rest.newHigh)
        }
        return rest
    }

    /// Keeps what stands between the ends and occurs on both sides, with their places.
    private mutating func keepShared(
        _ old: [Int32], _ new: [Int32], _ middle: Stretch, _ vocabularySize: Int
    ) {
        guard middle.oldLow < middle.oldHigh, middle.newLow < middle.newHigh else { return }
        var sides = [UInt8](repeating: 0, count: vocabularySize)
        for place in middle.oldLow..<middle.oldHigh { sides[Int(old[place])] |= 1 }
        for place in middle.newLow..<middle.newHigh { sides[Int(new[place])] |= 2 }
        for place in middle.oldLow..<middle.oldHigh where sides[Int(old[place])] == 3 {
            self.old.append(old[place])
            oldPlaces.append(Int32(place))
        }
        for place in middle.newLow..<middle.newHigh where sides[Int(new[place])] == 3 {
            self.new.append(new[place])
            newPlaces.append(Int32(place))
        }
    }

    private mutating func search() {
        guard !old.isEmpty, !new.isEmpty else { return }
        let diagonalCount = old.count + new.count + 3
        forward = Array(repeating: 0, count: diagonalCount)
        backward = Array(repeating: 0, count: diagonalCount)
        var open = [Stretch(oldLow: 0, oldHigh: old.count, newLow: 0, newHigh: new.count)]
        while var stretch = open.popLast() {
            trim(&stretch)
            guard stretch.oldLow < stretch.oldHigh, stretch.newLow < stretch.newHigh,
                let (x, y) = meetingPoint(in: stretch)
            else { continue }
            open.append(
                Stretch(
                    oldLow: stretch.oldLow, oldHigh: x, newLow: stretch.newLow, newHigh: y))
            open.append(
                Stretch(
                    oldLow: x, oldHigh: stretch.oldHigh, newLow: y, newHigh: stretch.newHigh))
        }
    }

    private mutating func trim(_ stretch: inout Stretch) {
        while stretch.oldLow < stretch.oldHigh, stretch.newLow < stretch.newHigh,
            old[stretch.oldLow] == new[stretch.newLow]
        {
            partner[Int(oldPlaces[stretch.oldLow])] = newPlaces[stretch.newLow]
            stretch.oldLow += 1
            stretch.newLow += 1
        }
        while stretch.oldLow < stretch.oldHigh, stretch.newLow < stretch.newHigh,
            old[stretch.oldHigh - 1] == new[stretch.newHigh - 1]
        {
            stretch.oldHigh -= 1
            stretch.newHigh -= 1
            partner[Int(oldPlaces[stretch.oldHigh])] = newPlaces[stretch.newHigh]
        }
    }

    /// A point on a shortest path through the stretch, about half-way: there the searches from both
    /// ends meet. Diagonal d holds the points with x - y = d.
    ///
    /// - Returns: nil if the steps are used up.
    private mutating func meetingPoint(in stretch: Stretch) -> (Int, Int)? {
        // Diagonals may be negative and have neighbours; this makes them indices.
        let shift = new.count + 1
        let (lowest, highest) = (
            stretch.oldLow - stretch.newHigh + shift, stretch.oldHigh - stretch.newLow + shift
        )
        let start = stretch.oldLow - stretch.newLow + shift
        let end = stretch.oldHigh - stretch.newHigh + shift
        var ahead = Frontier(low: start, high: start)
        var behind = Frontier(low: end, high: end)
        let isOdd = (start - end) & 1 != 0
        forward[start] = stretch.oldLow
        backward[end] = stretch.oldHigh
        while stepsLeft > 0 {
            ahead.widen(within: lowest...highest, &forward, unreached: -1)
            for d in ahead.diagonals {
                let x = advance(on: d, shift, stretch)
                if isOdd, behind.contains(d), backward[d] <= x { return (x, x - d + shift) }
            }
            behind.widen(within: lowest...highest, &backward, unreached: .max)
            for d in behind.diagonals {
                let x = retreat(on: d, shift, stretch)
                if !isOdd, ahead.contains(d), x <= forward[d] { return (x, x - d + shift) }
            }
        }
        return nil
    }

    /// One edit further on a diagonal, and then along what is equal.
    private mutating func advance(on d: Int, _ shift: Int, _ stretch: Stretch) -> Int {
        var x = max(forward[d - 1] + 1, forward[d + 1])
        var y = x - d + shift
        let from = x
        while x < stretch.oldHigh, y < stretch.newHigh, old[x] == new[y] {
            x += 1
            y += 1
        }
        forward[d] = x
        stepsLeft -= x - from + 1
        return x
    }

    private mutating func retreat(on d: Int, _ shift: Int, _ stretch: Stretch) -> Int {
        var x = min(backward[d - 1], backward[d + 1] - 1)
        var y = x - d + shift
        let from = x
        while stretch.oldLow < x, stretch.newLow < y, old[x - 1] == new[y - 1] {
            x -= 1
            y -= 1
        }
        backward[d] = x
        stepsLeft -= from - x + 1
        return x
    }
}

/// The diagonals that one of the two searches has reached.
private struct Frontier {
    var low: Int
    var high: Int

    /// Every second one: a path of an even number of edits ends on an even diagonal.
    var diagonals: StrideThrough<Int> { stride(from: high, through: low, by: -2) }

    func contains(_ diagonal: Int) -> Bool { low <= diagonal && diagonal <= high }

    /// One edit further on both sides, as far as the stretch goes.
    mutating func widen(within all: ClosedRange<Int>, _ reach: inout [Int], unreached: Int) {
        if low > all.lowerBound {
            low -= 1
            reach[low - 1] = unreached
        } else {
            low += 1
        }
        if high < all.upperBound {
            high += 1
            reach[high + 1] = unreached
        } else {
            high -= 1
        }
    }
}
