import Foundation
import Testing

/// Banks that are wrong: every problem with its file and line, and nothing imported.
@Suite struct BankFileTests {
    @Test func aWrongFieldIsNamedWithFileAndLine() async throws {
        try await expectRefusal(
            saying: ["questions/one.md:7", "minutes"],
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
            saying: ["questions/one.md:3"],
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
            let folder = try write(
                ["questions/one.md": BankText.question(slug: "one")], for: person)
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
            let folder = try write(all, for: person)
            try await person.refused(
                65, "question", "import", folder, saying: words, sourceLocation: sourceLocation)
            let after = try await person.ok("question", "list", "--json=slug").output
            #expect(after == before, sourceLocation: sourceLocation)
        }
    }

    private func write(_ files: [String: String], for person: Person) throws -> String {
        let folder = URL(fileURLWithPath: person.stage.newPath("bank"))
        var all = ["bank.md": BankText.sheet, "rubrics/core.md": BankText.rubric]
        all.merge(files) { $1 }
        for (name, text) in all {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return folder.path
    }
}

/// The files of a small valid bank.
private enum BankText {
    static let source = """
        licence: CC0-1.0
        source: {id: tests, ref: made up, author: the tests, collected: "2026-11-01"}
        """

    static let sheet = """
        ---
        kind: bank
        slug: sample
        title: "A sample"
        version: 1
        language: en
        description: "For tests."
        \(source)
        ---
        Invented for tests.

        """

    static func question(slug: String) -> String {
        """
        ---
        kind: question
        slug: \(slug)
        title: "An empty answer"
        version: 1
        type: coding
        minutes: 15
        dimensions: [reliability]
        stage: deploy
        risk: medium
        audience: expert
        seniority: junior
        rubric: core
        \(source)
        ---
        A model returns nothing. What now?

        ## Model answer

        Fall back to a table, and count how often.

        """
    }

    static let rubric = """
        ---
        kind: rubric
        slug: core
        title: "Core"
        version: 1
        \(source)
        criteria:
        \(criterion("reliability"))
        \(criterion("fairness"))
        ---
        Read the whole answer first.

        """

    private static func criterion(_ dimension: String) -> String {
        let labels = ["Absent", "Mentioned", "Concrete", "Measured", "Owned"]
        let levels = labels.enumerated().map {
            "      - {level: \($0), label: \($1), anchor: \"It is \($1) here.\"}"
        }
        return """
              - slug: \(dimension)
                title: "\(dimension.capitalized)"
                dimension: \(dimension)
                question: "How does it look?"
                levels:
            \(levels.joined(separator: "\n"))
            """
    }
}
