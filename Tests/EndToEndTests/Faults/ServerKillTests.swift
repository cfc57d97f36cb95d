import Glibc
import Postgres
import Testing

/// The server ends in the middle of things. What it acknowledged is there, and what it did not
/// acknowledge is sent again without being doubled.
@Suite struct ServerKillTests {
    /// Goal: no text is lost or doubled. Method: two people save and sync without end while the
    /// server is killed at random moments of their pushes and started again.
    @Test func aServerThatIsKilledDuringPushesLosesAndDoublesNothing() async throws {
        var chance = Chance()
        try await Org.onOwnServer(with: ["mara", "ben"]) { org in
            var saved: [String] = []
            var cut = 0
            var committed = 0
            for person in [org.mara, org.ben] { try await person.importQuestions(20) }
            var timing = KillTiming()
            for round in 0..<20 {
                for person in [org.mara, org.ben] {
                    let text = "\(person.handle) in round \(round)"
                    try await person.practise(text, question: "q-\(round)")
                    saved.append(text)
                }
                let syncs = try [org.mara, org.ben].map { try $0.start("sync") }
                try await timing.pass(&chance)
                try await org.server.kill9()
                committed += try await org.server.answers().count { $0.hasSuffix(" \(round)") }
                for sync in syncs {
                    let end = try await sync.end()
                    timing.ended(tooEarly: end.code != 0)
                    #expect([0, 69, 75].contains(end.code), "round \(round): \(end)")
                    if end.code != 0 {
                        cut += 1
                        #expect(end.errors.contains("Nothing is lost"), "\(end)")
                    }
                }
                try await org.server.start()
            }
            print(
                """
                seed \(Chance.seed): 20 kills of the server, \(cut) of 40 syncs cut, \
                \(committed) of 40 texts were committed by then
                """)
            try await expectEverywhere(saved.sorted(), org)
        }
    }

    /// The database's own process is killed under a running server: the server says that it cannot
    /// work, brings the database back, and works.
    @Test func aKilledDatabaseComesBack() async throws {
        try await Org.onOwnServer { org in
            var saved: [String] = []
            try await org.mara.importQuestions(3)
            for round in 0..<3 {
                let text = "round \(round)"
                try await org.mara.practise(text, question: "q-\(round)")
                saved.append(text)
                guard case .running(processIdentifier: let postmaster) = org.server.cluster.status()
                else {
                    throw HarnessFailure("there is no database to kill")
                }
                kill(postmaster, SIGKILL)
                try await syncUntilItWorks(org.mara)
            }
            #expect(try await org.server.answers() == saved)
            #expect(try await org.device("second", of: org.mara).answers() == saved)
        }
    }

    private func syncUntilItWorks(_ person: Person) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while true {
            let end = try await person.run("sync")
            if end.code == 0 { return }
            #expect(end.code == 75, "\(end)")
            #expect(end.errors.contains("Nothing is lost"), "\(end)")
            try #require(ContinuousClock.now < deadline, "the database does not come back")
        }
    }

    /// Told to stop, the server answers what has begun. What it said yes to is kept.
    @Test func aServerThatIsToldToStopEndsCleanlyAndKeepsWhatItAcknowledged() async throws {
        var chance = Chance()
        try await Org.onOwnServer { org in
            var saved: [String] = []
            try await org.mara.importQuestions(4)
            var timing = KillTiming()
            for round in 0..<4 {
                let text = "round \(round)"
                try await org.mara.practise(text, question: "q-\(round)")
                saved.append(text)
                let sync = try org.mara.start("sync")
                try await timing.pass(&chance)
                let server = try await org.server.terminate()
                #expect(server.code == 0, "\(server)")
                #expect(org.server.cluster.status() == .stopped)
                let end = try await sync.end()
                timing.ended(tooEarly: end.code != 0)
                #expect([0, 69, 75].contains(end.code), "\(end)")
                try await org.server.start()
                if end.code == 0 { #expect(try await org.server.answers() == saved) }
                try await org.mara.ok("sync")
            }
            #expect(try await org.server.answers() == saved)
        }
    }

    private func expectEverywhere(_ texts: [String], _ org: Org) async throws {
        for person in [org.mara, org.ben] {
            try await person.ok("sync")
            try await person.expectHealthy()
            let own = texts.filter { $0.hasPrefix(person.handle) }
            #expect(try person.answers() == own)
            #expect(try await org.device("second-\(person.handle)", of: person).answers() == own)
        }
        #expect(try await org.server.answers().sorted() == texts)
        let audit = try await org.server.operate("audit", "verify", "--org", org.slug)
        #expect(audit.code == 0, "\(audit)")
    }
}
