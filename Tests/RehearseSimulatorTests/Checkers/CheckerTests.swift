import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient
@testable import RehearseMemoryServer
@testable import RehearseSimulator

/// T35: a checker that finds nothing in a bad history is blind. Each invariant has one here.
@Suite struct CheckerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var invariant: String
        var name: String
        var spoil: @Sendable (inout BadHistory) throws -> Void

        var testDescription: String { "\(invariant): \(name)" }
    }

    @Test func aGoodHistoryIsNotFlagged() throws {
        var good = try BadHistory()
        let digest = try #require(good.evidence.server.scopes[BadHistory.own]?.digest)
        good.evidence.vectors = [good.vector(version: 1, digest: digest)]
        good.evidence.lastRound = [.init(home: 0, ending: "ok", mismatched: [])]
        #expect(Checkers.check(good.evidence) == [])
    }

    @Test(arguments: cases)
    func aBadHistoryIsFlagged(bad: Case) throws {
        var history = try BadHistory()
        try bad.spoil(&history)
        let found = Checkers.check(history.evidence)
        #expect(found.contains { $0.invariant == bad.invariant }, "\(found)")
    }

    @Test func everyCheckerHasABadHistory() {
        #expect(Set(Self.cases.map(\.invariant)) == Set(Checkers.all.map { $0.invariant }))
    }

    private static let cases: [Case] = [
        Case(invariant: "I1", name: "an acknowledged op is unknown to the server") { bad in
            let lost = BadHistory.op(2, after: bad.op.hash, ["title": "u"])
            bad.evidence.homes[0].contents.taken.append(.init(op: lost, isSettled: false))
        },
        Case(invariant: "I2", name: "a saved op is in no queue after a crash") { bad in
            bad.evidence.savesMissing = [.init(home: 0, op: bad.op.id, isAnswered: false)]
        },
        Case(invariant: "I3", name: "an op is decided twice") { bad in
            bad.evidence.server.commits.append(bad.evidence.server.commits[0])
        },
        Case(invariant: "I4", name: "a sequence comes after itself") { bad in
            var again = bad.op
            again.id = OpID(high: 0xF, low: 9)
            bad.evidence.server.commits.append(bad.commit([again]))
        },
        Case(invariant: "I5", name: "half of a group is refused") { bad in
            var half = BadHistory.op(2, after: bad.op.hash, ["title": "u"])
            half.group = bad.op.group
            bad.evidence.server.commits.append(bad.commit([half], outcome: .refused))
        },
        Case(invariant: "I6", name: "a version is left out") { bad in
            bad.evidence.server.scopes[BadHistory.own]?.version = 3
        },
        Case(invariant: "I7", name: "a device lacks a row of its version") { bad in
            bad.evidence.vectors = [bad.vector(version: 1, digest: 77)]
        },
        Case(invariant: "I8", name: "the cursor is saved and the rows are not") { bad in
            bad.evidence.vectors = [
                bad.vector(version: 1, digest: 0, isAfterCrash: true)
            ]
        },
        Case(invariant: "I8", name: "the kept digest is not that of the rows") { bad in
            bad.evidence.vectors = [
                bad.vector(version: 1, digest: 1, rows: 2, isAfterCrash: true)
            ]
        },
        Case(invariant: "I9", name: "a cursor goes back") { bad in
            bad.evidence.vectors = [3, 2].map { bad.vector(version: $0, digest: 0) }
        },
        Case(invariant: "I10", name: "another text is shown than was saved") { bad in
            bad.evidence.readbacks = [
                .init(home: 0, place: "note.body", written: "caf\u{e9}", read: "cafe\u{301}")
            ]
        },
        Case(invariant: "I10", name: "a waiting change is hidden by a pull") { bad in
            bad.evidence.previews = [.init(home: 0, op: bad.op.id, missingWords: ["w1x1"])]
        },
        Case(invariant: "I11", name: "a device has other rows") { bad in
            bad.evidence.homes[0].contents.scopes[0].digestOfRows &+= 1
        },
        Case(invariant: "I11", name: "a device does not know its role") { bad in
            bad.evidence.homes[0].contents.scopes[0].role = OpenWord(.coach)
        },
        Case(invariant: "I12", name: "the shorter of two times stands") { bad in
            let id = RowID(high: 2, low: 2)
            let row = SyncRow(
                table: "attempt", id: id, scope: BadHistory.own, version: 1,
                author: PersonName.mara.user, device: BadHistory.device,
                createdAt: BadHistory.now, receivedAt: BadHistory.now,
                fields: ["writing_ms": 5])
            bad.evidence.server.scopes[BadHistory.own]?.rows[
                RowKey(table: "attempt", id: id)] = row
            bad.evidence.server.places[RowKey(table: "attempt", id: id)] = BadHistory.own
            var op = BadHistory.op(2, after: bad.op.hash, ["writing_ms": 9])
            op.table = "attempt"
            op.row = id
            bad.evidence.server.commits.append(bad.commit([op]))
        },
        Case(invariant: "I13", name: "a word is gone") { bad in
            bad.evidence.server.scopes[BadHistory.own]?.rows = [:]
        },
        Case(invariant: "I13", name: "an op has no ending") { bad in
            let lost = BadHistory.op(2, after: bad.op.hash, ["title": "w2x1"])
            bad.evidence.ledger.add(lost, by: PersonName.mara.user, on: 0)
        },
        Case(invariant: "I14", name: "a fact is written over") { bad in
            let row = SyncRow(
                table: "start", id: RowID(high: 1, low: 1), scope: BadHistory.own, version: 1,
                author: PersonName.mara.user, device: BadHistory.device,
                createdAt: BadHistory.now, receivedAt: BadHistory.now, fields: ["started_at": 1])
            var other = row
            other.fields["started_at"] = 2
            bad.evidence.server.commits += [row, other].map { bad.commit([], writes: [$0]) }
        },
        Case(invariant: "I15", name: "an op is taken without a grant") { bad in
            let stray = BadHistory.op(2, after: bad.op.hash, ["title": "u"])
            bad.evidence.server.commits.append(bad.commit([stray], role: nil))
        },
        Case(invariant: "I15", name: "a page shows what is not granted") { bad in
            bad.evidence.pages = [
                .init(
                    user: PersonName.mara.user, named: [Place.staff], rowScopes: [],
                    readable: [BadHistory.own], rowCount: 0, byteCount: 10)
            ]
        },
        Case(invariant: "I16", name: "a field is written by a role that may not") { bad in
            let stray = BadHistory.op(
                2, after: bad.op.hash, ["about": "x"], kind: .update, base: 1)
            bad.evidence.server.commits.append(bad.commit([stray]))
        },
        Case(invariant: "I17", name: "a refused op still waits") { bad in
            let refused = BadHistory.op(2, after: bad.op.hash, ["title": "u"])
            _ = try bad.evidence.server.push(
                PushRequest(
                    device: BadHistory.device, epoch: 1, timeline: nil, ops: [refused]),
                by: PersonName.mara.user, now: BadHistory.now)
            bad.evidence.homes[0].contents.waiting = [refused]
        },
        Case(invariant: "I18", name: "an op is never sent") { bad in
            bad.evidence.homes[0].contents.waiting = [
                BadHistory.op(2, after: bad.op.hash, ["title": "u"])
            ]
        },
        Case(invariant: "I18", name: "the last sync fails") { bad in
            bad.evidence.lastRound = [.init(home: 0, ending: "failed", mismatched: [])]
        },
        Case(invariant: "I20", name: "a device stays on the old timeline") { bad in
            bad.evidence.homes[0].contents.timeline = TimelineID(high: 9, low: 9)
        },
        Case(invariant: "I21", name: "a column is dropped") { bad in
            var row = try #require(bad.noteRow)
            row.fields["title"] = nil
            let index = bad.evidence.homes[0].contents.rows.firstIndex { $0.key.table == "note" }
            bad.evidence.homes[0].contents.rows[try #require(index)].server =
                row.json.canonicalText
        },
        Case(invariant: "I22", name: "a row is dated years ahead") { bad in
            var row = try #require(bad.noteRow)
            row.createdAt = BadHistory.now.advanced(byMilliseconds: 300_001)
            bad.evidence.server.commits.append(bad.commit([], writes: [row]))
        },
        Case(invariant: "I23", name: "a page is too long") { bad in
            bad.evidence.pages = [
                .init(
                    user: PersonName.mara.user, named: [], rowScopes: [], readable: [],
                    rowCount: bad.evidence.rowsPerPage + 1, byteCount: 10)
            ]
        },
    ]
}
