internal import RehearseModel

/// The questions of which this person has submitted an answer: their model answers are free.
struct AnsweredQuestions {
    private let slugs: Set<String>

    init(_ snapshot: StoreSnapshot) throws {
        slugs =
            try snapshot.user.map { user in
                try PracticeQueries.answeredSlugs(of: user, in: snapshot.database)
            } ?? []
    }

    func contains(_ slug: String) -> Bool {
        slugs.contains(slug)
    }
}
