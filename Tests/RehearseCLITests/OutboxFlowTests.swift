import Foundation
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseCLI
@testable import RehearseClient

/// What a person can do with changes that the server did not take.
@Suite struct OutboxFlowTests {
    private let slug = "null-prediction-fallback"

    /// A home in which a text was refused.
    private func refused() async throws -> (Desk, id: String) {
        let desk = try Desk()
        _ = await desk.run("practice", slug, "-F", "-", input: "Words that matter.\n")
        let rehearse = try Rehearse.open(home: desk.home, environment: [:])
        let op = try #require(try rehearse.outbox().first)
        let result = OpResult(
            op: try #require(OpID(op.opID)), outcome: .refused, code: .notAllowed,
            sentence: "the place is closed")
        let response = PushResponse(
            timeline: TimelineID(high: 1, low: 1), serverTime: Instant(milliseconds: 0),
            results: [result])
        try rehearse.store.applyNow {
            _ = try PushResults.store(response, now: Instant(milliseconds: 0), in: $0)
        }
        return (desk, String(op.groupID.suffix(12).prefix(6)))
    }

    @Test func theTextAndTheReasonAreShownInFull() async throws {
        let (desk, id) = try await refused()
        let shown = await desk.run("outbox", "show", id)
        #expect(shown.out.contains("Words that matter."))
        #expect(shown.out.contains("the place is closed"))
        #expect(shown.out.contains("rehearse outbox retry \(id)"))
        let json = await desk.run("outbox", "show", id, "--json")
        #expect(json.out.contains(#""answer":"Words that matter.\n""#))
    }

    @Test func retryPutsItIntoTheOutboxAgain() async throws {
        let (desk, id) = try await refused()
        #expect(await desk.run("attempt", "list", "--plain").out.isEmpty)
        let retried = await desk.run("outbox", "retry", id)
        #expect(retried.status == .done, "\(retried.err)")
        #expect(retried.out.contains("1 change in the outbox again"))
        #expect(await desk.run("attempt", "list", "--plain").out.contains(slug))
        #expect(await desk.run("outbox", "list", "--refused", "--plain").out.isEmpty)
        #expect(await desk.run("outbox", "retry", "--all").out == "Nothing was refused.\n")
        #expect(await desk.run("outbox", "retry").status == .usage)
    }

    @Test func discardSaysWhatIsGivenUpAndUndoBringsItBack() async throws {
        let (desk, id) = try await refused()
        let asked = await desk.run("outbox", "discard", id)
        #expect(asked.status == .usage && asked.err.contains("--confirm discard"))
        #expect(asked.err.contains("answer: 3 words"))
        let gone = await desk.run("outbox", "discard", id, "--confirm", "discard")
        #expect(gone.status == .done && gone.out.contains("30 days"))
        #expect(await desk.run("outbox", "list", "--plain").out.isEmpty)
        let back = await desk.run("undo")
        #expect(back.status == .done && back.err.contains("back among the refused"))
        #expect(await desk.run("outbox", "export").out.contains("Words that matter."))
    }

    @Test func anExportIsAFolderThatPeopleCanRead() async throws {
        let (desk, id) = try await refused()
        let folder = desk.home + "/kept"
        #expect(await desk.run("outbox", "export", "--folder", folder).status == .done)
        let page = try String(contentsOfFile: "\(folder)/001-\(id).md", encoding: .utf8)
        #expect(page.contains("Words that matter.") && page.contains("the place is closed"))
        #expect(FileAccess.names(in: folder).contains("changes.ndjson"))
        let again = await desk.run("outbox", "export", "--folder", folder)
        #expect(again.status == .badInput && again.err.contains("not empty"))
    }

    @Test func whatWaitsIsNotDiscarded() async throws {
        let desk = try Desk()
        _ = await desk.run("practice", slug, "-F", "-", input: "Waiting.\n")
        let list = await desk.run("outbox", "list", "--json=shortID")
        let objects = try JSONSerialization.jsonObject(with: Data(list.out.utf8))
        let id = try #require((objects as? [[String: String]])?.first?["shortID"])
        let refused = await desk.run("outbox", "discard", id, "--confirm", "discard")
        #expect(refused.status == .usage && refused.err.contains("rehearse undo"))
    }

    @Test func aDryRunWithoutAServerTellsWhatWaitsHere() async throws {
        let desk = try Desk()
        _ = await desk.run("practice", slug, "-F", "-", input: "Waiting.\n")
        let dry = await desk.run("sync", "--dry-run")
        #expect(dry.status == .done)
        #expect(dry.out.contains("1 change would be sent. Nothing was sent now."))
        #expect(dry.out.contains("What waits on the server is not known"))
        #expect(await desk.run("sync", "--dry-run", "--watch").status == .usage)
    }
}
