import RehearseModel
import RehearseSync
import Testing

@Suite struct FieldValidationTests {
    @Test(arguments: SyncSchema.tables.map(\.name))
    func everyFieldTakesValuesUpToItsLimits(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        for field in table.fields {
            for value in field.type.edges { try table.validate(field.name, value) }
        }
    }

    @Test(arguments: SyncSchema.tables.map(\.name))
    func everyFieldRefusesValuesPastItsLimits(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        for field in table.fields {
            for (value, code) in field.type.pastEdges + [(true, .badValue)] {
                let error = #expect(throws: FieldRefusal.self, "\(field.name)") {
                    try table.validate(field.name, value)
                }
                #expect(error?.code == code, "\(field.name)")
                #expect(error?.sentence.contains("\(name).\(field.name) must be ") == true)
            }
        }
    }

    @Test(arguments: SyncSchema.tables.map(\.name))
    func everyRequiredFieldIsNeededAndCannotBeEmptied(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        for field in table.fields {
            var fields = table.sampleFields
            fields[field.name] = nil
            if field.isRequired {
                #expect(throws: FieldRefusal(.badValue, "\(name).\(field.name) is missing")) {
                    try table.validateCreation(fields)
                }
                #expect(throws: FieldRefusal.self) { try table.validate(field.name, .null) }
            } else {
                try table.validateCreation(fields)
                try table.validate(field.name, .null)
            }
        }
    }

    @Test(arguments: ["", "id", "ver", "author_id", "ANSWER", "answer ", "ａnswer", "row_hash"])
    func aFieldThatTheTableDoesNotHaveIsRefused(field: String) throws {
        let table = try #require(SyncSchema.table(named: "attempt"))
        #expect(throws: FieldRefusal(.unknownField, "attempt has no field \"\(field)\"")) {
            try table.validate(field, "x")
        }
    }

    @Test func onlyDocumentsCanBePutAway() throws {
        let document = try #require(SyncSchema.table(named: "note"))
        try document.validate("archived_at", 5)
        try document.validate("archived_at", .null)
        #expect(throws: FieldRefusal.self) { try document.validate("archived_at", "now") }
        let fact = try #require(SyncSchema.table(named: "submission"))
        #expect(throws: FieldRefusal(.unknownField, "submission has no field \"archived_at\"")) {
            try fact.validate("archived_at", 5)
        }
    }
}
