import RehearseSync
import Testing

@testable import RehearseClient

/// Who is told of changes.
@Suite struct ChangeTests {
    private let home = TestHome()
    private static let all = Set(SyncSchema.tables.map(\.name))

    @Test func ownChangesComeWithTheirTables() async throws {
        let store = home.store()
        var changes = store.changes.stream().makeAsyncIterator()
        try store.addNote("a")
        #expect(await changes.next() == ["note"])
    }

    /// Two processes on one file are two connections, which is what two stores are.
    @Test func changesOfAnotherProcessAreFound() async throws {
        let store = home.store()
        try store.addNote("there before")
        var changes = store.changes.stream().makeAsyncIterator()
        try home.store().addNote("from elsewhere")
        store.noticeOthers()
        #expect(await changes.next() == Self.all)
    }

    @Test func ownChangesAreNotTakenForThoseOfOthers() async throws {
        let store = home.store()
        try store.addNote("one")
        var changes = store.changes.stream().makeAsyncIterator()
        try store.addNote("two")
        store.noticeOthers()
        try home.store().addNote("three")
        store.noticeOthers()
        store.noticeOthers()
        try store.addNote("four")
        #expect(await changes.next() == ["note"])
        #expect(await changes.next() == Self.all)
        #expect(await changes.next() == ["note"])
    }

    @Test func aStoreThatSomebodyElseMakesIsFound() async throws {
        let store = home.store()
        var changes = store.changes.stream().makeAsyncIterator()
        store.noticeOthers()
        try home.store().addNote("first of all")
        store.noticeOthers()
        #expect(await changes.next() == Self.all)
    }

    /// Nobody asks here: the hub looks by itself.
    @Test(.timeLimit(.minutes(1))) func othersAreLookedForWhileSomebodyWatches() async throws {
        let store = home.store()
        try store.addNote("a")
        var changes = store.changes.stream().makeAsyncIterator()
        try home.store().addNote("b")
        #expect(await changes.next() == Self.all)
    }
}
