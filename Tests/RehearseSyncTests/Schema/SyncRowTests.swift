import RehearseModel
import RehearseSync
import Testing

@Suite struct SyncRowTests {
    private static let text = """
        {"id":"00000000-0000-0001-0000-000000000001",
         "scope_id":"00000000-0000-0001-0000-000000000002",
         "ver":7,"author_id":"00000000-0000-0001-0000-000000000003",
         "device_id":"00000000-0000-0001-0000-000000000004","created_at":5,"received_at":6,
         "field_ver":{"title":3,"body":7},"title":"t","body":"e\u{301}"}
        """

    private static let row = SyncRow(
        table: "note", id: RowID(high: 1, low: 1), scope: ScopeID(high: 1, low: 2), version: 7,
        author: UserID(high: 1, low: 3), device: DeviceID(high: 1, low: 4),
        createdAt: Instant(milliseconds: 5), receivedAt: Instant(milliseconds: 6),
        fieldVersions: ["title": 3, "body": 7], fields: ["title": "t", "body": "e\u{301}"])

    private static func read(_ text: String) throws -> SyncRow {
        try SyncRow(table: "note", json: JSONParser.parse(text))
    }

    @Test func aRowIsReadFromTheFlatObject() throws {
        #expect(try Self.read(Self.text) == Self.row)
    }

    /// Every database in the field holds sums of these.
    @Test func theDigestOfARowIsFixed() {
        #expect(Self.row.digestTerm == 0xb7b3_0656_9272_6889)
    }

    @Test func theBytesOfARowAreThoseOfItsObject() {
        var odd = Self.row
        odd.fields["ver"] = "a field that is named like a stamp"
        odd.fields["a\u{10000}"] = ["b": [1, "\n"]]
        var fact = Self.row
        fact.fieldVersions = [:]
        for row in [Self.row, odd, fact] {
            #expect(row.canonicalBytes == row.json.canonicalBytes)
        }
    }

    @Test func fieldsThatOnlyANewerProgramKnowsComeThrough() throws {
        let json = try JSONParser.parse(
            Self.text.dropLast() + #","mood":{"level":1.50,"tags":["a",null]},"x":false}"#)
        let row = try SyncRow(table: "note", json: json)
        #expect(row.fields["mood"] == ["level": .decimal("1.50"), "tags": ["a", .null]])
        #expect(row.json == json)
        #expect(try SyncRow(table: "note", json: row.json) == row)
    }

    @Test(arguments: [
        #","org_id":"00000000-0000-0001-0000-000000000009""#, #","row_hash":-12"#,
        #","archived_at":null"#, #","future":null"#, #","org_id":null,"row_hash":1,"a":null"#,
    ])
    func theDigestLeavesOutWhatOnlyTheServerHasAndNulls(more: String) throws {
        let row = try Self.read(Self.text.dropLast() + more + "}")
        #expect(row.digestTerm == Self.row.digestTerm)
        #expect(row == Self.row)
    }

    @Test func theDigestDependsOnNoOrder() throws {
        let members = try #require(JSONParser.parse(Self.text).object)
        let reversed = members.sorted { $0.key > $1.key }
            .map { JSONValue.string($0.key).canonicalText + " : " + $0.value.canonicalText }
        let row = try Self.read("{ " + reversed.joined(separator: " , ") + " }")
        #expect(row.digestTerm == Self.row.digestTerm)
    }

    @Test func theDigestCoversEverythingElse() {
        let changes: [(inout SyncRow) -> Void] = [
            { $0.table = "note2" }, { $0.id = RowID(high: 1, low: 2) },
            { $0.scope = ScopeID(high: 1, low: 3) }, { $0.version = 8 },
            { $0.author = UserID(high: 9, low: 3) }, { $0.device = DeviceID(high: 9, low: 4) },
            { $0.createdAt = Instant(milliseconds: 6) },
            { $0.receivedAt = Instant(milliseconds: 7) }, { $0.fieldVersions["title"] = 4 },
            { $0.fieldVersions = [:] }, { $0.fields["title"] = "T" },
            { $0.fields["body"] = "é" }, { $0.fields["archived_at"] = 1 },
        ]
        let digests = changes.map { change in
            var row = Self.row
            change(&row)
            return row.digestTerm
        }
        #expect(Set(digests + [Self.row.digestTerm]).count == changes.count + 1)
    }

    @Test(arguments: [
        "id", "scope_id", "ver", "author_id", "device_id", "created_at", "received_at",
    ])
    func aRowLacksNoCommonColumn(key: String) throws {
        for wrong in [nil, true, [:]] as [JSONValue?] {
            var members = Self.row.json.object ?? [:]
            members[key] = wrong
            #expect(throws: WireError.self) {
                try SyncRow(table: "note", json: .object(members))
            }
        }
    }

    @Test func fieldVersionsAreIntegers() {
        var members = Self.row.json.object ?? [:]
        members["field_ver"] = ["title": "3"]
        #expect(throws: WireError("row of note: \"field_ver\" must hold integers")) {
            try SyncRow(table: "note", json: .object(members))
        }
    }

    @Test func aRowMadeWithNullsHasNone() {
        var row = Self.row
        row = SyncRow(
            table: row.table, id: row.id, scope: row.scope, version: 1, author: row.author,
            device: row.device, createdAt: row.createdAt, receivedAt: row.receivedAt,
            fields: ["title": "t", "about": .null])
        #expect(row.fields == ["title": "t"])
        #expect(row.json["about"] == nil)
        #expect(row.json["field_ver"] == nil)
    }

    @Test func aRowIsArchivedWhileTheFieldIsThere() {
        var row = Self.row
        #expect(!row.isArchived)
        row.fields["archived_at"] = 5
        #expect(row.isArchived)
    }
}
