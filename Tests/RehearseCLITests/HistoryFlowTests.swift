import Foundation
import Testing

@testable import RehearseCLI

/// Taking back, comparing and restoring, as a person types it. No network anywhere.
@Suite struct HistoryFlowTests {
    private let slug = "null-prediction-fallback"

    private func write(_ text: String, at desk: Desk) async throws -> String {
        let saved = await desk.run("practice", slug, "-F", "-", "--json=shortID", input: text)
        #expect(saved.status == .done, "\(saved.err)")
        let object = try JSONSerialization.jsonObject(with: Data(saved.out.utf8))
        return try #require((object as? [String: String])?["shortID"])
    }

    private func answer(_ attempt: String, at desk: Desk) async throws -> String {
        let shown = await desk.run("attempt", "show", attempt, "--json=answer")
        let object = try JSONSerialization.jsonObject(with: Data(shown.out.utf8))
        return try #require((object as? [String: String])?["answer"])
    }

    @Test func undoSaysWhatItTookBackAndHowToGetItAgain() async throws {
        let desk = try Desk()
        let attempt = try await write("First.\n", at: desk)
        _ = try await write("Second.\n", at: desk)
        let undone = await desk.run("undo")
        #expect(undone.status == .done)
        #expect(undone.out.contains("✓ Taken back: changed answer of \(attempt) (\(slug))."))
        #expect(undone.out.contains("rehearse undo --redo"))
        #expect(try await answer(attempt, at: desk) == "First.\n")
        let redone = await desk.run("undo", "--redo")
        #expect(redone.out.contains("Done again"))
        #expect(try await answer(attempt, at: desk) == "Second.\n")
    }

    @Test func theListNamesWhatCanBeTakenBack() async throws {
        let desk = try Desk()
        let attempt = try await write("Text.\n", at: desk)
        _ = await desk.run("submit", attempt)
        let list = await desk.run("undo", "--list")
        #expect(list.out.contains("submitted") && list.out.contains("stays"))
        #expect(list.out.contains("began \(attempt)"))
        #expect(!list.out.contains("Text."))
        let refused = await desk.run("undo")
        #expect(refused.status == .failed)
        #expect(refused.err.contains("A submission is sealed and stays."))
        #expect(refused.err.contains("rehearse submit"))
    }

    @Test func emptyHomesHaveNothingToUndo() async throws {
        let desk = try Desk()
        #expect(await desk.run("undo").status == .notFound)
        #expect(await desk.run("undo", "--list").out == "Nothing was done on this device yet.\n")
        #expect(await desk.run("undo", "--list", "--redo").status == .usage)
        #expect(FileAccess.names(in: desk.home).isEmpty)
    }

    /// Item 14 of the list of what was missing: the old text used to be gone without a word.
    @Test func aFileThatReplacesATextSaysSoAndHowToGetItBack() async throws {
        let desk = try Desk()
        _ = await desk.run("practice", slug, "-F", "-", input: "The long first text.\n")
        let replaced = await desk.run("practice", slug, "-F", "-", input: "Short.\n")
        #expect(replaced.err.contains("! It replaces the 4 words that a-"))
        let command = try #require(
            replaced.err.components(separatedBy: "rehearse attempt restore ").last)
        let words = command.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(words.count >= 3 && words[1] == "--version")
        let restored = await desk.run("attempt", "restore", words[0], "--version", words[2])
        #expect(restored.status == .done, "\(restored.err)")
        #expect(try await answer(words[0], at: desk) == "The long first text.\n")
        let first = try Desk()
        let fresh = await first.run("practice", slug, "-F", "-", input: "New.\n")
        #expect(!fresh.err.contains("replaces"))
    }

    @Test func versionsAreListedComparedAndPrintedExactly() async throws {
        let desk = try Desk()
        let attempt = try await write("A gap of two points.\nStop.\n", at: desk)
        _ = try await write("A gap of five points.\nStop.\n", at: desk)
        let list = await desk.run("attempt", "history", attempt)
        #expect(list.out.contains("v2") && list.out.contains("stands now"))
        let diff = await desk.run("attempt", "diff", attempt)
        #expect(diff.out.contains("- A gap of two points."))
        #expect(diff.out.contains("+ A gap of five points."))
        let exact = await desk.run("attempt", "history", attempt, "--version", "v1")
        #expect(exact.out == "A gap of two points.\nStop.\n")
        let same = await desk.run("attempt", "diff", attempt, "--from", "v2")
        #expect(same.out.contains("Both are the same text."))
        let unknown = await desk.run("attempt", "diff", attempt, "--from", "v7")
        #expect(unknown.status == .notFound && unknown.err.contains("v2, v1"))
    }

    @Test func theTrashGivesBackWhatWasPutAway() async throws {
        let desk = try Desk()
        let attempt = try await write("Text.\n", at: desk)
        #expect(await desk.run("attempt", "archive", attempt).status == .done)
        #expect(await desk.run("attempt", "list", "--plain").out.isEmpty)
        let trash = await desk.run("restore")
        #expect(trash.out.contains(attempt) && trash.out.contains(slug))
        #expect(await desk.run("restore", attempt).status == .done)
        #expect(await desk.run("attempt", "list", "--plain").out.contains(attempt))
        let twice = await desk.run("attempt", "restore", attempt)
        #expect(twice.status == .failed && twice.err.contains("not in the trash"))
        #expect(await desk.run("restore").out == "The trash is empty.\n")
    }
}
