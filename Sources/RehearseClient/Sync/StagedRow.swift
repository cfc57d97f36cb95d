internal import RehearseModel
internal import RehearseSync

/// A row line of a page, read as far as the store needs it.
struct StagedRow {
    var table: String
    var id: RowID
    var scope: ScopeID
    var version: Int64
    var term: UInt64
    /// Its identifier fields, as canonical JSON.
    var links: String
    var text: String

    /// - Throws: `JSONError` or `WireError` if the text is no row.
    init(_ line: PullPage.RowLine) throws {
        let json = try JSONParser.parse(line.text)
        let row = try SyncRow(table: line.table, json: json)
        table = line.table
        id = row.id
        scope = row.scope
        version = row.version
        term = row.digestTerm
        links =
            JSONValue.object(
                RowQueries.links(of: line.table, json).mapValues { .string($0.description) }
            ).canonicalText
        text = line.text
    }
}
