import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct CSVTextTests {
    @Test func quotesBlanksAndLineEndsAreRead() throws {
        let records = try CSVText.records(
            in: "\u{FEFF}handle,name\r\n mara , \"Mara \"\"M\"\", R.\"\n\n\"jo\",\"two\nlines\"\nx,"
        )
        #expect(
            records.map(\.fields) == [
                ["handle", "name"], ["mara", "Mara \"M\", R."], ["jo", "two\nlines"], ["x", ""],
            ])
        #expect(records.map(\.line) == [1, 2, 4, 6])
    }

    @Test(arguments: ["a,\"b", "\"a\"b,c"])
    func brokenQuotesAreRefused(text: String) {
        #expect(throws: RehearseError.self) { try CSVText.records(in: text) }
    }

    @Test func peopleNeedTheirColumnsInAnyOrder() throws {
        let file = try PeopleFile(csv: "Role,Handle,Name\ncoach,jo,Jo")
        #expect(file.members.first?.handle == "jo")
        #expect(file.members.first?.role == "coach")
        #expect(file.members.first?.cohort == nil)
    }

    @Test(arguments: [
        ("", "empty"), ("handle,name\na,b", "line 1"), ("handle,name,role,shoe\n", "line 1"),
        ("handle,name,role\na,b,c\nd,e", "line 3"),
    ])
    func everyWrongLineIsNamed(csv: String, words: String) {
        let error = #expect(throws: RehearseError.self) { try PeopleFile(csv: csv) }
        #expect(error?.kind == .badInput)
        #expect(error?.what.contains(words) == true)
    }
}
