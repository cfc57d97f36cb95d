import RehearseModel
import RehearseSync
import Testing

@Suite struct PushCreationTests {
    private static let row = RowID(high: 6, low: 9)

    @Test(arguments: SyncSchema.tables.map(\.name))
    func whoMayAddARowWhereIsWhatTheSchemaSays(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        for kind in ScopeKind.allCases {
            for role in GrantRole.allCases {
                var bench = PushBench(kind, as: role)
                let plan = bench.plan([bench.create(name, Self.row, table.sampleFields)])
                let isAllowed = table.scopes.contains(kind) && table.creators.contains(role)
                #expect(plan.results[0].outcome == (isAllowed ? .applied : .refused))
                #expect(plan.results[0].code == (isAllowed ? nil : .notAllowed))
                #expect(plan.writes.count == (isAllowed ? 1 : 0), "\(kind) \(role)")
            }
        }
    }

    @Test func aNewRowCarriesTheStampsOfTheServer() {
        var bench = PushBench(version: 41)
        bench.context.device = PushBench.phone
        let made = PushBench.now.advanced(byMilliseconds: -86_400_000)
        let op = bench.create(
            "note", Self.row, ["title": "t", "body": "b", "about": .null], at: made)
        let plan = bench.plan([op])
        #expect(
            plan.writes == [
                SyncRow(
                    table: "note", id: Self.row, scope: PushBench.scope, version: 42,
                    author: bench.context.user, device: PushBench.phone, createdAt: made,
                    receivedAt: PushBench.now, fieldVersions: ["title": 42, "body": 42],
                    fields: ["title": "t", "body": "b"])
            ])
        #expect(plan.results == [OpResult(op: op.id, outcome: .applied, version: 42)])
        #expect(plan.scopes == [PushBench.scope])
        #expect(plan.history.isEmpty)
    }

    @Test func aFactHasNoFieldVersions() throws {
        let table = try #require(SyncSchema.table(named: "start"))
        var bench = PushBench(.seat, as: .candidate)
        let plan = bench.plan([bench.create("start", Self.row, table.sampleFields)])
        #expect(plan.writes.map(\.fieldVersions) == [[:]])
    }

    @Test(arguments: [
        (Int64(0), Int64(0)), (-1, -1), (300_000, 300_000), (300_001, 300_000),
        (100_000_000_000, 300_000),
    ])
    func aClockAheadOfTheServerIsClamped(ahead: Int64, kept: Int64) {
        var bench = PushBench()
        let op = bench.create(
            "note", Self.row, ["title": "t", "body": "b"],
            at: PushBench.now.advanced(byMilliseconds: ahead))
        #expect(
            bench.plan([op]).writes.map(\.createdAt)
                == [PushBench.now.advanced(byMilliseconds: kept)])
    }

    @Test(arguments: [Int64.min, -1 << 60, .max])
    func aStampOutsideTheCalendarIsClamped(packed: Int64) throws {
        var bench = PushBench()
        var op = bench.create("note", Self.row, ["title": "t", "body": "b"])
        op.clock = HybridClock(packed: packed)
        let created = try #require(bench.plan([op]).writes.first?.createdAt)
        #expect((Instant.earliest...Instant.latest).contains(created))
    }

    @Test(arguments: SyncSchema.tables.filter { !$0.creators.isEmpty }.map(\.name))
    func everyLimitHoldsAtTheLimitAndOnePastIt(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        let kind = try #require(table.scopes.min { $0.rawValue < $1.rawValue })
        let role = try #require(table.creators.min { $0.rawValue < $1.rawValue })
        var bench = PushBench(kind, as: role)
        for field in table.fields {
            for value in field.type.edges {
                var fields = table.sampleFields
                fields[field.name] = value
                let plan = bench.plan([bench.create(name, Self.row, fields)])
                #expect(plan.writes.first?.fields[field.name] == value, "\(field.name)")
            }
            for (value, code) in field.type.pastEdges {
                var fields = table.sampleFields
                fields[field.name] = value
                let plan = bench.plan([bench.create(name, Self.row, fields)])
                #expect(plan.results.map(\.code) == [code], "\(field.name)")
                #expect(plan.writes.isEmpty)
            }
        }
    }

    @Test(arguments: ["title", "body"])
    func aRowWithoutARequiredFieldIsRefused(missing: String) {
        var bench = PushBench()
        for absent in [nil, .null] as [JSONValue?] {
            var fields: [String: JSONValue] = ["title": "t", "body": "b"]
            fields[missing] = absent
            let plan = bench.plan([bench.create("note", Self.row, fields)])
            #expect(plan.results[0].code == .badValue)
            #expect(plan.results[0].sentence == "note.\(missing) is missing")
        }
    }

    @Test(arguments: ["id", "ver", "author_id", "org_id", "scope_id", "colour"])
    func aFieldThatIsNotTheTablesIsRefused(field: String) {
        var bench = PushBench()
        let op = bench.create("note", Self.row, ["title": "t", "body": "b", field: 1])
        #expect(bench.plan([op]).results.map(\.code) == [.unknownField])
    }

    @Test func aTableOfANewerProgramIsRefusedByName() {
        var bench = PushBench()
        let result = bench.plan([bench.create("hologram", Self.row, [:])]).results[0]
        #expect(result.code == .unknownTable)
        #expect(result.sentence?.contains("hologram") == true)
    }

    @Test func anIDThatIsTakenIsNeverOverwritten() {
        var bench = PushBench()
        bench.putNote("first")
        let second = bench.create("note", PushBench.note, ["title": "x", "body": "second"])
        let plan = bench.push([second], from: PushBench.phone)
        #expect(plan.results.map(\.code) == [.alreadyExists])
        #expect(bench.body == "first")
    }

    @Test func anIDIsFreeInEachTable() throws {
        let table = try #require(SyncSchema.table(named: "review_draft"))
        var bench = PushBench()
        bench.putNote("x")
        let plan = bench.plan([bench.create("review_draft", PushBench.note, table.sampleFields)])
        #expect(plan.results.map(\.outcome) == [.applied])
    }

    @Test func aScopeWithoutAGrantDoesNotExist() {
        var bench = PushBench()
        let elsewhere = ScopeID(high: 5, low: 2)
        let created = bench.plan([
            bench.create("note", Self.row, ["title": "t", "body": "b"], in: elsewhere)
        ])
        let updated = bench.plan([bench.update("note", Self.row, ["title": "t"], base: 0)])
        #expect(created.results[0].code == .notFound)
        #expect(created.results[0].code == updated.results[0].code)
        #expect(created.results[0].sentence == updated.results[0].sentence)
    }
}
