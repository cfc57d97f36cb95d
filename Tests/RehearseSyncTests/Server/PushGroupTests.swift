import RehearseModel
import RehearseSync
import Testing

@Suite struct PushGroupTests {
    private static let first = GroupID(high: 7, low: 1)
    private static let second = GroupID(high: 7, low: 2)
    private static let third = GroupID(high: 7, low: 3)
    private static let row = RowID(high: 6, low: 9)
    private static let valid: [String: JSONValue] = ["title": "t", "body": "b"]

    @Test(arguments: 0..<3)
    func aGroupWithARefusedOpLeavesNoTrace(culprit: Int) {
        var bench = PushBench()
        bench.putNote("b")
        bench.push([bench.update("note", PushBench.note, ["title": "newer"], base: 11)])
        var ops = [
            bench.create("note", Self.row, Self.valid, group: Self.first),
            bench.update("note", PushBench.note, ["title": "late"], base: 11, group: Self.first),
            bench.update("note", Self.row, ["title": "x"], base: 0, group: Self.first),
        ]
        ops[culprit].fields["colour"] = "red"
        let plan = bench.plan(ops)
        #expect(plan.writes.isEmpty)
        #expect(plan.history.isEmpty)
        #expect(plan.scopes.isEmpty)
        #expect(plan.results.map(\.op) == ops.map(\.id))
        for (index, result) in plan.results.enumerated() {
            #expect(result.outcome == .refused)
            #expect(result.code == (index == culprit ? .unknownField : .group))
            #expect(result.sentence?.contains("colour") == true)
            #expect(result.version == nil)
        }
    }

    @Test func groupsBesideARefusedOneAreApplied() {
        var bench = PushBench()
        let other = RowID(high: 6, low: 8)
        let plan = bench.plan([
            bench.create("note", Self.row, Self.valid, group: Self.first),
            bench.create("note", PushBench.note, ["title": "t"], group: Self.second),
            bench.create("note", other, Self.valid, group: Self.third),
        ])
        #expect(plan.results.map(\.outcome) == [.applied, .refused, .applied])
        #expect(plan.writes.map(\.id) == [other, Self.row])
        #expect(plan.groups.map(\.ops) == [0..<1, 1..<2, 2..<3])
        #expect(plan.groups.map(\.written.count) == [1, 0, 1])
    }

    @Test func whatBuildsOnARefusedRowFindsNoRow() {
        var bench = PushBench()
        let plan = bench.plan([
            bench.create("note", Self.row, ["title": "t"], group: Self.first),
            bench.update("note", Self.row, ["title": "x"], base: 0, group: Self.second),
        ])
        #expect(plan.results.map(\.code) == [.badValue, .notFound])
    }

    @Test func aGroupSeesWhatGroupsBeforeItWrote() {
        var bench = PushBench()
        let plan = bench.plan([
            bench.create("note", Self.row, Self.valid, group: Self.first),
            bench.update("note", Self.row, ["title": "x"], base: 0, group: Self.second),
        ])
        #expect(plan.results.map(\.outcome) == [.applied, .applied])
        #expect(plan.writes.map { $0.fields["title"] } == ["x"])
        #expect(plan.history.isEmpty)
        let key = RowKey(table: "note", id: Self.row)
        #expect(plan.groups.map(\.written) == [[key], [key]])
    }

    @Test func aGroupThatTheDatabaseRefusedIsPlannedAsIfItHadNeverBeen() {
        var bench = PushBench()
        let refusal = FieldRefusal(.constraint, "the submission does not exist")
        let ops = [
            bench.create("note", Self.row, Self.valid, group: Self.first),
            bench.create("note", PushBench.note, Self.valid, group: Self.first),
            bench.update("note", Self.row, ["title": "x"], base: 0, group: Self.second),
            bench.create("note", RowID(high: 6, low: 8), Self.valid, group: Self.third),
        ]
        let plan = bench.plan(ops, refusing: [Self.first: refusal])
        #expect(plan.results.map(\.code) == [.constraint, .constraint, .notFound, nil])
        #expect(plan.results[0].sentence == refusal.sentence)
        #expect(plan.writes.map(\.id) == [RowID(high: 6, low: 8)])
        #expect(plan.groups.map(\.written.isEmpty) == [true, true, false])
    }

    @Test func refusingAGroupThatIsNotThereChangesNothing() {
        var bench = PushBench()
        let ops = [bench.create("note", Self.row, Self.valid, group: Self.first)]
        let refusal = FieldRefusal(.constraint, "no")
        #expect(bench.plan(ops, refusing: [Self.second: refusal]) == bench.plan(ops))
    }

    @Test func rowsStandInTheOrderOfTheirReferences() throws {
        var bench = PushBench(.seat, as: .candidate)
        let submission = try #require(SyncSchema.table(named: "submission"))
        let post = try #require(SyncSchema.table(named: "post"))
        let start = try #require(SyncSchema.table(named: "start"))
        let plan = bench.plan([
            bench.create("post", RowID(high: 1, low: 1), post.sampleFields),
            bench.create("submission", RowID(high: 1, low: 3), submission.sampleFields),
            bench.create("submission", RowID(high: 1, low: 2), submission.sampleFields),
            bench.create("start", RowID(high: 1, low: 4), start.sampleFields),
        ])
        #expect(plan.writes.map(\.table) == ["start", "submission", "submission", "post"])
        #expect(plan.writes.map(\.id.low) == [4, 2, 3, 1])
    }

    @Test func oneBatchGivesEachScopeOneVersionAndLocksThemInOrder() {
        let other = ScopeID(high: 4, low: 9)
        var bench = PushBench(version: 10)
        bench.context.grants[other] = PushGrant(kind: .own, role: .owner, version: 70)
        let plan = bench.plan([
            bench.create("note", RowID(high: 1, low: 1), Self.valid),
            bench.create("note", RowID(high: 1, low: 2), Self.valid, in: other),
            bench.create("note", RowID(high: 1, low: 3), Self.valid),
        ])
        #expect(plan.results.map(\.version) == [11, 71, 11])
        #expect(plan.scopes == [other, PushBench.scope])
    }

    @Test func nothingToPlanIsAnEmptyPlan() {
        let plan = PushBench().plan([])
        #expect(plan.writes.isEmpty && plan.results.isEmpty && plan.groups.isEmpty)
    }

    @Test func theRowsToLoadAreThoseThatTheOpsName() {
        var bench = PushBench()
        let ops = [
            bench.create("note", Self.row, Self.valid),
            bench.update("note", Self.row, ["title": "x"], base: 0),
            bench.update("attempt", Self.row, ["confidence": 5], base: 0),
        ]
        #expect(
            PushPlanner.rowKeys(of: ops) == [
                RowKey(table: "note", id: Self.row), RowKey(table: "attempt", id: Self.row),
            ])
    }
}
