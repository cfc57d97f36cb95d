import RehearseModel
import Testing

@testable import RehearseSync

@Suite struct PushUpdateTests {
    private static let row = RowID(high: 6, low: 9)
    private static let documents = SyncSchema.tables.filter { $0.kind == .document }.map(\.name)
    private static let facts = SyncSchema.tables.filter { $0.kind == .fact }.map(\.name)

    @Test(arguments: PushUpdateTests.documents)
    func whoMayChangeAFieldIsWhatTheSchemaSays(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        let kind = try #require(table.scopes.min { $0.rawValue < $1.rawValue })
        for field in table.fields + [SyncSchema.archivedAt] {
            for role in GrantRole.allCases {
                var bench = PushBench(kind, as: role)
                bench.put(table, Self.row)
                let op = bench.update(
                    name, Self.row, [field.name: field.type.otherSample],
                    bases: [field.name: "text"], base: 1)
                let result = bench.plan([op]).results[0]
                let isAllowed = table.editors[field.name]?.contains(role) ?? false
                let code: RefusalCode = field.isFrozen ? .frozenField : .notAllowed
                #expect(result.outcome == (isAllowed ? .applied : .refused))
                #expect(result.code == (isAllowed ? nil : code), "\(field.name) as \(role)")
            }
        }
    }

    @Test(arguments: PushUpdateTests.facts)
    func aFactIsNeverChanged(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        let kind = try #require(table.scopes.min { $0.rawValue < $1.rawValue })
        for role in GrantRole.allCases {
            var bench = PushBench(kind, as: role)
            bench.put(table, Self.row)
            for field in table.fields.map(\.name) + ["archived_at"] {
                let op = bench.update(name, Self.row, [field: 1], bases: [field: "text"], base: 1)
                let plan = bench.plan([op])
                #expect(plan.results[0].code == .frozenField, "\(field)")
                #expect(plan.writes.isEmpty)
            }
        }
    }

    @Test func onlyTheChangedFieldsGetTheNewVersion() {
        var bench = PushBench(version: 10)
        bench.putNote("b")
        bench.push([bench.update("note", PushBench.note, ["title": "T"], base: 11)])
        #expect(bench.note?.version == 12)
        #expect(bench.note?.fieldVersions == ["title": 12, "body": 11])
        #expect(bench.note?.fields == ["title": "T", "body": "b"])
    }

    @Test func anUpdateKeepsTheAuthorTheDeviceAndTheTimesOfTheRow() {
        var bench = PushBench()
        bench.putNote("b")
        let before = bench.note
        bench.context.now = PushBench.now.advanced(byMilliseconds: 5000)
        bench.push(
            [bench.update("note", PushBench.note, ["title": "T"], base: 11)], from: PushBench.phone)
        #expect(bench.note?.author == before?.author)
        #expect(bench.note?.device == before?.device)
        #expect(bench.note?.createdAt == before?.createdAt)
        #expect(bench.note?.receivedAt == before?.receivedAt)
    }

    @Test func aRowIsPutAwayAndTakenBack() {
        var bench = PushBench()
        bench.putNote("b")
        bench.push([bench.update("note", PushBench.note, ["archived_at": 5], base: 11)])
        #expect(bench.note?.isArchived == true)
        bench.push([bench.update("note", PushBench.note, ["archived_at": .null], base: 12)])
        #expect(bench.note?.isArchived == false)
        #expect(bench.note?.fieldVersions["archived_at"] == 13)
    }

    @Test func aRequiredFieldCannotBeEmptied() {
        var bench = PushBench()
        bench.putNote("b")
        let op = bench.update("note", PushBench.note, ["title": .null], base: 11)
        #expect(bench.plan([op]).results.map(\.code) == [.badValue])
    }

    @Test func aTextNeedsTheTextBeforeIt() {
        var bench = PushBench()
        bench.putNote("b")
        let op = bench.update(
            "note", PushBench.note, ["body": "c"], bases: ["title": "t"], base: 11)
        #expect(bench.plan([op]).results.map(\.code) == [.badValue])
        #expect(bench.body == "b")
    }

    @Test func theTextBeforeItHasTheLimitOfTheField() {
        var bench = PushBench()
        bench.putNote("b")
        let limit = Limits.textBytesMax
        let fits = bench.write("c", over: .filling(limit))
        let tooLarge = bench.write("c", over: .filling(limit + 1))
        #expect(bench.plan([fits]).results.map(\.outcome) == [.conflicted])
        #expect(bench.plan([tooLarge]).results.map(\.code) == [.tooLarge])
    }

