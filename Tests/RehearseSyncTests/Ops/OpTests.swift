import RehearseModel
import RehearseSync
import TestData
import Testing

@Suite struct OpTests {
    @Test(arguments: [UInt64(1), 2, 3])
    func anOpComesBackFromItsJSON(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let op = random.op()
            let read = try Op(json: JSONParser.parse(op.json.canonicalBytes))
            #expect(read == op)
            #expect(read.json.canonicalBytes == op.json.canonicalBytes)
            #expect(read.hash == op.hash)
            #expect(op.hash == SHA256Hash(of: op.previous.bytes + op.json.canonicalBytes))
            var content = op.json.object ?? [:]
            content["seq"] = nil
            content["prev"] = nil
            let bytes = JSONValue.object(content).canonicalBytes
            #expect(op.contentHash == SHA256Hash(of: bytes))
        }
    }

    /// The chain of every device in the field hangs on these bytes.
    @Test func theHashOfAnOpIsFixed() {
        let op = Op.sample
        #expect(
            op.json.canonicalText
                == #"{"base":3,"bases":{"body":"a"},"#
                + #""fields":{"body":"b"},"group":"00000000-0000-0000-0000-000000000002","#
                + #""hlc":65536,"kind":"update","op":"00000000-0000-0000-0000-000000000001","#
                + #""prev":"0000000000000000000000000000000000000000000000000000000000000000","#
                + #""row":"00000000-0000-0000-0000-000000000003","#
                + #""scope":"00000000-0000-0000-0000-000000000004","seq":1,"table":"note"}"#)
        #expect(
            op.hash.description
                == "d8bf575d0f9b268145647d0f6e15c6cb4301b9d0566721556e56aef836f8842a")
        #expect(
            op.contentHash.description
                == "1b6525f380c322945dace3842f33f2dd1b96f07e65ae4d1d501b46e3f4c24b29")
    }

    @Test(arguments: Op.changes)
    func theHashCoversEveryMember(change: OpChange) {
        var op = Op.sample
        change.apply(&op)
        #expect(op.hash != Op.sample.hash)
    }

    @Test(arguments: Op.changes)
    func theContentHashLeavesOutThePlaceInTheChain(change: OpChange) {
        var op = Op.sample
        change.apply(&op)
        #expect((op.contentHash == Op.sample.contentHash) == change.isPlace)
    }

    @Test(arguments: Op.sample.json.object?.keys.sorted() ?? [])
    func everyMemberIsRequiredAndTyped(key: String) {
        for wrong in [nil, [], true, .decimal("1.5")] as [JSONValue?] {
            var members = Op.sample.json.object ?? [:]
            members[key] = wrong
            #expect(throws: WireError.self) { try Op(json: .object(members)) }
        }
    }

    @Test(arguments: ["org", "OP", "author", "ｏp"])
    func anUnknownMemberIsRefused(key: String) {
        var members = Op.sample.json.object ?? [:]
        members[key] = 1
        #expect(throws: WireError("op has an unknown key \"\(key)\"")) {
            try Op(json: .object(members))
        }
    }

    @Test(arguments: [.null, [], "op", 1] as [JSONValue])
    func whatIsNoObjectIsNoOp(json: JSONValue) {
        #expect(throws: WireError("op must be an object")) { try Op(json: json) }
    }

    @Test(arguments: [
        OpResult(op: OpID(high: 1, low: 2), outcome: .applied, version: 7),
        OpResult(op: OpID(high: 1, low: 2), outcome: .conflicted, version: .max),
        OpResult(
            op: OpID(high: 1, low: 2), outcome: .refused, code: .tooLarge, sentence: "too \"big\""),
    ])
    func aResultComesBackFromItsJSON(result: OpResult) throws {
        #expect(try OpResult(json: JSONParser.parse(result.json.canonicalBytes)) == result)
    }

    @Test func aReasonThatOnlyANewerServerKnowsIsStillARefusal() throws {
        let result = try OpResult(json: [
            "op": .string(OpID(high: 1, low: 2).description), "outcome": "refused",
            "code": "moon_phase", "sentence": "wait", "more": 1,
        ])
        #expect(result.outcome == .refused)
        #expect(result.code == .notAllowed)
        #expect(result.sentence == "wait")
    }
}

struct OpChange: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var isPlace = false
    var apply: @Sendable (inout Op) -> Void
}

extension Op {
    static let sample = Op(
        id: OpID(high: 0, low: 1), group: GroupID(high: 0, low: 2), sequence: 1, previous: .zero,
        table: "note", row: RowID(high: 0, low: 3), scope: ScopeID(high: 0, low: 4), kind: .update,
        fields: ["body": "b"], bases: ["body": "a"], base: 3,
        clock: HybridClock.zero.ticked(at: Instant(milliseconds: 2)))

    static let changes = [
        OpChange(testDescription: "id") { $0.id = OpID(high: 9, low: 1) },
        OpChange(testDescription: "group") { $0.group = GroupID(high: 9, low: 1) },
        OpChange(testDescription: "sequence", isPlace: true) { $0.sequence = 2 },
        OpChange(testDescription: "previous", isPlace: true) { $0.previous = SHA256Hash(of: "x") },
        OpChange(testDescription: "table") { $0.table = "notf" },
        OpChange(testDescription: "row") { $0.row = RowID(high: 9, low: 1) },
        OpChange(testDescription: "scope") { $0.scope = ScopeID(high: 9, low: 1) },
        OpChange(testDescription: "kind") { $0.kind = .create },
        OpChange(testDescription: "field") { $0.fields["body"] = "c" },
        OpChange(testDescription: "null field") { $0.fields["title"] = .null },
        OpChange(testDescription: "base text") { $0.bases["body"] = "ä" },
        OpChange(testDescription: "base") { $0.base = 4 },
        OpChange(testDescription: "clock") { $0.clock = .zero },
    ]
}
