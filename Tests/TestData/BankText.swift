/// The files of a small valid bank; tests spoil one place of it.
package enum BankText {
    package static let sheet = """
        ---
        kind: bank
        slug: sample
        title: "A sample"
        version: 1
        licence: CC0-1.0
        language: en
        description: "For tests."
        source:
          id: tests
          ref: "made up"
          author: "the tests"
          collected: 2026-11-01
        ---
        Invented for tests.
        """

    package static let question = """
        ---
        kind: question
        slug: empty-answer
        title: "An empty answer"
        version: 1
        type: coding
        dimensions: [reliability]
        stage: deploy
        risk: medium
        audience: expert
        seniority: junior
        minutes: 15
        rubric: core
        licence: CC0-1.0
        source:
          id: tests
          ref: "made up"
          author: "the tests"
          collected: "2026-11-01"
        hints:
          - "Think of the reader."
        ---
        A model returns nothing. What now?

        ## Context

        There are 900 calls a second.

        ## Model answer

        Fall back to a table, and count how often.
        """

    package static let rubric = """
        ---
        kind: rubric
        slug: core
        title: "Core"
        version: 1
        licence: CC0-1.0
        source: {id: tests, ref: made up, author: the tests, collected: "2026-11-01"}
        criteria:
          - slug: reliability
            title: "Reliability"
            dimension: reliability
            question: "What happens when it fails?"
            levels:
              - {level: 0, label: Absent, anchor: "Nothing fails."}
              - {level: 1, label: Mentioned, anchor: "Something fails."}
              - {level: 2, label: Concrete, anchor: "This fails, and that helps."}
              - {level: 3, label: Measured, anchor: "With a number."}
              - {level: 4, label: Owned, anchor: "With a cost."}
          - slug: fairness
            title: "Fairness"
            dimension: fairness
            question: "Who is worse off?"
            levels:
              - {level: 0, label: Absent, anchor: "Nobody."}
              - {level: 1, label: Mentioned, anchor: "Somebody."}
              - {level: 2, label: Concrete, anchor: "These people."}
              - {level: 3, label: Measured, anchor: "By this much."}
              - {level: 4, label: Owned, anchor: "And this is what they can do."}
        ---
        Read the answer once before marking.
        """

    /// The question under another short name.
    package static func question(slug: String) -> String {
        question.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line == "slug: empty-answer" ? "slug: \(slug)" : String(line)
        }.joined(separator: "\n") + "\n"
    }
}
