import Foundation
import Testing

@testable import RehearseCLI

/// The whole program in this process: what it says where, and the number it ends with.
@Suite struct ProgramTests {
    @Test(arguments: [
        (["todya"], RehearseCLI.ExitStatus.usage, "Did you mean 'today'?"),
        (["sync", "--dyr-run"], .usage, "--dry-run"),
        (["practice", "--minutes", "0"], .usage, "--minutes"),
        (["practice", "--minutes", "x"], .usage, "rehearse help practice"),
        (["review"], .usage, "needs a verb"),
        (["write"], .usage, "a-7f3"),
        (["question", "show", "no-such-question"], .notFound, "no-such-question"),
        (["attempt", "show", "a-ffffff"], .notFound, "a-ffffff"),
        (["feedback", "show", "r-ffffff"], .notFound, "r-ffffff"),
        (["conflict", "show", "c-ffffff"], .notFound, "c-ffffff"),
        (["outbox", "show", "ffffff"], .notFound, "ffffff"),
        (["cohort", "show", "nowhere"], .notFound, "nowhere"),
        (["question", "import", "/no/such/folder"], .badInput, "/no/such/folder"),
        (
            ["practice", "null-prediction-fallback", "-F", "/no/such/file"], .badInput,
            "/no/such/file"
        ),
        (["sync"], .signIn, "rehearse auth login"),
        (["device", "list"], .signIn, "rehearse auth login"),
        (["admin", "member", "list"], .signIn, "rehearse auth login"),
        (["auth", "status"], .signIn, ""),
        (["assign", "null-prediction-fallback", "--to", "mara", "--due", "soon"], .usage, "soon"),
        (
            ["assign", "null-prediction-fallback", "--to", "mara", "--due", "2020-01-01"], .usage,
            "over"
        ),
        (["outbox", "discard", "ffffff", "--confirm", "yes"], .usage, "discard"),
        (["completion", "tcsh"], .usage, "tcsh"),
        (["help", "exit-code"], .usage, "exit-codes"),
        (["--color", "blue", "today"], .usage, "blue"),
        (["--account", "nobody@nowhere@host", "today"], .notFound, "nobody"),
    ])
    func failuresHaveTheirNumberAndSayWhy(
        _ arguments: [String], _ status: RehearseCLI.ExitStatus, _ word: String
    ) async throws {
        let answer = await run(arguments)
        #expect(answer.status == status, "\(answer.err)")
        #expect(word.isEmpty || answer.err.contains(word), "\(answer.err)")
        if status == .usage || status == .notFound { #expect(answer.out.isEmpty) }
        #expect(!answer.err.contains("Error:"))
    }

    @Test(arguments: [
        ["today"], ["question", "list"], ["attempt", "list"], ["feedback", "list"], ["queue"],
        ["assignment", "list"], ["cohort", "list"], ["progress"], ["status"], ["outbox", "list"],
        ["conflict", "list"], ["version"], ["whoami"], ["question", "search", "null"],
        ["question", "show", "null-prediction-fallback"], ["review", "next"],
    ])
    func readingVerbsWorkInAnEmptyHomeInAllThreeForms(_ arguments: [String]) async throws {
        let people = await run(arguments)
        #expect(people.status == .done, "\(people.err)")
        #expect(!people.out.contains("\u{1B}"))
        let json = await run(arguments + ["--json"])
        #expect(json.status == .done, "\(json.err)")
        if arguments != ["review", "next"] {
            _ = try JSONSerialization.jsonObject(with: Data(json.out.utf8))
        }
        #expect(await run(arguments + ["--plain"]).status == .done)
        let wrong = await run(arguments + ["--json=nope"])
        #expect(wrong.status == .usage)
        #expect(wrong.err.contains("Fields: "))
    }

    @Test func readingCreatesNothing() async throws {
        let desk = try Desk()
        for verb in ["today", "status", "queue"] { _ = await desk.run(verb) }
        #expect(FileAccess.names(in: desk.home).isEmpty)
    }

    @Test func theSameJSONComesWhereverTheFlagStands() async throws {
        let desk = try Desk()
        let before = await desk.run("--json=slug,title", "question", "list")
        let after = await desk.run("question", "list", "--json=slug,title")
        #expect(before.out == after.out)
        #expect(before.out.contains(#""slug":"null-prediction-fallback""#))
        #expect(!before.out.contains(#""minutes":"#))
    }

    @Test func anEmptyFieldListNamesTheFields() async throws {
        let answer = await run(["today", "--json="])
        #expect(answer.status == .usage)
        #expect(answer.err.contains("Fields: handle"))
    }

    @Test func withoutAVerbAProgramGetsTheShortHelpAndAPersonTheWelcome() async throws {
        let desk = try Desk()
        let short = await desk.run()
        #expect(short.status == .done)
        #expect(short.out.contains("rehearse help"))
        let welcome = await desk.run(terminal: true, columns: 100)
        #expect(welcome.status == .done)
        #expect(welcome.out.contains("rehearse auth login https://coach.example.org"))
        #expect(FileAccess.names(in: desk.home).isEmpty)
    }

    @Test func onceSomethingIsWrittenNoVerbMeansToday() async throws {
        let desk = try Desk()
        _ = await desk.run("practice", "null-prediction-fallback", "-F", "-", input: "An answer.\n")
        let answer = await desk.run(terminal: true, columns: 100)
        #expect(answer.out.contains("Thu 26 Nov"))
        #expect(
            answer.out.contains("null-prediction-fallback") || answer.out.contains("When the model")
        )
    }

