import GRDB
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct JournalTests {
    private let home = TestHome()
    private let clock = TestClock()

    private func store() -> Store { home.store("store", .test(clock: clock)) }

    @Test func anActionThatFailsLeavesNoEntry() throws {
        struct Stop: Error {}
        let store = store()
        try store.addNote("kept")
        #expect(throws: RehearseError.self) {
            try store.write { transaction in
                try transaction.create(
                    "note", in: transaction.ownScope(), SampleContent.note("lost"))
                throw Stop()
            }
        }
        #expect(try store.count("SELECT count(*) FROM journal") == 1)
        #expect(try store.count("SELECT count(*) FROM journal_change") == 1)
    }

    @Test func aValueIsKeptOnceHoweverOftenItIsPointedTo() throws {
        let store = store()
        let id = try store.addNote("a")
        for title in ["b", "a", "b", "a"] {
            try store.write { try $0.update("note", id, ["title": .string(title)]) }
        }
        #expect(try store.count("SELECT count(*) FROM kept_value") == 2)
    }

    @Test(arguments: [0, 1])
    func theNumberOfActionsIsBounded(past: Int) throws {
        let store = store()
        try fill(store, count: Journal.actionsMax + past)
        try store.applyNow { try Journal.prune(now: clock.now, in: $0) }
        #expect(try store.count("SELECT count(*) FROM journal") == Journal.actionsMax)
        let oldest = try store.count("SELECT min(position) FROM journal")
        #expect(oldest == 1 + past)
    }

    @Test(arguments: [Int64(0), 1])
    func theDaysAreBounded(past: Int64) throws {
        let store = store()
        let id = try store.addNote("old")
        try store.write { try $0.update("note", id, ["title": "new"]) }
        clock.advance(by: .milliseconds(Journal.keptMilliseconds + past))
        try store.applyNow { try Journal.prune(now: clock.now, in: $0) }
        #expect(try store.count("SELECT count(*) FROM journal") == (past == 0 ? 2 : 0))
        #expect(try store.count("SELECT count(*) FROM kept_value") == (past == 0 ? 2 : 0))
    }

    @Test func theBytesAreBoundedAndTheNewestStays() throws {
        let store = store()
        try fill(store, count: 3)
        try store.applyNow { database in
            try database.execute(
                sql: "UPDATE journal SET byte_count = \(Journal.bytesMax) WHERE position > 1")
            try Journal.prune(now: clock.now, in: database)
        }
        #expect(try store.count("SELECT min(position) FROM journal") == 3)
    }

    /// What was taken away leaves nothing behind, also not in the history.
    @Test func aScopeTakesItsHistoryAlong() throws {
        let store = store()
        let kept = try store.addNote("mine")
        try store.write { try $0.update("note", kept, ["title": "mine too"]) }
        let scope = ScopeID(high: 0x77, low: 1)
        try store.applyNow { database in
            try database.run(
                """
                INSERT INTO scope (scope_id, kind, subject_id, role, label, grant_epoch, ver, digest)
                VALUES (\(scope), 'self', \(RowID(high: 1, low: 1)), 'owner', 'other', 1, 1, 0)
                """)
        }
        let gone = try store.write {
            try $0.create("attempt", in: scope, SampleContent.attempt)
        }
        try store.write { try $0.update("attempt", gone, ["answer": "a secret text"]) }
        #expect(try store.count("SELECT count(*) FROM answer_version") == 2)
        try store.applyNow { try VectorQueries.removeScope(scope, in: $0) }
        #expect(try store.count("SELECT count(*) FROM answer_version") == 0)
        #expect(try store.count("SELECT count(*) FROM journal") == 2)
        #expect(
            try store.count("SELECT count(*) FROM kept_value WHERE body LIKE '%secret%'") == 0)
        #expect(try store.count("SELECT count(*) FROM kept_value") == 2)
    }

    private func fill(_ store: Store, count: Int) throws {
        try store.applyNow { database in
            for number in 1...count {
                _ = try JournalQueries.open(
                    GroupID(high: 1, low: UInt64(number)), .edit, now: clock.now, in: database)
            }
        }
    }
}
