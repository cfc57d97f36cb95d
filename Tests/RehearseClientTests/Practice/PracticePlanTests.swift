import GRDB
import RehearseModel
import RehearseSync
import Synchronization
import Testing

@testable import RehearseClient

/// What `today` asks is answered from indexes: with ten thousand rows of two kilobytes, a query
/// that reads rows to find out which it wants reads twenty megabytes.
@Suite struct PracticePlanTests {
    private let home = TestHome()

    /// The steps that SQLite takes for the statements of `body`.
    private func plan(_ body: (Database) throws -> Void) throws -> [String] {
        let store = home.store()
        try store.addNote("a")
        return try store.read { snapshot in
            let statements = Statements()
            snapshot.database.trace { event in
                if case .statement(let statement) = event { statements.append(statement.sql) }
            }
            try body(snapshot.database)
            snapshot.database.trace(options: [])
            return try statements.all.flatMap { sql in
                try Row.fetchAll(
                    snapshot.database, sql: "EXPLAIN QUERY PLAN " + sql,
                    arguments: StatementArguments(
                        repeatElement(0, count: sql.count { $0 == "?" }))
                ).map { $0["detail"] as String }
            }
        }
    }

    private func expectIndexesOnly(_ body: (Database) throws -> Void) throws {
        let steps = try plan(body)
        let walks = steps.filter { $0.hasPrefix("SCAN row") || $0.hasPrefix("SEARCH row ") }
        #expect(!walks.isEmpty, "\(steps)")
        #expect(walks.allSatisfy { $0.contains("COVERING INDEX") }, "\(steps)")
    }

    @Test func whatWaitsForAReviewIsFoundWithoutReadingRows() throws {
        try expectIndexesOnly { _ = try PracticeQueries.unreviewed(in: $0) }
    }

    @Test func whatIsDueIsFoundWithoutReadingRows() throws {
        try expectIndexesOnly { _ = try PracticeQueries.unsubmittedAssignments(in: $0) }
    }

    @Test func whatIsNewIsFoundWithoutReadingRows() throws {
        try expectIndexesOnly { _ = try PracticeQueries.unreadReviews(in: $0) }
    }

    @Test func draftsAreFoundWithoutReadingRows() throws {
        try expectIndexesOnly { _ = try PracticeQueries.freeDrafts(in: $0) }
    }
}

private final class Statements: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }

    func append(_ text: String) { texts.withLock { $0.append(text) } }
}
