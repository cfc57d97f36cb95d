import RehearseModel
import RehearseSync

@testable import RehearseClient

/// Fields for rows in tests.
enum SampleContent {
    static let attempt: [String: JSONValue] = [
        "question": ["slug": "q"], "rubric": ["slug": "r"], "mode": "practice", "answer": "first",
        "started_at": 1_790_000_000_000, "writing_ms": 0,
    ]

    static func note(_ title: String, _ body: String = "") -> [String: JSONValue] {
        ["title": .string(title), "body": .string(body)]
    }
}

extension Store {
    /// One note, made in one action.
    @discardableResult
    func addNote(_ title: String, _ body: String = "") throws -> RowID {
        try write {
            try $0.create("note", in: $0.ownScope(), SampleContent.note(title, body))
        }
    }

    func notes() throws -> [RowView] {
        try read { try $0.rows("note") }
    }

    var queued: [QueuedOp] {
        get throws { try read { try OutboxQueries.all(in: $0.database) } }
    }
}
