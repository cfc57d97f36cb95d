import TestData
import Testing

/// Banks that are wrong: every problem with its file and line, and nothing imported.
@Suite struct BankFileTests {
    @Test func aWrongFieldIsNamedWithFileAndLine() async throws {
        try await expectRefusal(
            saying: ["questions/one.md:12", "minutes"],
            [
                "questions/one.md": BankText.question(slug: "one")
                    .replacing("minutes: 15", with: "minutes: many")
            ])
    }

    @Test func aFileThatIsNoBankFileIsNamed() async throws {
        try await expectRefusal(
            saying: ["questions/one.md:1"], ["questions/one.md": "\u{0}\u{1} no front matter"])
    }

    @Test func frontMatterThatIsNoYAMLIsNamedWithItsLine() async throws {
        try await expectRefusal(
            saying: ["questions/one.md:4"],
            ["questions/one.md": "---\nkind: question\nslug: [\n---\nText\n"])
    }

    @Test func theSameSlugTwiceNamesBothFiles() async throws {
        try await expectRefusal(
            saying: ["questions/one.md", "questions/two.md:3", "one"],
            [
                "questions/one.md": BankText.question(slug: "one"),
                "questions/two.md": BankText.question(slug: "one"),
            ])
    }

    @Test func aFileOfTenMegabytesIsRefusedUnread() async throws {
        let text = BankText.question(slug: "one") + String(repeating: "x", count: 10_000_000)
        try await expectRefusal(
            saying: ["questions/one.md", "262144"], ["questions/one.md": text])
    }

    @Test func aSheetOfTenMegabytesIsRefusedUnread() async throws {
        try await expectRefusal(
            saying: ["bank.md", "262144"],
            ["bank.md": BankText.sheet + String(repeating: "x", count: 10_000_000)])
    }

    @Test func aWholeBankIsImported() async throws {
        try await withLocalHome { person in
            let folder = try person.stage.bank(
                ["questions/one.md": BankText.question(slug: "one")])
            try await person.ok("question", "import", folder)
            let list = try await person.ok("question", "list", "--json=slug")
            #expect(list.output.contains("\"one\""))
        }
    }

    /// A good bank with these files instead of its own is refused, and so is its good part.
    private func expectRefusal(
        saying words: [String], _ files: [String: String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        try await withLocalHome { person in
            let before = try await person.ok("question", "list", "--json=slug").output
            var all = ["questions/good.md": BankText.question(slug: "good")]
            all.merge(files) { $1 }
            let folder = try person.stage.bank(all)
            try await person.refused(
                65, "question", "import", folder, saying: words, sourceLocation: sourceLocation)
            let after = try await person.ok("question", "list", "--json=slug").output
            #expect(after == before, sourceLocation: sourceLocation)
        }
    }
}