    @Test func aMissingRowAnInvisibleScopeAndAnotherScopeGiveOneAnswer() {
        let hidden = ScopeID(high: 5, low: 2)
        let other = ScopeID(high: 5, low: 3)
        var bench = PushBench()
        bench.putNote("b")
        bench.context.grants[other] = PushGrant(kind: .own, role: .owner, version: 1)
        let fields: [String: JSONValue] = ["title": "x"]
        let answers = [
            bench.update("note", Self.row, fields, base: 1),
            bench.update("note", PushBench.note, fields, base: 1, in: hidden),
            bench.update("note", PushBench.note, fields, base: 1, in: other),
        ].map { bench.plan([$0]).results[0] }
        #expect(answers.map(\.code) == [.notFound, .notFound, .notFound])
        #expect(Set(answers.map(\.sentence)).count == 1)
    }

    @Test func editsToDifferentFieldsBothSurvive() {
        var bench = PushBench()
        bench.putNote("b")
        let fromLaptop = bench.update("note", PushBench.note, ["title": "T"], base: 11)
        let fromPhone = bench.write("B", over: "b", version: 11)
        bench.push([fromLaptop])
        let plan = bench.push([fromPhone], from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.applied])
        #expect(bench.note?.fields == ["title": "T", "body": "B"])
        #expect(bench.conflicts.isEmpty)
    }

    @Test func theValueThatLosesGoesToHistory() {
        var bench = PushBench()
        bench.putNote("b")
        bench.push([bench.update("note", PushBench.note, ["title": "from laptop"], base: 11)])
        let late = bench.update("note", PushBench.note, ["title": "from phone"], base: 11)
        let plan = bench.push([late], from: PushBench.phone)
        #expect(bench.note?.fields["title"] == "from phone")
        #expect(plan.results.map(\.outcome) == [.merged])
        #expect(
            plan.history == [
                HistoryEntry(
                    table: "note", row: PushBench.note, scope: PushBench.scope, field: "title",
                    value: "from laptop", version: 13, replacedBy: late.id)
            ])
    }

    @Test func whoeverSawTheValueReplacesItWithoutHistory() {
        var bench = PushBench()
        bench.putNote("b")
        bench.push([bench.update("note", PushBench.note, ["title": "from laptop"], base: 11)])
        let plan = bench.push(
            [bench.update("note", PushBench.note, ["title": "from phone"], base: 12)],
            from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.applied])
        #expect(plan.history.isEmpty)
    }

    @Test func theSameValueTwiceIsNoLoss() {
        var bench = PushBench()
        bench.putNote("b")
        bench.push([bench.update("note", PushBench.note, ["title": "same"], base: 11)])
        let plan = bench.push(
            [bench.update("note", PushBench.note, ["title": "same"], base: 11)],
            from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.applied])
        #expect(plan.history.isEmpty)
    }

    @Test func twoSpellingsOfATitleAreTwoValues() {
        var bench = PushBench()
        bench.putNote("b")
        bench.push([bench.update("note", PushBench.note, ["title": "é"], base: 11)])
        let plan = bench.push(
            [bench.update("note", PushBench.note, ["title": "e\u{301}"], base: 11)],
            from: PushBench.phone)
        #expect(plan.history.map(\.value) == ["é"])
        #expect(bench.note?.fields["title"] == "e\u{301}")
    }

    @Test(arguments: [(5, 3), (3, 5), (3, 3)] as [(Int64, Int64)])
    func theEarliestStartStandsInWhateverOrder(first: Int64, second: Int64) throws {
        #expect(try merged("started_at", first, second) == .integer(min(first, second)))
    }

    @Test(arguments: [(5, 3), (3, 5), (3, 3)] as [(Int64, Int64)])
    func theLongestWritingTimeStandsInWhateverOrder(first: Int64, second: Int64) throws {
        #expect(try merged("writing_ms", first, second) == .integer(max(first, second)))
    }

    private func merged(_ field: String, _ first: Int64, _ second: Int64) throws -> JSONValue? {
        let table = try #require(SyncSchema.table(named: "attempt"))
        var bench = PushBench()
        var fields = table.sampleFields
        fields[field] = .integer(first)
        bench.push([bench.create("attempt", Self.row, fields)])
        let plan = bench.push(
            [bench.update("attempt", Self.row, [field: .integer(second)], base: 0)],
            from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.applied])
        return bench.context.rows[RowKey(table: "attempt", id: Self.row)]?.fields[field]
    }
}

extension SyncField {
    fileprivate var isFrozen: Bool { if case .frozen = policy { true } else { false } }
}
