import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct StoreTransactionTests {
    private let home = TestHome()

    @Test func oneActionIsOneGroupOfOpsAndTheirRows() throws {
        let store = home.store()
        try store.write { transaction in
            let scope = try transaction.ownScope()
            let id = try transaction.create("attempt", in: scope, SampleContent.attempt)
            try transaction.update("attempt", id, ["answer": "second", "confidence": 70])
        }
        let ops = try store.queued.map(\.op)
        #expect(ops.map(\.kind) == [.create, .update])
        #expect(Set(ops.map(\.group)).count == 1)
        #expect(ops.last?.fields == ["answer": "second", "confidence": 70])
        #expect(ops.last?.bases == ["answer": "first"])
        let row = try #require(try store.read { try $0.rows("attempt") }.first)
        #expect(row.text("answer") == "second")
        #expect(row.integer("confidence") == 70)
        #expect(row.version == 0)
        #expect(row.hasPendingOps)
    }

    @Test func anActionThatFailsLeavesNoTrace() throws {
        struct Stop: Error {}
        let store = home.store()
        try store.addNote("before")
        let device = try store.read { try DeviceQueries.device(in: $0.database) }
        #expect(throws: RehearseError.self) {
            try store.write { transaction in
                try transaction.create(
                    "note", in: transaction.ownScope(), SampleContent.note("half"))
                throw Stop()
            }
        }
        #expect(try store.notes().count == 1)
        #expect(try store.queued.count == 1)
        #expect(try store.read { try DeviceQueries.device(in: $0.database) } == device)
    }

    /// I4: sequences are dense and each op names the one before it, whichever process made it.
    @Test func twoConnectionsContinueOneChain() throws {
        let (first, second) = (home.store(), home.store())
        for round in 0..<5 {
            try first.addNote("first \(round)")
            try second.addNote("second \(round)")
        }
        let ops = try first.queued.map(\.op)
        #expect(ops.map(\.sequence) == Array(1...10))
        #expect(ops.first?.previous == .zero)
        for (before, after) in zip(ops, ops.dropFirst()) {
            #expect(after.previous == before.hash)
            #expect(before.clock < after.clock)
        }
    }

    @Test func fieldsThatAreTheSameMakeNoOp() throws {
        let store = home.store()
        let id = try store.addNote("same")
        let isChanged = try store.write { try $0.update("note", id, ["title": "same"]) }
        #expect(!isChanged)
        #expect(try store.queued.count == 1)
    }

    @Test func aTextThatLooksTheSameIsAnotherText() throws {
        let store = home.store()
        let id = try store.addNote("caf\u{E9}")
        let isChanged = try store.write { try $0.update("note", id, ["title": "cafe\u{301}"]) }
        #expect(isChanged)
    }

    @Test func nullEmptiesAnOptionalField() throws {
        let store = home.store()
        let id = try store.addNote("n")
        try store.write { try $0.update("note", id, ["archived_at": 5]) }
        #expect(try store.notes().first?.isArchived == true)
        try store.write { try $0.update("note", id, ["archived_at": .null]) }
        #expect(try store.notes().first?.isArchived == false)
    }

    @Test(arguments: [
        (
            "note", SampleContent.note(String(repeating: "x", count: 513)),
            RehearseError.Kind.badInput
        ),
        ("note", ["title": "no body"], .badInput),
        ("note", ["title": "t", "body": "b", "colour": "red"], .badInput),
        ("assignment", [:], .notAllowed),
        ("org_profile", [:], .notAllowed),
        ("nonsense", [:], .badInput),
    ])
    func whatTheSchemaForbidsIsNotQueued(
        table: String, fields: [String: JSONValue], kind: RehearseError.Kind
    ) throws {
        let store = home.store()
        let error = #expect(throws: RehearseError.self) {
            try store.write { try $0.create(table, in: $0.ownScope(), fields) }
        }
        #expect(error?.kind == kind)
        #expect(try store.queued.isEmpty)
    }

    @Test func frozenFieldsAndFactsStayAsTheyAre() throws {
        let store = home.store()
        let id = try store.write {
            try $0.create("attempt", in: $0.ownScope(), SampleContent.attempt)
        }
        let error = #expect(throws: RehearseError.self) {
            try store.write { try $0.update("attempt", id, ["mode": "mock"]) }
        }
        #expect(error?.kind == .notAllowed)
    }

    @Test func aGroupMustFitOneRequest() throws {
        let store = home.store()
        let large = String(repeating: "x", count: Limits.textBytesMax)
        func addNotes(_ count: Int) throws {
            try store.write { transaction in
                for index in 0..<count {
                    try transaction.create(
                        "note", in: transaction.ownScope(),
                        SampleContent.note("\(index)", large))
                }
            }
        }
        try addNotes(15)
        let error = #expect(throws: RehearseError.self) { try addNotes(16) }
        #expect(error?.kind == .badInput)
        #expect(try store.notes().count == 15)
    }

    @Test func rowsAreFoundByWhatTheyPointTo() throws {
        let store = home.store()
        let submission = RowID(high: 1, low: 2)
        try store.write { transaction in
            let scope = try transaction.ownScope()
            for target in [submission, RowID(high: 3, low: 4)] {
                try transaction.create(
                    "review_draft", in: scope,
                    [
                        "submission_id": .string(target.description), "scores": [:],
                        "summary": .string(target.description),
                    ])
            }
        }
        let found = try store.read {
            try $0.rows("review_draft", where: .link("submission_id", submission))
        }
        #expect(found.map { $0.text("summary") } == [submission.description])
    }

    @Test func rowsAreFoundByTheBeginningOfTheirId() throws {
        let store = home.store()
        let id = try store.addNote("x")
        try store.addNote("y")
        for typed in [id.description, id.tail, String(id.tail.prefix(8)).uppercased()] {
            #expect(try store.read { try $0.rows("note", tailPrefix: typed) }.map(\.id) == [id])
        }
        #expect(try store.read { try $0.rows("note", tailPrefix: "") }.isEmpty)
    }

    @Test func watchersHearWhatWasSaved() async throws {
        let store = home.store()
        var changes = store.changes.stream().makeAsyncIterator()
        try store.addNote("a")
        #expect(await changes.next() == ["note"])
    }
}
