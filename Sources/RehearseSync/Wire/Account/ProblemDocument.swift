package import RehearseModel

/// An error as a server tells it: RFC 9457, `application/problem+json`.
///
/// Programs decide by `code`, which is stable; people read `detail`, which says what to do.
package struct ProblemDocument: Codable, Sendable, Equatable {
    package static let mediaType = "application/problem+json"

    package var type: String
    package var title: String
    package var status: Int
    package var code: String
    package var detail: String
    /// For a list of things: what is wrong with which of them.
    package var rows: [RowProblem]?
    /// With `timeline_changed`: the server's timeline now.
    package var timeline: TimelineID?
    /// With `sequence_gap`: the sequence of the op that the server waits for.
    package var expected: Int64?
    /// With `protocol_unsupported`: the versions of the sync protocol that the server speaks.
    package var oldestProtocol: Int64?
    package var newestProtocol: Int64?

    package init(
        type: String, title: String, status: Int, code: String, detail: String,
        rows: [RowProblem]? = nil, timeline: TimelineID? = nil, expected: Int64? = nil
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.code = code
        self.detail = detail
        self.rows = rows
        self.timeline = timeline
        self.expected = expected
    }

    enum CodingKeys: String, CodingKey {
        case type, title, status, code, detail, rows, timeline, expected
        case oldestProtocol = "oldest_protocol"
        case newestProtocol = "newest_protocol"
    }
}

/// What is wrong with one row of a list. Rows count from 1.
package struct RowProblem: Codable, Sendable, Equatable {
    package var row: Int
    package var field: String
    package var detail: String

    package init(row: Int, field: String, detail: String) {
        self.row = row
        self.field = field
        self.detail = detail
    }
}
