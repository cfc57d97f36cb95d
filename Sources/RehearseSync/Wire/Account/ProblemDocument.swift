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

    package init(
        type: String, title: String, status: Int, code: String, detail: String,
        rows: [RowProblem]? = nil
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.code = code
        self.detail = detail
        self.rows = rows
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
