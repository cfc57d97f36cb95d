import Foundation
import RehearseModel
import Testing

@testable import RehearseCLI

/// Writing with a file, with an editor, and after a crash. The editors are small scripts.
@Suite struct PracticeFlowTests {
    private let slug = "null-prediction-fallback"

    private func answer(_ desk: Desk) async throws -> String {
        let list = await desk.run("attempt", "list", "--json=shortID")
        let found =
            try JSONSerialization.jsonObject(with: Data(list.out.utf8)) as? [[String: String]]
        let id = try #require(found?.first?["shortID"])
        let shown = await desk.run("attempt", "show", id, "--json=answer")
        let object =
            try JSONSerialization.jsonObject(with: Data(shown.out.utf8)) as? [String: String]
        return try #require(object?["answer"])
    }

    private func attempts(_ desk: Desk) async -> Int {
        await desk.run("attempt", "list", "--plain").out.split(separator: "\n").count
    }

    @Test(arguments: [
        "one line\n", "no newline at the end", "CRLF\r\nlines\r\n", "  blanks  \n\n\n", "漢字 👩‍👩‍👧\n",
    ])
    func aTextFromStandardInputIsStoredExactly(_ text: String) async throws {
        let desk = try Desk()
        let saved = await desk.run("practice", slug, "-F", "-", input: text)
        #expect(saved.status == .done, "\(saved.err)")
        #expect(saved.out.contains("✓ Saved on this device: attempt a-"))
        #expect(Array(try await answer(desk).utf8) == Array(text.utf8))
    }

    @Test func textsThatAreNoTextAreRefusedWithTheLine() async throws {
        let desk = try Desk()
        let zero = try desk.file("zero", Array("one\ntwo\u{0}\n".utf8))
        let latin = try desk.file(
            "latin", Array("one\n\ncaf".utf8) + [0xE9] + Array("\nmore text\n".utf8))
        for (path, line) in [(zero, "line 2"), (latin, "line 3")] {
            let answer = await desk.run("practice", slug, "-F", path)
            #expect(answer.status == .badInput)
            #expect(answer.err.contains(line), "\(answer.err)")
        }
        #expect(await attempts(desk) == 0)
    }

    @Test func theLimitOfAnAnswerIsExact() async throws {
        let desk = try Desk()
        let most = String(repeating: "a", count: Limits.answerBytesMax)
        #expect(await desk.run("practice", slug, "-F", "-", input: most).status == .done)
        let more = await desk.run("practice", slug, "-F", "-", input: most + "a")
        #expect(more.status == .badInput)
        #expect(more.err.contains("256 KiB"))
    }

    @Test(arguments: ["", "\n\n", "## Frame\n\n## Recall\n"])
    func anEmptyTextIsNoAnswer(_ text: String) async throws {
        let desk = try Desk()
        #expect(await desk.run("practice", slug, "-F", "-", input: text).status == .badInput)
        #expect(await attempts(desk) == 0)
    }

    @Test func withoutAPersonThereThePathOutIsNamed() async throws {
        let desk = try Desk()
        let answer = await desk.run("practice", slug, environment: ["EDITOR": "vi"])
        #expect(answer.status == .usage)
        #expect(answer.err.contains("-F FILE"))
        #expect(desk.drafts.isEmpty)
    }

    @Test func theEditorGetsTheQuestionAndTheAnswerComesBackWithoutIt() async throws {
        let desk = try Desk()
        let editor = try desk.script(
            "append", "cp \"$1\" \(desk.home)/seen; echo 'We measure it first.' >> \"$1\"")
        let saved = await desk.run("practice", slug, "--editor", environment: ["EDITOR": editor])
        #expect(saved.status == .done, "\(saved.err)")
        let seen = try String(contentsOfFile: desk.home + "/seen", encoding: .utf8)
        #expect(seen.contains("<!-- \(slug)  When the model answers with nothing -->"))
        #expect(seen.contains("## Frame") && seen.contains("## Evaluate"))
        let stored = try await answer(desk)
        #expect(stored.contains("We measure it first."))
        #expect(!stored.contains("<!--"))
        #expect(stored.hasPrefix("## Frame"))
        #expect(desk.drafts.isEmpty)
    }

