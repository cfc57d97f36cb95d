import RehearseModel
import RehearseSync
import Testing

/// I1: nothing a person typed is ever lost, here in texts that two devices change at once.
@Suite struct PushConflictTests {
    @Test func overlappingTextsAreBothKept() throws {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("from laptop", over: "base", version: 11)])
        let late = bench.write("from phone", over: "base", version: 11)
        let plan = bench.push([late], from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.conflicted])
        #expect(bench.body == "from laptop")
        let conflict = try #require(bench.conflicts.first)
        #expect(
            conflict.fields == [
                "table_name": "note", "row_id": .string(PushBench.note.description),
                "field": "body", "base": "base", "yours": "from phone", "theirs": "from laptop",
                "yours_device_id": .string(PushBench.phone.description),
                "yours_at": .integer(PushBench.now.milliseconds), "state": "open",
            ])
        #expect(conflict.scope == PushBench.scope)
        #expect(conflict.version == 13)
        #expect(Set(conflict.fieldVersions.values) == [13])
        let table = try #require(SyncSchema.table(named: "conflict"))
        try table.validateCreation(conflict.fields)
    }

    @Test func theSameChangeOnTwoDevicesIsNoConflict() {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("new", over: "base", version: 11)])
        let twin = bench.write("new", over: "base", version: 11)
        let plan = bench.push([twin], from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.applied])
        #expect(bench.conflicts.isEmpty)
    }

    @Test func twoSpellingsOfALetterAreAConflict() {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("é", over: "base", version: 11)])
        bench.push([bench.write("e\u{301}", over: "base", version: 11)], from: PushBench.phone)
        #expect(bench.conflicts.map { $0.fields["yours"] } == ["e\u{301}"])
        #expect(bench.body?.hasSameBytes(as: "é") == true)
    }

    @Test func aDeviceThatWritesOnInAConflictExtendsItsSide() {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("from laptop", over: "base", version: 11)])
        bench.push([bench.write("one", over: "base", version: 11)], from: PushBench.phone)
        bench.context.now = PushBench.now.advanced(byMilliseconds: 60_000)
        let plan = bench.push(
            [
                bench.write("one two", over: "one", version: 11),
                bench.write("one two three", over: "one two", version: 11),
            ],
            from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.conflicted, .conflicted])
        #expect(bench.conflicts.map { $0.fields["yours"] } == ["one two three"])
        #expect(bench.conflicts.map(\.version) == [14])
        #expect(bench.conflicts.map { $0.fieldVersions["yours"] } == [14])
        #expect(bench.conflicts.map { $0.fieldVersions["theirs"] } == [13])
        #expect(bench.body == "from laptop")
    }

    @Test func anotherDeviceOpensItsOwnConflict() {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("from laptop", over: "base", version: 11)])
        bench.push([bench.write("same words", over: "base", version: 11)], from: PushBench.phone)
        let tablet = DeviceID(high: 4, low: 3)
        bench.push([bench.write("other", over: "same words", version: 11)], from: tablet)
        #expect(Set(bench.conflicts.map { $0.fields["yours"]?.string }) == ["same words", "other"])
    }

    @Test func aSettledConflictIsNotExtended() throws {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("from laptop", over: "base", version: 11)])
        bench.push([bench.write("one", over: "base", version: 11)], from: PushBench.phone)
        let settled = try #require(bench.conflicts.first?.id)
        bench.push([bench.update("conflict", settled, ["state": "kept-theirs"], base: 13)])
        bench.push([bench.write("one two", over: "one", version: 11)], from: PushBench.phone)
        #expect(bench.conflicts.count == 2)
        #expect(bench.conflicts.first { $0.id == settled }?.fields["yours"] == "one")
        #expect(bench.conflicts.first { $0.id != settled }?.fields["yours"] == "one two")
    }

    @Test func aConflictOfAnotherRowOrFieldIsNotExtended() {
        var bench = PushBench()
        let other = RowID(high: 6, low: 2)
        bench.putNote("base")
        bench.push([bench.create("note", other, ["title": "t", "body": "base"])])
        bench.push([bench.write("from laptop", over: "base", version: 11)])
        bench.push([bench.write("one", over: "base", version: 11)], from: PushBench.phone)
        let elsewhere = bench.update(
            "note", other, ["body": "two"], bases: ["body": "one"], base: 12)
        bench.push([elsewhere], from: PushBench.phone)
        #expect(
            Set(bench.conflicts.map { $0.fields["row_id"]?.string })
                == [PushBench.note.description, other.description])
    }

    @Test func ownEditsInARowNeverConflict() {
        let texts = ["base", "a", "ab", "a", "", "abc"]
        var inOneBatch = PushBench()
        inOneBatch.putNote("base")
        let ops = zip(texts, texts.dropFirst()).map {
            inOneBatch.write($1, over: $0, version: 11)
        }
        #expect(Set(inOneBatch.push(ops).results.map(\.outcome)) == [.applied])
        #expect(inOneBatch.body == "abc")

        var oneByOne = PushBench()
        oneByOne.putNote("base")
        for (base, text) in zip(texts, texts.dropFirst()) {
            let plan = oneByOne.push([oneByOne.write(text, over: base, version: 11)])
            #expect(plan.results.map(\.outcome) == [.applied])
        }
        #expect(oneByOne.body == "abc")
        #expect(oneByOne.conflicts.isEmpty)
    }

    @Test func writingOnInARowMadeInTheSameBatchIsNoConflict() {
        var bench = PushBench()
        let create = bench.create("note", PushBench.note, ["title": "t", "body": "a"])
        let plan = bench.push([create, bench.write("ab", over: "a"), bench.write("", over: "ab")])
        #expect(plan.results.map(\.outcome) == [.applied, .applied, .applied])
        #expect(plan.writes.count == 1)
        #expect(bench.body == "")
    }

    @Test func whoeverUndoesTheirChangeTakesWhatTheOtherWrote() {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("from laptop", over: "base", version: 11)])
        let undone = bench.write("base", over: "base", version: 11)
        let plan = bench.push([undone], from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.applied])
        #expect(bench.body == "from laptop")
    }

    @Test func onlyTheConflictingFieldWaits() {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("from laptop", over: "base", version: 11)])
        let both = bench.update(
            "note", PushBench.note, ["title": "new title", "body": "from phone"],
            bases: ["body": "base"], base: 11)
        let plan = bench.push([both], from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.conflicted])
        #expect(bench.note?.fields["title"] == "new title")
        #expect(bench.conflicts.count == 1)
    }

    @Test func theConflictOfAnOpHasAnIDOfItsOwn() {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("from laptop", over: "base", version: 11)])
        bench.context.device = PushBench.phone
        let op = bench.write("from phone", over: "base", version: 11)
        let ids = (0..<3).map { _ in bench.plan([op]).writes.first { $0.table == "conflict" }?.id }
        #expect(Set(ids).count == 1)
    }

    @Test func aPlanDependsOnNoOrderOfTheRows() {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("from laptop", over: "base", version: 11)])
        for _ in 0..<6 {
            bench.push([bench.write("same", over: "base", version: 11)], from: PushBench.phone)
        }
        #expect(bench.conflicts.count == 6)
        let op = bench.write("same, longer", over: "same", version: 11)
        let plans = (0..<8).map { (seed: UInt64) in
            var random = SplitMix64(seed: seed)
            let rows = bench.context.rows.shuffled(using: &random)
            bench.context.rows = Dictionary(minimumCapacity: Int(seed) * 50)
            for (key, row) in rows { bench.context.rows[key] = row }
            return bench.plan([op])
        }
        #expect(plans.allSatisfy { $0 == plans[0] })
    }
}