    @Test func aReaderThatGoesAwayIsNoFailure() async throws {
        let desk = try Desk()
        let status = await CommandLineProgram.run(
            ["question", "list"], surroundings: desk.surroundings(),
            output: OutputChannel { _ in throw ClosedPipe() },
            errors: OutputChannel.Memory().channel)
        #expect(status == .done)
    }

    @Test func aFullDiskBehindTheOutputIsSaid() async throws {
        let desk = try Desk()
        let errors = OutputChannel.Memory()
        let status = await CommandLineProgram.run(
            ["question", "list"], surroundings: desk.surroundings(),
            output: OutputChannel { _ in throw OutputFailure(number: 28) }, errors: errors.channel)
        #expect(status == .storage)
        #expect(errors.text.contains("No space left"))
    }

    @Test func anUnforeseenErrorLeavesAReportWithoutTexts() async throws {
        struct Surprise: Error { let secret = "what somebody wrote" }
        let desk = try Desk()
        let errors = OutputChannel.Memory()
        let status = await CommandLineProgram.run(
            ["question", "list"], surroundings: desk.surroundings(),
            output: OutputChannel { _ in throw Surprise() }, errors: errors.channel)
        #expect(status == .bug)
        let folder = desk.home + "/state/crash"
        let name = try #require(FileAccess.names(in: folder).first)
        #expect(errors.text.contains(name))
        let report = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        #expect(report.contains("question list") && report.contains("Surprise"))
        #expect(!report.contains("wrote"))
    }

    @Test func colourComesOnlyWhereItIsWanted() async throws {
        let desk = try Desk()
        let plain = await desk.run("question", "list", terminal: false)
        let coloured = await desk.run("question", "list", terminal: true, columns: 120)
        let forced = await desk.run("question", "list", "--color=always")
        let silent = await desk.run(
            "question", "list", environment: ["NO_COLOR": "1"], terminal: true, columns: 120)
        #expect(!plain.out.contains("\u{1B}") && !silent.out.contains("\u{1B}"))
        #expect(coloured.out.contains("\u{1B}[36m") && forced.out.contains("\u{1B}[36m"))
    }

    @Test func aNarrowWindowWrapsAndAPipeDoesNot() async throws {
        let desk = try Desk()
        let narrow = await desk.run("question", "list", environment: ["COLUMNS": "40"])
        for line in narrow.out.split(separator: "\n") {
            #expect(DisplayWidth.of(String(line)) <= 40, "\(line)")
        }
        let pipe = await desk.run("question", "list")
        #expect(pipe.out.split(separator: "\n").contains { DisplayWidth.of(String($0)) > 60 })
    }

    @Test func quietSaysNothingButTheAnswer() async throws {
        let desk = try Desk()
        let saved = await desk.run(
            "-q", "practice", "null-prediction-fallback", "-F", "-", input: "An answer.\n")
        #expect(saved.status == .done && saved.out.isEmpty && saved.err.isEmpty)
        #expect(await desk.run("-q", "attempt", "list").out.contains("null-prediction-fallback"))
    }

    @Test func theVersionIsToldInBothWays() async throws {
        #expect(await run(["version"]).out == "rehearse \(Version.text)\n")
        #expect(await run(["--version"]).out == "rehearse \(Version.text)\n")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionAsksTheProgramItself(_ shell: String) async throws {
        let answer = await run(["completion", shell])
        #expect(answer.status == .done)
        #expect(answer.out.contains("rehearse __complete -- "))
    }

    @Test func candidatesAreVerbsOptionsAndThingsOnThisDevice() async throws {
        let desk = try Desk()
        #expect(await desk.run("__complete", "--", "rev").out.hasPrefix("review\t"))
        #expect(await desk.run("__complete", "--", "review", "").out.contains("publish\t"))
        #expect(await desk.run("__complete", "--", "practice", "--mi").out.hasPrefix("--minutes\t"))
        #expect(
            await desk.run("__complete", "--", "practice", "null").out.contains(
                "null-prediction-fallback\t"))
        #expect(
            await desk.run("__complete", "--", "conflict", "resolve", "x", "--keep", "b").out
                == "both\t\n")
        #expect(await desk.run("__complete", "--", "nonsense", "x").out.isEmpty)
    }

    private func run(_ arguments: [String]) async -> Desk.Answer {
        let output = OutputChannel.Memory()
        let errors = OutputChannel.Memory()
        do {
            let desk = try Desk()
            let status = await CommandLineProgram.run(
                arguments, surroundings: desk.surroundings(), output: output.channel,
                errors: errors.channel)
            return Desk.Answer(status: status, out: output.text, err: errors.text)
        } catch {
            return Desk.Answer(status: .failed, out: "", err: "\(error)")
        }
    }
}
