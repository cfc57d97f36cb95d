import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

/// Texts that were changed here and elsewhere at once, by the public interface.
@Suite struct MergedTextTests {
    private let world = SyncWorld()
    private let base = "First this. Then that. Last of all, rest."

    private func signedIn() async throws -> (Rehearse, RowID) {
        let fake = world.server
        let rehearse = try Rehearse.open(
            layout: HomeLayout(home: world.home.path, environment: [:]), account: nil,
            environment: .test(clock: world.clock), connect: { _ in fake })
        try await rehearse.login(
            server: "http://127.0.0.1:1", as: "mara@acme", password: "correct horse")
        let id = try rehearse.store.addNote("t", base)
        try await rehearse.sync()
        return (rehearse, id)
    }

    /// Changes the text here and, unseen by this device, on the server.
    private func change(
        _ rehearse: Rehearse, _ id: RowID, here: String, there: String
    ) async throws {
        try rehearse.store.write { try $0.update("note", id, ["body": .string(here)]) }
        world.server.put("note", id, in: SyncWorld.ownScope, ["body": .string(there)])
        try await rehearse.sync()
    }

    private func body(_ id: RowID) -> String {
        world.server.row("note", id)?.fields["body"]?.string ?? ""
    }

    @Test func editsInDifferentPlacesMergeSilently() async throws {
        let (rehearse, id) = try await signedIn()
        try await change(
            rehearse, id, here: "First of all this. Then that. Last of all, rest.",
            there: "First this. Then that. Last of all, sleep.")
        #expect(try rehearse.conflicts().isEmpty)
        #expect(body(id) == "First of all this. Then that. Last of all, sleep.")
        #expect(try rehearse.store.notes().first?.text("body") == body(id))
        #expect(try rehearse.outbox().isEmpty)
    }

    @Test(arguments: [
        (ConflictChoice.yours, "First this. Then mine. Last of all, sleep."),
        (.theirs, "First this. Then another one. Last of all, sleep."),
        (.both, "First this. Then another one. mine. Last of all, sleep."),
    ])
    func aDecisionIsAboutWhatCollides(choice: ConflictChoice, text: String) async throws {
        let (rehearse, id) = try await signedIn()
        try await change(
            rehearse, id, here: "First this. Then mine. Last of all, rest.",
            there: "First this. Then another one. Last of all, sleep.")
        #expect(body(id) == "First this. Then another one. Last of all, sleep.")
        let conflict = try #require(try rehearse.conflicts().first)
        #expect(conflict.yours == "First this. Then mine. Last of all, rest.")
        #expect(
            conflict.pieces == [
                .agreed("First this. Then "),
                .disputed(base: "that.", yours: "mine.", theirs: "another one."),
                .agreed(" Last of all, sleep."),
            ])
        try rehearse.resolve(conflict.id, keeping: choice)
        try await rehearse.sync()
        #expect(body(id) == text)
        #expect(try rehearse.status().conflictCount == 0)
    }

    /// The text went on elsewhere before anybody decided.
    @Test(arguments: [
        (ConflictChoice.yours, "Now this. Then mine. Last of all, rest."),
        (.theirs, "Now this. Then another one. Last of all, rest."),
    ])
    func aDecisionLeavesWhatWasWrittenSince(choice: ConflictChoice, text: String) async throws {
        let (rehearse, id) = try await signedIn()
        try await change(
            rehearse, id, here: "First this. Then mine. Last of all, rest.",
            there: "First this. Then another one. Last of all, rest.")
        world.server.put(
            "note", id, in: SyncWorld.ownScope,
            ["body": "Now this. Then another one. Last of all, rest."])
        try await rehearse.sync()
        try rehearse.resolve(try #require(try rehearse.conflicts().first).id, keeping: choice)
        try await rehearse.sync()
        #expect(body(id) == text)
    }

    /// What a person wrote in an open conflict and what they see stay theirs while it waits.
    @Test func writingOnBeforeTheAnswerExtendsOneConflict() async throws {
        let (rehearse, id) = try await signedIn()
        let texts = ["mine.", "mine, still.", "mine, still and for ever."].map {
            "First this. Then \($0) Last of all, rest."
        }
        for text in texts.dropLast() {
            try rehearse.store.write { try $0.update("note", id, ["body": .string(text)]) }
        }
        try await change(
            rehearse, id, here: texts[2], there: "First this. Then another. Last of all, rest.")
        let conflicts = try rehearse.conflicts()
        #expect(conflicts.map(\.yours) == [texts[2]])
        #expect(conflicts.map(\.theirs) == ["First this. Then another. Last of all, rest."])
        #expect(body(id) == texts[2])
    }
}
