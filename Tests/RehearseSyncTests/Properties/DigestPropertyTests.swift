import RehearseModel
import RehearseSync
import TestData
import Testing

/// The digest of a scope as both sides compute it: the sum of its rows' terms, modulo 2^64.
@Suite struct DigestPropertyTests {
    static let seeds = (1...8).map { UInt64($0) }

    @Test(arguments: seeds)
    func aSumDependsOnNoOrder(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let rows = (0..<60).map { _ in random.row() }
        let digest = rows.digest
        for _ in 0..<20 {
            #expect(rows.shuffled(using: &random).digest == digest)
        }
    }

    /// Goal: keeping the digest up row by row gives what computing it anew gives, over any course
    /// of rows that come, change and go.
    @Test(arguments: seeds)
    func aDigestKeptUpIsTheDigestComputedAnew(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var rows: [SyncRow] = []
        var digest: UInt64 = 0
        for step in 0..<400 {
            switch rows.isEmpty ? 0 : Int.random(in: 0..<3, using: &random) {
            case 0:
                rows.append(random.row())
                digest &+= rows[rows.count - 1].digestTerm
            case 1:
                let place = Int.random(in: 0..<rows.count, using: &random)
                digest &-= rows[place].digestTerm
                rows[place].version += 1
                rows[place].fields = random.members().filter { !$0.value.isNull }
                digest &+= rows[place].digestTerm
            default:
                let gone = rows.remove(at: Int.random(in: 0..<rows.count, using: &random))
                digest &-= gone.digestTerm
            }
            if step % 20 == 0 { #expect(digest == rows.digest) }
        }
        #expect(digest == rows.digest)
    }

    /// Goal: no byte of a row is outside the digest. Any byte of the row's text is changed; what
    /// can still be read as another row has another term.
    @Test(arguments: seeds)
    func everyByteOfARowCounts(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<3 {
            let row = random.row()
            let bytes = row.json.canonicalBytes
            for place in bytes.indices {
                var damaged = bytes
                damaged[place] = UInt8.random(in: 0x20...0x7E, using: &random)
                // What is no row any more is refused, which is as good.
                guard let json = try? JSONParser.parse(damaged),
                    let other = try? SyncRow(table: row.table, json: json),  // as above
                    other != row
                else { continue }
                if other.digestTerm == row.digestTerm { Issue.record("byte \(place) of \(bytes)") }
            }
        }
    }

    @Test(arguments: seeds)
    func aRowOfAnotherTableIsAnotherTerm(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let row = random.row()
            var twin = row
            twin.table = row.table == "note" ? "attempt" : "note"
            #expect(twin.digestTerm != row.digestTerm)
        }
    }
}

extension [SyncRow] {
    fileprivate var digest: UInt64 { reduce(0) { $0 &+ $1.digestTerm } }
}

extension SplitMix64 {
    fileprivate mutating func row() -> SyncRow {
        let fields = members().filter { !$0.value.isNull }
        return SyncRow(
            table: chance(1, in: 2) ? "note" : "submission", id: id(), scope: id(),
            version: Int64.random(in: 1...1_000, using: &self), author: id(), device: id(),
            createdAt: Instant(milliseconds: Int64.random(in: 0...1 << 41, using: &self)),
            receivedAt: Instant(milliseconds: Int64.random(in: 0...1 << 41, using: &self)),
            fieldVersions: fields.mapValues { _ in Int64.random(in: 1...9, using: &self) },
            fields: fields)
    }
}
