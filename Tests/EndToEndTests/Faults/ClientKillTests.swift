import Glibc
import Testing

/// The program on the person's machine ends in the middle of things.
@Suite struct ClientKillTests {
    /// Goal: "Saved" is a promise. Method: saving is killed at random moments, often before it has
    /// begun and often after it is done; whoever said "Saved" must have saved.
    @Test func whatWasCalledSavedIsThereAfterAKill() async throws {
        var chance = Chance()
        try await Org.onSharedServer { org in
            try await org.mara.importQuestions(30)
            var timing = KillTiming()
            var promised: [String] = []
            var killed = 0
            for round in 0..<30 {
                let text = "round \(round)"
                let program = try org.mara.start(
                    "practice", "q-\(round)", "-F", org.server.stage.file(text))
                try await timing.pass(&chance)
                program.send(SIGKILL)
                let end = try await program.end()
                let wasKilled = end.code == 128 + SIGKILL
                timing.ended(tooEarly: wasKilled)
                killed += wasKilled ? 1 : 0
                if end.said.contains("Saved") { promised.append(text) }
            }
            print("seed \(Chance.seed): \(killed) of 30 saves killed, \(promised.count) promised")
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
            for person in [org.mara, other] { try await person.importQuestions(40) }
            var timing = KillTiming()
            var killed = 0
            for round in 0..<20 {
                try await org.mara.practise("mine in round \(round)", question: "q-\(round)")
                // Something to receive as well, in every third round.
                if round % 3 == 0 {
                    try await other.practise(
                        "other in round \(round)", question: "q-\(20 + round)")
                    try await other.ok("sync")
                }
                let program = try org.mara.start("sync")
                try await timing.pass(&chance)
                program.send(SIGKILL)
                let wasKilled = try await program.end().code == 128 + SIGKILL
                timing.ended(tooEarly: wasKilled)
                killed += wasKilled ? 1 : 0
            }
            print("seed \(Chance.seed): \(killed) of 20 syncs killed")
            let expected =
                ((0..<20).map { "mine in round \($0)" }
                + (0..<20).filter { $0 % 3 == 0 }.map { "other in round \($0)" }).sorted()
            try await org.mara.ok("sync")
            try await org.mara.expectHealthy()
            #expect(try org.mara.answers() == expected)
            #expect(try await org.device("second", of: org.mara).answers() == expected)
        }
    }
}
