import Foundation
import Glibc
import Testing

/// T8 and T10: the real program dies, or its disk fails, at every single write. `strace` counts the
/// system calls and strikes at the n-th; the sweep ends where the program gets through.
@Suite(.enabled(if: WriteSweep.isPossible, "strace is not installed or may not trace here"))
struct ClientWriteSweepTests {
    /// I2: after each death the text is there whole or not at all, and the store is sound.
    @Test func aSaveThatDiesAtAnyWriteIsWholeOrNothing() async throws {
        try await Org.onSharedServer { org in
            var kept = 0
            let count = try await WriteSweep.run("pwrite64,ftruncate", "signal=KILL") { strike in
                let person = try await org.mara.copied(as: "save-\(strike.number)")
                let run = try await strike.run(
                    of: person,
                    ["practice", Person.question, "-F", org.server.stage.file("whole text")])
                try await person.expectHealthy()
                let answers = try person.answers()
                #expect(answers == [] || answers == ["whole text"], "write \(strike.number)")
                if run.end.said.contains("Saved") { #expect(answers == ["whole text"]) }
                kept += answers.count
                return run.isStruck
            }
            print("T8: a save dies at each of \(count) writes, \(kept) texts kept whole")
            #expect(count > 3)
        }
    }

    /// I3, I8: a sync that dies at any write goes on afterwards and sends everything once.
    @Test func aSyncThatDiesAtAnyWriteGoesOn() async throws {
        try await Org.onSharedServer { org in
            try await org.mara.practise("from the other device")
            try await org.mara.ok("sync")
            let laptop = try await org.device("laptop", of: org.mara)
            try await laptop.practise("from the laptop", question: "erasure-request")
            let count = try await WriteSweep.run("pwrite64,ftruncate", "signal=KILL") { strike in
                let person = try await laptop.copied(as: "sync-\(strike.number)")
                let run = try await strike.run(of: person, ["sync"])
                try await person.expectHealthy()
                try await person.ok("sync")
                #expect(
                    try person.answers() == ["from the laptop", "from the other device"],
                    "write \(strike.number)")
                return run.isStruck
            }
            print("T8: a sync dies at each of \(count) writes")
            let last = try await org.device("last", of: org.mara)
            #expect(try last.answers() == ["from the laptop", "from the other device"])
        }
    }

    /// The disk answers an error once, at each write: the program says so and what was there stays.
    @Test(arguments: ["EIO", "ENOSPC"])
    func aDiskErrorAtAnyWriteIsToldAndHarmsNothing(error: String) async throws {
        try await Org.onSharedServer { org in
            try await org.mara.practise("was there before")
            let count = try await WriteSweep.run(
                "pwrite64,ftruncate,fdatasync", "error=\(error)"
            ) { strike in
                let person = try await org.mara.copied(as: "\(error)-\(strike.number)")
                let file = try org.server.stage.file("is new")
                let run = try await strike.run(
                    of: person, ["practice", "erasure-request", "-F", file])
                try await person.expectHealthy()
                let answers = try person.answers()
                #expect(answers.contains("was there before"), "write \(strike.number)")
                if run.end.code == 0 {
                    #expect(answers.contains("is new"), "write \(strike.number)")
                }
                return run.isStruck
            }
            print("T10: \(error) at each of \(count) writes of a save")
        }
    }
}

/// Runs a program again and again, struck at its first, second, third … system call.
struct WriteSweep {
    /// One run of a sweep.
    struct Strike: Sendable {
        let number: Int
        let calls: String
        let fault: String

        func run(
            of person: Person, _ arguments: [String]
        ) async throws -> (end: ProgramEnd, isStruck: Bool) {
            let log = person.stage.newPath("strace")
            let tracing = [
                "-f", "-qq", "-o", log, "-e", "trace=\(calls)", "-e",
                "inject=\(calls):\(fault):when=\(number)",
            ]
            let end = try await person.startTraced(tracing, arguments).end()
            let said = try String(contentsOfFile: log, encoding: .utf8)
            return (end, end.code == 128 + SIGKILL || said.contains("INJECTED"))
        }
    }

    static let strace = "/usr/bin/strace"

    static var isPossible: Bool {
        FileManager.default.isExecutableFile(atPath: strace)
    }

    private static let strikesMax = 200

    /// - Parameter body: makes one run, looks at what it left, and answers whether it was struck.
    /// - Returns: how many runs were struck.
    static func run(
        _ calls: String, _ fault: String, _ body: (Strike) async throws -> Bool
    ) async throws -> Int {
        for number in 1...strikesMax
        where try await !body(Strike(number: number, calls: calls, fault: fault)) {
            return number - 1
        }
        return strikesMax
    }
}

extension Person {
    func startTraced(_ tracing: [String], _ arguments: [String]) throws -> RunningProgram {
        try RunningProgram(
            WriteSweep.strace, tracing + [Programs.rehearse] + arguments,
            environment: [
                "PATH": "/usr/bin:/bin", "REHEARSE_HOME": home, "NO_COLOR": "1", "CI": "1",
                "LANG": "C.UTF-8", "TZ": "UTC",
            ], outputPath: stage.newPath(handle))
    }
}
