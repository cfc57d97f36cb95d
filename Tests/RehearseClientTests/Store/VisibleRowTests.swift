import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct VisibleRowTests {
    private let user = UserID(high: 1, low: 1)
    private let device = DeviceID(high: 2, low: 2)

    private func op(
        _ kind: Op.Kind, _ fields: [String: JSONValue], bases: [String: String] = [:]
    ) -> Op {
        Op(
            id: OpID(high: 3, low: 3), group: GroupID(high: 4, low: 4), sequence: 1,
            previous: .zero, table: "attempt", row: RowID(high: 5, low: 5),
            scope: ScopeID(high: 6, low: 6), kind: kind, fields: fields, bases: bases, base: 0,
            clock: .zero)
    }

    private func fold(_ base: JSONValue?, _ ops: [Op]) -> JSONValue? {
        VisibleRow.fold(base: base, ops: ops, user: user, device: device)
    }

    @Test func aCreateMakesTheRowAndUpdatesFollow() {
        let row = fold(nil, [op(.create, ["answer": "a"]), op(.update, ["confidence": 1])])
        #expect(row?["answer"] == "a")
        #expect(row?["confidence"] == 1)
        #expect(row?["author_id"] == .string(user.description))
    }

    @Test func anUpdateOfNothingShowsNothing() {
        #expect(fold(nil, [op(.update, ["confidence": 1])]) == nil)
    }

    @Test func aCreateThatTheServerHasTakenChangesNothing() {
        let base: JSONValue = ["answer": "later edit", "ver": 7]
        #expect(fold(base, [op(.create, ["answer": "first"])]) == base)
    }

    @Test func membersThatNobodyKnowsStay() {
        let base: JSONValue = ["answer": "a", "from_the_future": ["x": 1]]
        let row = fold(base, [op(.update, ["confidence": 1])])
        #expect(row?["from_the_future"] == ["x": 1])
    }

    @Test func minimumAndMaximumFollowTheirPolicy() {
        let base: JSONValue = ["started_at": 10, "writing_ms": 10]
        let row = fold(base, [op(.update, ["started_at": 20, "writing_ms": 5])])
        #expect(row?["started_at"] == 10)
        #expect(row?["writing_ms"] == 10)
    }

    @Test func aTextMovesOnFromItsBase() {
        let row = fold(
            ["answer": "one"], [op(.update, ["answer": "two"], bases: ["answer": "one"])])
        #expect(row?["answer"] == "two")
    }

    /// C-4: the same pure function that decides on the server shows here what will come of it.
    @Test func whatOthersWroteElsewhereShowsAtOnce() {
        let row = fold(
            ["answer": "First this. Then those."],
            [
                op(
                    .update, ["answer": "Once this. Then that."],
                    bases: ["answer": "First this. Then that."]),
                op(
                    .update, ["answer": "At once this. Then that."],
                    bases: ["answer": "Once this. Then that."]),
            ])
        #expect(row?["answer"] == "At once this. Then those.")
    }

    @Test func whereTextsCollideTheAuthorsSideShows() {
        let row = fold(
            ["answer": "a much-longer c other e"],
            [op(.update, ["answer": "a x c d e"], bases: ["answer": "a b c d e"])])
        #expect(row?["answer"] == "a x c other e")
    }

    /// I10: what a person saved stays what they see until the server has decided.
    @Test func aTextThatConflictsShowsTheAuthorsSide() {
        let row = fold(
            ["answer": "theirs"], [op(.update, ["answer": "mine"], bases: ["answer": "one"])])
        #expect(row?["answer"] == "mine")
    }
}
