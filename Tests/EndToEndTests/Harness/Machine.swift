import Postgres
import RehearseClient
import RehearseModel
import RehearseSync
import Testing

/// One machine of a person as a program with the client's library would use it: no process of its
/// own, so that hundreds of syncs fit into a test.
struct Machine: Sendable {
    let rehearse: Rehearse

    init(_ person: Person) throws {
        rehearse = try Rehearse.open(home: person.home, environment: [:])
    }

    /// Saves a note; its title is what tests find it by.
    @discardableResult
    func note(_ title: String, body: String = "") throws -> RowID {
        try rehearse.store.write { transaction in
            try transaction.create(
                "note", in: transaction.ownScope(),
                ["title": .string(title), "body": .string(body)])
        }
    }

    /// Hands in an answer to the first assignment: a fact in the seat, for which the server
    /// computes figures.
    func handIn(_ answer: String) throws {
        try rehearse.store.write { transaction in
            let assignment = try #require(try transaction.snapshot.rows("assignment").first)
            try transaction.create(
                "submission", in: assignment.scope,
                [
                    "assignment_id": .string(assignment.id.description),
                    "attempt_id": .string(transaction.newID(as: RowSubject.self).description),
                    "question": ["slug": "q"], "rubric": ["slug": "r"],
                    "answer": .string(answer),
                    "answer_hash": .string(SHA256Hash(of: answer).description), "note": "",
                    "submitted_at": .integer(transaction.now.milliseconds),
                    "writing_ms": 60_000, "clock_skew_ms": 0,
                ])
        }
    }

    /// Syncs; answers why it did not go through, if it did not.
    @discardableResult
    func sync() async throws -> RehearseError? {
        do throws(RehearseError) {
            let report = try await rehearse.sync()
            #expect(report.mismatched.isEmpty, "\(report)")
            return nil
        } catch {
            // Everything else is a finding, and no fault that a test has made.
            let expected: [RehearseError.Kind] = [.unreachable, .tryLater, .failed]
            #expect(expected.contains(error.kind), "\(error)")
            return error
        }
    }

    /// Syncs; it must go through.
    func settle(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let error = try await sync()
        #expect(error == nil, sourceLocation: sourceLocation)
        let waiting = try rehearse.status().pendingCount
        #expect(waiting == 0, sourceLocation: sourceLocation)
    }

    func titles() throws -> [String] {
        try rehearse.store.read { snapshot in
            try snapshot.rows("note").map { $0.text("title") }.sorted()
        }
    }

    func answers() throws -> [String] {
        try rehearse.store.read { snapshot in
            try snapshot.rows("submission").map { $0.text("answer") }.sorted()
        }
    }
}

extension ServerProgram {
    /// The titles of all notes that the server has.
    func titles() async throws -> [String] {
        try await inDatabase { connection in
            try await connection.query("SELECT title::text FROM note ORDER BY title COLLATE \"C\"")
                .map { try $0.decode(String.self) }
        }
    }

    func count(_ table: String) async throws -> Int {
        try await inDatabase { connection in
            try await connection.query("SELECT count(*) FROM \(identifier: table)")[0]
                .decode(Int.self)
        }
    }
}
