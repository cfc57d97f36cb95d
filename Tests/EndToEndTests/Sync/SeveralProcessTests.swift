import Testing

/// Several programs on one home at the same moment.
@Suite struct SeveralProcessTests {
    @Test func everyTextThatIsSavedAtOnceIsKept() async throws {
        try await Org.onSharedServer { org in
            let texts = (0..<10).map { "text \($0)\n" }
            try await org.mara.importQuestions(10)
            let ends = try await withThrowingTaskGroup(of: ProgramEnd.self) { group in
                for (index, text) in texts.enumerated() {
                    let file = try org.server.stage.file(text)
                    group.addTask {
                        try await org.mara.run("practice", "q-\(index)", "-F", file)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            for end in ends { #expect(end.code == 0, "\(end)") }
            #expect(try org.mara.answers() == texts)
            try await org.mara.expectHealthy()
            try await syncAtOnce(org)
            #expect(try await org.device("second", of: org.mara).answers() == texts)
        }
    }

    @Test func writesToOneAttemptAtOnceLoseNoText() async throws {
        try await Org.onSharedServer { org in
            let attempt = try await org.mara.practise("first")
            let texts = (0..<10).map { "version \($0)\n" }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for text in texts {
                    let file = try org.server.stage.file(text)
                    group.addTask { try await org.mara.ok("write", attempt, "-F", file) }
                }
                try await group.waitForAll()
            }
            // Whoever started from the text of another went on with it; the others are kept beside.
            let kept = try org.mara.answers()
            #expect(kept.allSatisfy(texts.contains), "\(kept)")
            // Each save is a change of its own, so none of the ten texts is gone from the history.
            let waiting = try await org.mara.ok("outbox", "export", "--waiting").output
            for text in texts {
                #expect(waiting.contains("\"answer\":\"\(text.dropLast())\\n\""))
            }
            try await org.mara.ok("sync")
            #expect(try await org.device("second", of: org.mara).answers() == kept)
        }
    }

    /// One works, the others wait for it or say that they would rather come later.
    private func syncAtOnce(_ org: Org) async throws {
        let ends = try await withThrowingTaskGroup(of: ProgramEnd.self) { group in
            for _ in 0..<4 { group.addTask { try await org.mara.run("sync") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(ends.contains { $0.code == 0 })
        for end in ends { #expect(end.code == 0 || end.code == 75, "\(end)") }
        try await org.mara.ok("sync")
        let status = try await org.mara.ok("outbox", "list", "--json=id")
        #expect(status.output == "[]\n")
    }
}
