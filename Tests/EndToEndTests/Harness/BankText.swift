import Foundation

/// The files of a small valid bank.
enum BankText {
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

extension Stage {
    /// The folder of a bank with these files, and the usual ones where they are not given.
    func bank(_ files: [String: String]) throws -> String {
        let folder = URL(fileURLWithPath: newPath("bank"))
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
