import RehearseModel
import Testing

@Suite struct SlugTests {
    @Test(arguments: ["a", "0", "acme", "a-b", "2026-autumn", "when-to-use-rlhf", "a1-b2-c3"])
    func groupsOfLettersAndDigitsAreASlug(text: String) {
        #expect(Slug.isValid(text))
    }

    @Test(arguments: [
        "", "-", "-a", "a-", "a--b", "A", "aCme", "a b", " a", "a\n", "a_b", "a.b", "a/b", "..",
        "а", "acmе", "é", "e\u{301}", "a‐b", "ａ", "a\0", "a@b", "ß", "🙂",
    ])
    func everythingElseIsNot(text: String) {
        #expect(!Slug.isValid(text))
    }

    @Test func aSlugHasAtMostItsLimitOfBytes() {
        let longest = String(repeating: "a", count: Limits.slugBytesMax)
        #expect(Slug.isValid(longest))
        #expect(!Slug.isValid(longest + "a"))
    }

    @Test func everyOtherByteMakesTheTextInvalid() {
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
        for byte in UInt8.min...127 {
            let text = "a" + String(UnicodeScalar(byte)) + "a"
            #expect(Slug.isValid(text) == allowed.contains(byte), "byte \(byte)")
        }
    }
}