    @Test func aCommandWithWordsAndBlanksInItsPathWorks() async throws {
        let desk = try Desk()
        let editor = try desk.script("my editor", "[ \"$1\" = --wait ] && echo text >> \"$2\"")
        let saved = await desk.run(
            "practice", slug, "--editor", environment: ["EDITOR": "'\(editor)' --wait"])
        #expect(saved.status == .done, "\(saved.err)")
        #expect(try await answer(desk).contains("text"))
    }

    @Test func theFirstVariableThatIsSetWins() throws {
        let all = ["REHEARSE_EDITOR": "one", "VISUAL": "two", "EDITOR": "three"]
        #expect(try EditorChoice.command(all) == "one")
        #expect(
            try EditorChoice.command(["REHEARSE_EDITOR": " ", "VISUAL": "two", "EDITOR": "x"])
                == "two")
        #expect(throws: Failure.self) { try EditorChoice.command(["PATH": "/nowhere"]) }
    }

    @Test func closingWithoutAChangeStoresNothing() async throws {
        let desk = try Desk()
        let answer = await desk.run("practice", slug, "--editor", environment: ["EDITOR": "true"])
        #expect(answer.status == .done)
        #expect(answer.out.contains("Nothing written, so no attempt was kept. The clock ran 0:0"))
        #expect(await attempts(desk) == 0)
        #expect(desk.drafts.isEmpty)
    }

    @Test func anEditorThatFailsStoresNothing() async throws {
        let desk = try Desk()
        let answer = await desk.run("practice", slug, "--editor", environment: ["EDITOR": "false"])
        #expect(answer.status == .failed)
        #expect(answer.err.contains("Nothing was stored"))
        #expect(await attempts(desk) == 0)
        #expect(desk.drafts.isEmpty)
    }

    @Test func anEditorThatFailsAfterWritingKeepsTheText() async throws {
        let desk = try Desk()
        let editor = try desk.script("crash", "echo 'a long thought' >> \"$1\"; exit 3")
        let answer = await desk.run("practice", slug, "--editor", environment: ["EDITOR": editor])
        #expect(answer.status == .failed)
        #expect(answer.err.contains("safe in") && answer.err.contains("--recover"))
        let recovered = await desk.run("write", "--recover")
        #expect(recovered.status == .done, "\(recovered.err)")
        #expect(try await self.answer(desk).contains("a long thought"))
        #expect(desk.drafts.isEmpty)
    }

    @Test func aMissingEditorIsNamed() async throws {
        let desk = try Desk()
        let answer = await desk.run(
            "practice", slug, "--editor", environment: ["EDITOR": "no-such-editor --wait"])
        #expect(answer.status == .configuration)
        #expect(answer.err.contains("'no-such-editor --wait' was not found"))
        #expect(desk.drafts.isEmpty)
    }

    @Test func deletingEverythingIsNoAnswerEither() async throws {
        let desk = try Desk()
        let editor = try desk.script("empty", ": > \"$1\"")
        let answer = await desk.run("practice", slug, "--editor", environment: ["EDITOR": editor])
        #expect(answer.status == .done)
        #expect(answer.out.contains("Nothing written"))
        #expect(await attempts(desk) == 0)
    }

    @Test func aTextThatIsTooLongStaysInItsFile() async throws {
        let desk = try Desk()
        let editor = try desk.script("long", "head -c 300000 /dev/zero | tr '\\0' a >> \"$1\"")
        let answer = await desk.run("practice", slug, "--editor", environment: ["EDITOR": editor])
        #expect(answer.status == .badInput, "\(answer.err)")
        #expect(answer.err.contains("Your text is safe in"))
        #expect(desk.drafts.count == 2)
    }

    @Test func writingOnChangesTheSameAttempt() async throws {
        let desk = try Desk()
        _ = await desk.run("practice", slug, "-F", "-", input: "First thought.\n")
        let id = await desk.run("attempt", "list", "--plain").out.split(separator: "\t")[1]
        let editor = try desk.script("append", "echo 'Second thought.' >> \"$1\"")
        let saved = await desk.run("write", String(id), "--editor", environment: ["EDITOR": editor])
        #expect(saved.status == .done, "\(saved.err)")
        #expect(try await answer(desk) == "First thought.\nSecond thought.\n")
        #expect(await attempts(desk) == 1)
    }

    @Test func aTextLeftOverByACrashIsNamedAndCanBeStored() async throws {
        let desk = try Desk()
        let directory = desk.home + "/state/drafts"
        try FileAccess.makeDirectory(directory)
        let draft = try DraftFile.create(
            DraftRecord(
                account: "local", reference: slug, title: "a title", kind: .target, base: "",
                sheet: "<!-- q -->\n\n",
                instructions: ["<!-- q -->"], openedAt: Instant(milliseconds: 1_795_701_000_000)),
            in: directory)
        try FileAccess.write(
            Array("<!-- q -->\n\nTyped before the power went.\n".utf8), to: draft.path)
        let today = await desk.run("today")
        #expect(today.err.contains(draft.path) && today.err.contains("rehearse write --recover"))
        #expect(await desk.run("write", "--recover").status == .done)
        #expect(try await answer(desk) == "Typed before the power went.\n")
        #expect(desk.drafts.isEmpty)
    }

    @Test func aDraftOfAnotherAccountIsNotOffered() async throws {
        let desk = try Desk()
        let directory = desk.home + "/state/drafts"
        try FileAccess.makeDirectory(directory)
        let draft = try DraftFile.create(
            DraftRecord(
                account: "jo@acme@host", reference: slug, title: "a title", kind: .target,
                base: "", sheet: "x", instructions: [], openedAt: Instant(milliseconds: 1)),
            in: directory)
        try FileAccess.write(Array("changed".utf8), to: draft.path)
        let today = await desk.run("today")
        #expect(!today.err.contains(draft.path))
        #expect(desk.drafts.count == 2)
    }

    @Test func aDraftOfALivingEditorIsLeftAlone() async throws {
        let desk = try Desk()
        let directory = desk.home + "/state/drafts"
        try FileAccess.makeDirectory(directory)
        let draft = try DraftFile.create(
            DraftRecord(
                account: "local", reference: slug, title: "a title", kind: .target, base: "",
                sheet: "x",
                instructions: [], openedAt: Instant(milliseconds: 1)), in: directory)
        try FileAccess.write(Array("changed".utf8), to: draft.path)
        let lock = try #require(draft.lock())
        #expect(DraftFile.leftOver(in: directory).isEmpty)
        lock.release()
        #expect(DraftFile.leftOver(in: directory).count == 1)
    }

    @Test func draftsAreReadableOnlyByTheirOwner() throws {
        let desk = try Desk()
        let draft = try DraftFile.create(
            DraftRecord(
                account: "local", reference: slug, title: "", kind: .target, base: "", sheet: "x",
                instructions: [],
                openedAt: Instant(milliseconds: 1)), in: desk.home)
        let mode = try FileManager.default.attributesOfItem(atPath: draft.path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func submittingSealsAndSaysWhatComesNext() async throws {
        let desk = try Desk()
        _ = await desk.run("practice", slug, "-F", "-", input: "First thought.\n")
        let id = String(await desk.run("attempt", "list", "--plain").out.split(separator: "\t")[1])
        let submitted = await desk.run("submit", id, "--note", "short")
        #expect(submitted.status == .done, "\(submitted.err)")
        #expect(submitted.out.contains("✓ Submitted \(id) at 14:0"))
        #expect(submitted.out.contains("sealed here"))
        #expect(await desk.run("submit", id).status == .failed)
        let scores = ["reliability", "robustness", "fairness", "transparency", "alignment"]
        let score = await desk.run("score", id)
        #expect(score.status == .usage)
        #expect(
            scores.allSatisfy { score.err.contains("\($0)=LEVEL") || score.err.contains("=LEVEL") })
    }
}
