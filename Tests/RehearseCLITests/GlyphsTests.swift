import Foundation
import Testing

@testable import RehearseCLI

@Suite struct GlyphsTests {
    @Test(arguments: [
        (["LANG": "C.UTF-8"], Glyphs.unicode), (["LANG": "de_DE.utf8"], .unicode),
        (["LC_ALL": "C", "LANG": "C.UTF-8"], .ascii), (["LC_CTYPE": "en_GB.UTF-8"], .unicode),
        (["LC_ALL": "", "LANG": "en_US.UTF-8"], .unicode), (["LANG": "C"], .ascii),
        (["LANG": "de_DE.ISO-8859-1"], .ascii), ([:], .ascii),
    ])
    func theFirstVariableThatIsSetDecides(_ environment: [String: String], _ glyphs: Glyphs) {
        #expect(Glyphs(environment: environment) == glyphs)
    }

    @Test func everySignHasWordsOrSignsOfASCII() {
        for (sign, shown) in Glyphs.table {
            #expect(shown.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(sign)")
        }
        #expect(Glyphs.ascii.shown("✓ ⇅ a · b … ▁▄█ ␛[2J") == "ok <-> a | b ... 148 ^[[2J")
        #expect(Glyphs.unicode.shown("✓") == "✓")
    }

    @Test func whatPeopleWroteStays() {
        #expect(Glyphs.ascii.shown("é 漢 👍") == "é 漢 👍")
    }

    /// Goal: no sign of ours is missing in the table. Method: run verbs with texts of ASCII only.
    @Test(arguments: [
        ["practice", "null-prediction-fallback", "-F", "-"], ["today"], ["status"], ["doctor"],
        ["undo", "--list"], ["attempt", "list"], ["attempt", "history", "a-"], ["outbox"],
        ["sync", "--dry-run"], ["restore"], ["help", "formatting"], ["help", "exit-codes"],
        ["sync", "-h"], ["help"],
    ])
    func nothingButASCIIComesOutInTheCLocale(_ arguments: [String]) async throws {
        let desk = try Desk()
        _ = await desk.run(
            "practice", "null-prediction-fallback", "-F", "-", input: "An answer.\n",
            environment: ["LANG": "C"])
        let answer = await desk.run(words: arguments, input: "More.\n", environment: ["LANG": "C"])
        let said = answer.out + answer.err
        #expect(!said.isEmpty)
        let other = said.unicodeScalars.first { !$0.isASCII }
        #expect(other == nil, "\(String(describing: other)) in \(said)")
    }

    @Test func columnsStandUnderEachOtherInBothSets() async throws {
        let desk = try Desk()
        for text in ["One.\n", "One two.\n"] {
            _ = await desk.run("practice", "null-prediction-fallback", "-F", "-", input: text)
        }
        for locale in ["C", "C.UTF-8"] {
            let list = await desk.run("undo", "--list", environment: ["LANG": locale])
            let lines = list.out.split(separator: "\n").map { Array($0) }
            let column = try #require(String(lines[0]).range(of: "WHAT")).lowerBound
            let place = String(lines[0]).distance(from: String(lines[0]).startIndex, to: column)
            for line in lines.dropFirst() { #expect(line[place - 1] == " ", "\(list.out)") }
        }
    }
}
