import RehearseModel
import RehearseSync
import TestData
import Testing

@Suite struct SHA256HashTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func theVectorsOfTheStandardComeOut(text: String, digits: String) {
        #expect(SHA256Hash(of: text).description == digits)
        #expect(SHA256Hash(digits) == SHA256Hash(of: text))
    }

    @Test func aMillionLettersComeOut() {
        let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(
            SHA256Hash(of: message).description
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func unicodeSpellingsHashDifferently() {
        #expect(SHA256Hash(of: "é") != SHA256Hash(of: "e\u{301}"))
    }

    @Test(arguments: [UInt64(1), 2])
    func textAndBytesComeBack(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let hash = random.hash()
            #expect(SHA256Hash(hash.description) == hash)
            #expect(SHA256Hash(stored: hash.bytes) == hash)
        }
    }

    @Test(arguments: [
        String(repeating: "0", count: 63), String(repeating: "0", count: 65),
        String(repeating: "A", count: 64), String(repeating: "+a", count: 32),
        String(repeating: "-0", count: 32), String(repeating: "0g", count: 32),
        String(repeating: " 1", count: 32), String(repeating: "é", count: 32), "",
    ])
    func onlySixtyFourLowerCaseDigitsAreAHash(text: String) {
        #expect(SHA256Hash(text) == nil)
    }

    @Test(arguments: [0, 31, 33])
    func storedBytesOfAnotherLengthAreRefused(count: Int) {
        #expect(SHA256Hash(stored: [UInt8](repeating: 0, count: count)) == nil)
    }

    @Test func aDerivedIDFollowsFromTheHashAlone() {
        let id: RowID = SHA256Hash(of: "abc").derivedID()
        #expect(id.description == "ba7816bf-8f01-8fea-8141-40de5dae2223")
    }

    @Test(arguments: [UInt64(1), 2])
    func derivedIDsAreVersion8AndDiffer(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var ids: Set<RowID> = []
        for _ in 0..<500 {
            let id: RowID = random.hash().derivedID()
            let text = Array(id.description)
            #expect(text[14] == "8" && "89ab".contains(text[19]))
            ids.insert(id)
        }
        #expect(ids.count == 500)
    }

    @Test func theLeadingWordIsTheFirstEightBytes() {
        #expect(SHA256Hash(of: "abc").leadingWord == 0xba78_16bf_8f01_cfea)
        #expect(SHA256Hash.zero.leadingWord == 0)
    }
}
