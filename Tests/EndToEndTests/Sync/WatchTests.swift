import Foundation
import RehearseClient
import Testing

/// `sync --watch` as it runs: programs, a real server, and a person who writes beside it.
@Suite(.serialized) struct WatchTests {
    /// Goal: what is saved on one device is readable on another within 300 ms in 95 of 100 cases,
    /// on a machine that does nothing else. Method: both devices watch; a text is saved on one, and
    /// the other's store is looked at until it is there. The assertion leaves room for a machine
    /// that builds and tests at the same time; the figures are printed.
    @Test func whatIsSavedHereIsThereAtOnce() async throws {
        try await Org.onSharedServer { org in
            let second = try await org.device("second", of: org.mara)
            try await org.mara.practise("the first text\n")
            let watching = try [org.mara, second].map { try $0.start("sync", "--watch", "--json") }
            defer { for program in watching { program.send(SIGKILL) } }
            let rehearse = try Rehearse.open(home: org.mara.home, environment: [:])
            _ = try await second.appearance(of: "the first text\n", since: .now)
            var times: [Duration] = []
            for number in 0..<40 {
                let text = "text number \(number)\n"
                let target = try rehearse.practiceTarget(Person.question)
                let start = ContinuousClock.now
                try rehearse.save(target, answer: text, addingMilliseconds: 0)
                times.append(try await second.appearance(of: text, since: start))
            }
            times.sort()
            print("one hop of \(times.count): p50 \(times[19]), p95 \(times[37]), max \(times[39])")
            #expect(times[37] < .milliseconds(1500), "\(times)")
            try await stop(watching)
        }
    }

    private func stop(_ programs: [RunningProgram]) async throws {
        for program in programs {
            program.send(SIGINT)
            let end = try await program.end(within: .seconds(5))
            #expect(end.code == 130, "\(end)")
            for line in end.output.split(separator: "\n") {
                let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
                #expect((value as? [String: Any])?["sent"] is Int, "\(line)")
            }
        }
    }

    /// The server goes and comes again; nobody does anything on the device.
    @Test func aServerThatComesBackIsFoundAgain() async throws {
        try await Org.onOwnServer { org in
            let second = try await org.device("second", of: org.mara)
            try await org.mara.ok("sync")
            let program = try org.mara.start("sync", "--watch")
            defer { program.send(SIGKILL) }
            try await org.mara.output(of: program, saying: "received")
            _ = try await org.server.terminate()
            try await org.mara.practise("written meanwhile\n")
            try await org.mara.output(of: program, saying: "Nothing is lost")
            try await org.server.start()
            try await org.mara.output(of: program, saying: "sent 1")
            try await second.ok("sync")
            #expect(try second.answers().contains("written meanwhile\n"))
            program.send(SIGINT)
            #expect(try await program.end(within: .seconds(5)).code == 130)
        }
    }
}
