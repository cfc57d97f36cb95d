/// The words of the lexicon by number. A look-up compares the letters in the text with those of the
/// one word that has the same hash, and makes no string.
struct WordTable: Sendable {
    private var slots: [UInt16]
    private var mask: Int
    private var hashes: [UInt64] = [0]
    private var starts: [Int] = [0, 0]
    private var letters: [UInt8] = []

    init() {
        slots = Array(repeating: 0, count: 1024)
        mask = 1023
    }

    /// Words have the numbers 1 to `count - 1`.
    var count: Int { hashes.count }

    /// The number of a word in lower case, given one if it is new.
    mutating func add(_ word: String) -> UInt16 {
        var hash = WordHash()
        for byte in word.utf8 { hash.add(byte) }
        let bytes = Array(word.utf8)
        let found = number(hash: hash.value, of: bytes, 0, bytes.count)
        if found != 0 { return found }
        precondition(hashes.count < Int(UInt16.max), "the lexicon has too many words")
        if hashes.count * 2 > slots.count { grow() }
        let number = UInt16(hashes.count)
        hashes.append(hash.value)
        letters += bytes
        starts.append(letters.count)
        slots[freeSlot(hash.value)] = number
        return number
    }

    /// The number of the word at `start ..< end`; 0 if it is none of ours.
    func number(hash: UInt64, of bytes: [UInt8], _ start: Int, _ end: Int) -> UInt16 {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while slots[slot] != 0 {
            let number = slots[slot]
            if hashes[Int(number)] == hash, isSame(Int(number), bytes, start, end) { return number }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// Compares without regard to case; `’` is `'`.
    private func isSame(_ number: Int, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var index = start
        for position in starts[number]..<starts[number + 1] {
            guard index < end else { return false }
            let byte = bytes[index]
            if byte == 0xE2 && letters[position] == UInt8(ascii: "'") {
                index += 3
                continue
            }
            let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            guard letters[position] == (isCapital ? byte | 0x20 : byte) else { return false }
            index += 1
        }
        return index == end
    }

    private func freeSlot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for number in 1..<hashes.count { slots[freeSlot(hashes[number])] = UInt16(number) }
    }
}
