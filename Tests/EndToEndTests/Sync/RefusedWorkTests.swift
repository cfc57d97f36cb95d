import Testing

/// What somebody may no longer do while their work waits: the work stays readable on the device.
@Suite struct RefusedWorkTests {
    static let words = "An answer that nobody may take from me"

    @Test func workForASeatThatWasTakenAwayIsKept() async throws {
        try await Org.onSharedServer(with: ["jonas", "mara"]) { org in
            try await org.assignQuestion()
            let attempt = try await org.mara.practise(Self.words)
            try await org.mara.ok("submit", attempt)
            try await org.ada.ok("admin", "cohort", "remove", Org.cohort, "mara", "--yes")

            let sync = try await org.mara.ok("sync")
            #expect(sync.said.contains("need"), "\(sync)")
            try await expectKept(by: org.mara)
            try await org.mara.expectHealthy()
        }
    }

    @Test func workInARoleThatWasTakenAwayIsKept() async throws {
        try await Org.onSharedServer(with: ["jonas", "mara"]) { org in
            try await org.jonas.ok("sync")
            try await org.jonas.ok(
                "assign", Person.question, "--to", Org.cohort, "--instructions", Self.words)
            try await org.ada.ok("admin", "member", "role", "jonas", "candidate")
            try await org.jonas.ok("sync")
            try await expectKept(by: org.jonas)
            try await org.mara.ok("sync")
            let list = try await org.mara.ok("assignment", "list", "--json=id")
            #expect(list.output == "[]\n")
        }
    }

    @Test func aRevokedDeviceKeepsItsWorkUntilItSignsInAgain() async throws {
        try await Org.onSharedServer { org in
            let phone = try await org.device("phone", of: org.mara)
            try await phone.practise(Self.words)
            try await org.mara.ok("device", "revoke", "phone", "--yes")

            try await phone.refused(4, "sync", saying: ["Nothing is lost"])
            #expect(try phone.answers() == [Self.words])
            let waiting = try await phone.ok("outbox", "export", "--waiting")
            #expect(waiting.output.contains(Self.words))

            try await org.signIn(phone, name: "phone again")
            try await phone.ok("sync")
            try await org.mara.ok("sync")
            #expect(try org.mara.answers() == [Self.words])
        }
    }

    /// In quarantine, with the reason as a sentence and the text to take along.
    private func expectKept(by person: Person) async throws {
        let list = try await person.ok("outbox", "list", "--refused")
        #expect(list.output.contains("refused"), "\(list)")
        #expect(list.output.contains("ended before this reached"), "no sentence: \(list)")
        #expect(list.output.contains("is kept here"), "no consequence: \(list)")
        let export = try await person.ok("outbox", "export")
        #expect(export.output.contains(Self.words), "\(export)")
        let waiting = try await person.ok("outbox", "export", "--waiting")
        #expect(waiting.output.isEmpty)
    }
}
