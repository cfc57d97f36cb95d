import Foundation
import RehearseModel
import TestData
import Testing

@Suite struct IdentifierTests {
    @Test func theExampleOfTheStandardComesOut() {
        let id = RowID(
            at: Instant(milliseconds: 1_645_557_742_000), noise: (0xCC3, 0x18C4_DC0C_0C07_398F))
        #expect(id.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    }

    @Test(arguments: [UInt64(1), 2, 20_261_123])
    func textComesBackAsTheSameBytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let id = RowID(high: random.next(), low: random.next())
            #expect(RowID(id.description) == id)
            #expect(id.description.utf8.count == 36)
        }
    }

    @Test func upperCaseIsReadAndWrittenBackInLowerCase() {
        let id = RowID("017F22E2-79B0-7CC3-98C4-DC0C0C07398F")
        #expect(id?.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    }

    @Test(arguments: [
        "", "0", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
        "017f22e279b07cc398c4dc0c0c07398f", "017f22e27-9b0-7cc3-98c4-dc0c0c07398f",
        "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}", "017g22e2-79b0-7cc3-98c4-dc0c0c07398f",
        " 017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398\n",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n", "017f22e2_79b0_7cc3_98c4_dc0c0c07398f",
        "０17f22e2-79b0-7cc3-98c4-dc0c0c07398f", "017f22e2‐79b0‐7cc3‐98c4‐dc0c0c07398f",
        "urn:uuid:017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "+17f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    ])
    func malformedTextIsNoId(text: String) {
        #expect(RowID(text) == nil)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func idsAreOrderedByTimeInMemoryAndAsText(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let milliseconds = Int64.random(in: 0..<253_402_300_799_999, using: &random)
            let earlier = RowID(
                at: Instant(milliseconds: milliseconds), noise: (random.next(), random.next()))
            let later = RowID(
                at: Instant(milliseconds: milliseconds + 1), noise: (random.next(), random.next()))
            #expect(earlier < later)
            #expect(earlier.description < later.description)
        }
    }

    @Test(arguments: [
        (UInt64.min, UInt64.min), (.max, .max), (0xF000, 0xC000_0000_0000_0000), (.max, 0),
        (0, .max),
    ])
    func versionAndVariantStandWhateverTheNoise(first: UInt64, second: UInt64) {
        for instant in [Instant.earliest, Instant(milliseconds: 0), .latest] {
            let text = Array(RowID(at: instant, noise: (first, second)).description)
            #expect(text[14] == "7")
            #expect("89ab".contains(text[19]))
        }
    }

    @Test(arguments: [0, 1, 1_795_701_911_000, 253_402_300_799_999])
    func theTimeStandsInTheFirstSixBytes(milliseconds: Int64) {
        let id = RowID(at: Instant(milliseconds: milliseconds), noise: (.max, .max))
        #expect(id.high >> 16 == UInt64(milliseconds))
    }

    @Test func aTimeBefore1970CountsAs1970() {
        #expect(RowID(at: .earliest, noise: (0, 0)).high == 0x7000)
    }

    @Test func theTailIsTheLastGroup() {
        #expect(RowID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")?.tail == "dc0c0c07398f")
        #expect(RowID(high: 0, low: 0x2A).tail == "00000000002a")
    }

    @Test func retypingKeepsTheBytes() {
        let row = RowID(high: 1, low: 2)
        #expect(row.retyped(as: UserSubject.self) == UserID(high: 1, low: 2))
    }

    @Test func itIsAStringInJSON() throws {
        let id = RowID(high: 0x017f_22e2_79b0_7cc3, low: 0x98c4_dc0c_0c07_398f)
        let json = try JSONEncoder().encode([id])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(id)\"]")
        #expect(try JSONDecoder().decode([RowID].self, from: json) == [id])
    }

    @Test(arguments: ["[1]", "[\"\"]", "[\"not an id\"]", "[null]"])
    func jsonOfAnotherShapeIsRefused(json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([RowID].self, from: Data(json.utf8))
        }
    }
}
