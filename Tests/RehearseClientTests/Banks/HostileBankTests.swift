import RehearseModel
import TestData
import Testing

@testable import RehearseClient

/// Files that somebody made to do harm, or that an accident spoiled.
@Suite struct HostileBankTests {
    /// Goal: an alias bomb costs nothing. Method: ten levels of ten references, as a value and as a
    /// key, would make 10^10 nodes if anybody resolved them.
    @Test(arguments: [false, true])
    func refusesNestedAliases(_ asKey: Bool) {
        var bomb = "l0: &l0 [x, x]\n"
        for level in 1...10 {
            let before = (0..<10).map { _ in "*l\(level - 1)" }.joined(separator: ", ")
            bomb += "l\(level): &l\(level) [\(before)]\n"
        }
        if asKey { bomb += "? *l10\n: x\n" }

        let found = problems(SampleBank.files(replacing: "risk: medium", by: bomb + "risk: medium"))

        #expect(found.count == 1)
        #expect(found.first?.contains("uses an anchor") == true, "\(found)")
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "!!seq [", "[{"])
    func refusesDeepNesting(_ opener: String) {
        let bomb = String(repeating: opener, count: 50_000)
        let text = "---\ntitle: \(opener == "- " || opener == "? " ? "\n  " : "")\(bomb)\n---\n"

        let found = problems(SampleBank.files(with: SampleBank.questionPath, text))

        #expect(found.contains { $0.hasPrefix(SampleBank.questionPath) }, "\(found.prefix(3))")
    }

    @Test func refusesTheCharacterZero() {
        let files = SampleBank.files(replacing: "A model", by: "A\0model")

        #expect(
            problems(files) == [
                "questions/empty-answer.md:23: contains the character U+0000 (remove it)"
            ])
    }

    @Test func refusesWhatIsNotUTF8() {
        var bytes = Array(SampleBank.question.utf8)
        let place = bytes.firstIndex(of: UInt8(ascii: "{")) ?? bytes.count - 30
        bytes[place] = 0xFF
        let files =
            SampleBank.files.filter { $0.path != SampleBank.questionPath }
            + [BankFile(path: SampleBank.questionPath, bytes: bytes)]

        #expect(problems(files).first?.contains("is not valid UTF-8") == true)
    }

    /// Windows and old Macintosh line ends, and a byte order mark, give the same question.
    @Test(arguments: ["\r\n", "\r"])
    func takesOtherLineEnds(_ end: String) throws {
        let text =
            "\u{FEFF}"
            + SampleBank.question.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: end)

        let bank = try BankParser.parse(SampleBank.files(with: SampleBank.questionPath, text)).bank

        #expect(bank == (try BankParser.parse(SampleBank.files).bank))
    }

    @Test(arguments: ["", "\n", "---", "---\n", "---\n---\n", "--- \nslug: x", "kind: question\n"])
    func refusesAFileWithoutFrontMatter(_ text: String) {
        let found = problems(SampleBank.files(with: SampleBank.questionPath, text))

        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.hasPrefix(SampleBank.questionPath + ":") }, "\(found)")
    }

    @Test func takesAFileAtTheLimitAndRefusesOneByteMore() throws {
        let room = Limits.bankFileBytesMax - SampleBank.sheet.utf8.count
        let atLimit = SampleBank.sheet + String(repeating: " ", count: room)

        #expect(problems(SampleBank.files(with: "bank.md", atLimit)).isEmpty)
        #expect(
            problems(SampleBank.files(with: "bank.md", atLimit + " ")) == [
                "bank.md: has 262145 bytes (keep every file within 262144)"
            ])
    }

    @Test func takesAThousandFilesAndRefusesOneMore() throws {
        let more = (1...998).map { number in
            BankFile(
                path: "questions/q-\(number).md",
                text: SampleBank.question.replacingFirst(
                    "slug: empty-answer", by: "slug: q-\(number)"))
        }
        let files = SampleBank.files + more

        #expect(problems(Array(files.dropLast())).isEmpty)
        #expect(problems(files).first?.contains("stands beside 1001 files") == true)
    }

    @Test func refusesMoreThanSixteenMebibytes() {
        let big = String(repeating: "x", count: Limits.bankFileBytesMax)
        let files = (0..<65).map { BankFile(path: "questions/q-\($0).md", text: big) }

        let found = problems(files)

        #expect(found.count == 1)
        #expect(found.first?.contains("split the bank") == true)
    }

    @Test(arguments: [
        "notes.md", "questions/a.txt", "questions/deep/a.md", "../a.md", "questions/.md",
    ])
    func refusesFilesThatAreNoPartOfABank(_ path: String) {
        let found = problems(SampleBank.files + [BankFile(path: path, text: "x")])

        #expect(found.first?.contains("is no part of a bank") == true, "\(found)")
    }

    /// Goal: nothing that can be typed crashes the reader. Method: 400 spoiled copies of a
    /// question, from a printed seed; a crash fails the whole run.
    @Test func survivesRandomDamage() {
        var random = SplitMix64(seed: 20_261_123)
        let pieces = [
            "---", ":", "- ", "[", "]", "{", "}", "&a", "*a", "|", ">", "\"", "'", "#",
            "\t", "\n", "  ", "%", "@", "`", "!", "?", "\u{85}", "\u{2028}", "é", "## Context",
        ]
        for _ in 0..<400 {
            var text = Array(SampleBank.question)
            for _ in 0..<random.below(6) + 1 {
                let place = random.below(text.count)
                text.replaceSubrange(
                    place..<min(text.count, place + random.below(4)),
                    with: pieces[random.below(pieces.count)])
            }
            _ = problems(SampleBank.files(with: SampleBank.questionPath, String(text)))
        }
    }
}
