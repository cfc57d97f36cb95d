import Glibc
import Testing

/// The program on the person's machine ends in the middle of things.
@Suite struct ClientKillTests {
    /// Goal: "Saved" is a promise. Method: saving is killed at random moments, often before it has
    /// begun and often after it is done; whoever said "Saved" must have saved.
    @Test func whatWasCalledSavedIsThereAfterAKill() async throws {
        var chance = Chance()
        try await Org.onSharedServer { org in
            try await org.mara.importQuestions(40)
            let slowest = try await medianOfPractising(org.mara)
            var promised: [String] = []
            var killed = 0
            for round in 0..<40 {
                let text = "round \(round)"
                let program = try org.mara.start(
                    "practice", "q-\(round)", "-F", org.server.stage.file(text))
                try await chance.moment(upToMilliseconds: slowest)
                program.send(SIGKILL)
                let end = try await program.end()
                killed += end.code == 128 + SIGKILL ? 1 : 0
                if end.said.contains("Saved") { promised.append(text) }
            }
            print("seed \(Chance.seed): \(killed) of 40 saves killed, \(promised.count) promised")
            try await org.mara.expectHealthy()
            let kept = try org.mara.answers()
            for text in promised { #expect(kept.contains(text), "lost: \(text)") }
            #expect(Set(kept).count == kept.count, "doubled: \(kept)")
            try await org.mara.ok("sync")
            #expect(try await org.device("second", of: org.mara).answers() == kept)
        }
    }

    @Test func aSyncThatIsKilledSendsEverythingOnce() async throws {
        var chance = Chance()
        try await Org.onSharedServer { org in
            let other = try await org.device("other", of: org.mara)
            for person in [org.mara, other] { try await person.importQuestions(25) }
            var killed = 0
            for round in 0..<25 {
                try await org.mara.practise("mine in round \(round)", question: "q-\(round)")
                // Something to receive as well, in every third round.
                if round % 3 == 0 {
                    try await other.practise(
                        "other in round \(round)", question: "q-\((round + 1) % 25)")
                    try await other.ok("sync")
                }
                let program = try org.mara.start("sync")
                try await chance.moment(upToMilliseconds: 200)
                program.send(SIGKILL)
                killed += try await program.end().code == 128 + SIGKILL ? 1 : 0
            }
            print("seed \(Chance.seed): \(killed) of 25 syncs killed")
            let expected =
                ((0..<25).map { "mine in round \($0)" }
                + (0..<25).filter { $0 % 3 == 0 }.map { "other in round \($0)" }).sorted()
            try await org.mara.ok("sync")
            try await org.mara.expectHealthy()
            #expect(try org.mara.answers() == expected)
            #expect(try await org.device("second", of: org.mara).answers() == expected)
        }
    }

    /// How long saving takes on this machine now, in milliseconds, so that kills fall into it.
    private func medianOfPractising(_ person: Person) async throws -> Int {
        let clock = ContinuousClock()
        var times: [Duration] = []
        for _ in 0..<3 {
            times.append(
                try await clock.measure {
                    try await person.ok("question", "show", Person.question)
                })
        }
        return max(50, Int(times.sorted()[1] / .milliseconds(1)) * 2)
    }
}
