import RehearseModel
import RehearseSync
import TestData
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

    /// I20: the op comes from before the server was restored. The version that its author had seen
    /// is one of another past, and a higher number than that of a change he never saw.
    @Test func aBaseOfAnEarlierTimelineHidesNoChange() {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("elsewhere", over: "base", version: 11)])
        let resent = bench.write("mine", over: "base", version: 40)
        bench.context.earlierThrough = resent.sequence
        let plan = bench.push([resent], from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.conflicted])
        #expect(bench.conflicts.map { $0.fields["theirs"] } == ["elsewhere"])
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
        #expect(bench.conflicts.map { $0.fields["theirs"] } == ["é"])
        #expect(bench.body?.hasSameBytes(as: "e\u{301}") == true)
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
        #expect(bench.conflicts.map { $0.fields["theirs"] } == ["from laptop"])
        #expect(bench.conflicts.map { $0.fields["yours"] } == ["one two three"])
        #expect(bench.conflicts.map(\.version) == [14])
        #expect(bench.conflicts.map { $0.fieldVersions["yours"] } == [14])
        #expect(bench.conflicts.map { $0.fieldVersions["theirs"] } == [13])
        #expect(bench.body == "one two three")
    }

    /// The author's side stands already, so it is the text that the author goes on writing in.
    @Test func aSideThatStandsIsWrittenOnAndKept() {
        var bench = PushBench()
        bench.putNote("base")
        bench.push([bench.write("short", over: "base", version: 11)])
        bench.push(
            [bench.write("a longer text", over: "base", version: 11)], from: PushBench.phone)
        #expect(bench.body == "a longer text")
        let plan = bench.push(
            [bench.write("text", over: "a longer text", version: 11)], from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.applied])
        #expect(bench.body == "text")
        #expect(bench.conflicts.map { $0.fields["yours"] } == ["text"])
        #expect(bench.conflicts.map { $0.fields["theirs"] } == ["short"])
    }

    @Test func editsInDifferentPlacesMergeSilently() {
        var bench = PushBench()
        bench.putNote("First this. Then that.")
        bench.push([bench.write("First of all this. Then that.", over: bench.text, version: 11)])
        let late = bench.write(
            "First this. Then that, too.", over: "First this. Then that.", version: 11)
        let plan = bench.push([late], from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.merged])
        #expect(bench.body == "First of all this. Then that, too.")
        #expect(bench.conflicts.isEmpty)
        #expect(bench.note?.fieldVersions["body"] == 13)
    }

    /// The order in which two devices reach the server changes labels, not the text.
    @Test(arguments: [
        ("a b c", "a longer c", "a x c"), ("a b c", "a x c", "a y c"),
        ("one two three four", "one 2 three 4", "1 zwei three four"), ("", "first", "second"),
    ])
    func whoeverComesFirstTheTextIsTheSame(base: String, one: String, other: String) {
        let bodies = [(one, other), (other, one)].map { first, second in
            var bench = PushBench()
            bench.putNote(base)
            bench.push([bench.write(first, over: base, version: 11)])
            bench.push([bench.write(second, over: base, version: 11)], from: PushBench.phone)
            #expect(bench.conflicts.count == 1)
            return bench.text
        }
        #expect(bodies[0].hasSameBytes(as: bodies[1]))
    }

    /// What collides is in the conflict; what either side changed elsewhere stands at once.
    @Test func onlyWhatCollidesWaits() throws {
        var bench = PushBench()
        bench.putNote("one two three four five six")
        bench.push([bench.write("1 two three four five 6", over: bench.text, version: 11)])
        let late = bench.write(
            "un two three quatre five six", over: "one two three four five six", version: 11)
        let plan = bench.push([late], from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.conflicted])
        #expect(bench.body == "un two three quatre five 6")
        let conflict = try #require(bench.conflicts.first)
        #expect(conflict.fields["theirs"] == "1 two three four five 6")
        #expect(conflict.fields["yours"] == "un two three quatre five six")
    }

    /// Somebody writes elsewhere in the text while the author goes on in an open conflict.
    @Test func extendingASideLeavesWhatOthersWroteSince() {
        var bench = PushBench()
        bench.putNote("a b c d e")
        bench.push([bench.write("x b c d e", over: "a b c d e", version: 11)])
        bench.push(
            [bench.write("yy b c d e", over: "a b c d e", version: 11)], from: PushBench.phone)
        #expect(bench.body == "yy b c d e")
        bench.push([bench.write("yy b c d end", over: "yy b c d e", version: 13)])
        bench.push(
            [bench.write("yyy b c d e", over: "yy b c d e", version: 11)], from: PushBench.phone)
        #expect(bench.body == "yyy b c d end")
        #expect(bench.conflicts.map { $0.fields["yours"] } == ["yyy b c d e"])
    }

    @Test func aMergedTextThatTheFieldCannotHoldIsAConflict() throws {
        var bench = PushBench()
        let limit = Limits.textBytesMax
        let middle = " b " + String(repeating: "m", count: limit - 9) + " d "
        bench.putNote("a\(middle)e")
        let (head, tail) = ("aa\(middle)e", "a\(middle)ee")
        #expect(head.utf8.count == limit)
        bench.push([bench.write(head, over: bench.text, version: 11)])
        let plan = bench.push(
            [bench.write(tail, over: "a\(middle)e", version: 11)], from: PushBench.phone)
        #expect(plan.results.map(\.outcome) == [.conflicted])
        #expect([head, tail].contains(bench.text))
        #expect(bench.conflicts.count == 1)
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
