import Testing

@testable import RehearseCLI

@Suite struct SuggestionTests {
    private let verbs = ["today", "practice", "sync", "status", "submit", "review", "queue"]

    @Test(arguments: [
        ("todya", "today"), ("tody", "today"), ("ptactice", "practice"), ("snyc", "sync"),
        ("statsu", "status"), ("SYNC", "sync"), ("reviews", "review"),
    ])
    func theNearestVerbIsFound(_ typed: String, _ meant: String) {
        #expect(Suggestion.nearest(to: typed, among: verbs) == meant)
    }

    @Test(arguments: ["xyz", "banana", "", "q"])
    func aWordThatIsFarFromAllGetsNone(_ typed: String) {
        #expect(Suggestion.nearest(to: typed, among: verbs) == nil)
    }

    @Test(arguments: [("", "abc", 3), ("abc", "acb", 1), ("kitten", "sitting", 3), ("a", "a", 0)])
    func distancesAreKnown(_ left: String, _ right: String, _ expected: Int) {
        #expect(Suggestion.distance(left, right) == expected)
        #expect(Suggestion.distance(right, left) == expected)
    }
}
