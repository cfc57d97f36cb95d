import Testing

/// The server's data comes from a backup that is older than what it has acknowledged since.
@Suite struct RestoredServerTests {
    @Test func clientsBringBackWhatTheBackupDoesNotHave() async throws {
        try await Org.onOwnServer(with: ["mara", "ben"]) { org in
            try await org.mara.practise("in the backup")
            try await org.mara.ok("sync")
            let backup = try await takeBackup(of: org.server)

            try await org.mara.practise(
                "acknowledged after the backup", question: "erasure-request")
            try await org.mara.ok("sync")
            try await org.ben.practise("Ben's, acknowledged after the backup")
            try await org.ben.ok("sync")
            try await org.ben.practise("Ben's, not sent yet", question: "erasure-request")

            try await restore(backup, of: org.server, options: ["--keep-sign-ins"])
            try await org.mara.ok("sync")
            try await org.ben.ok("sync")
            let all = [
                "Ben's, acknowledged after the backup", "Ben's, not sent yet",
                "acknowledged after the backup", "in the backup",
            ]
            #expect(try await org.server.answers().sorted() == all.sorted())
            for person in [org.mara, org.ben] {
                try await person.ok("sync")
                try await person.expectHealthy()
            }
            #expect(try await org.device("second", of: org.mara).answers() == Array(all[2...]))
            let audit = try await org.server.operate("audit", "verify", "--org", org.slug)
            #expect(audit.code == 0, "\(audit)")
        }
    }

    /// Whoever was signed out after the backup was taken is signed in again by it, so everybody has
    /// to sign in anew; what was not sent, and what the server has forgotten, goes along.
    @Test func afterARestoreEverybodySignsInAnewAndLosesNothing() async throws {
        try await Org.onOwnServer { org in
            try await org.mara.practise("in the backup")
            try await org.mara.ok("sync")
            let backup = try await takeBackup(of: org.server)
            try await org.mara.practise("after the backup", question: "erasure-request")
            try await org.mara.ok("sync")
            try await restore(backup, of: org.server)
            try await org.mara.practise("not sent yet", question: "gap-after-launch")
            try await org.mara.refused(4, "sync", saying: ["signed out", "waits"])
            try await org.signIn(org.mara, name: "again")
            try await org.mara.ok("sync")
            let all = ["after the backup", "in the backup", "not sent yet"]
            #expect(try await org.server.answers().sorted() == all)
            #expect(try org.mara.answers() == all)
            try await org.mara.expectHealthy()
        }
    }

    /// The device was given a new identity before the backup, and the backup knows the new chain up
    /// to its middle: where the chain goes on cannot be told from sequences.
    @Test func aDeviceThatHadForkedBeforeTheBackupSendsEverythingAgain() async throws {
        try await Org.onOwnServer { org in
            let mara = try Machine(org.mara)
            for index in 0..<3 { try mara.note("first identity \(index)") }
            try await mara.settle()
            let copy = try Machine(try await org.mara.copied(as: "copy"))
            try mara.note("original")
            try await mara.settle()
            try copy.note("copy, now a device of its own")
            try await copy.settle()
            let backup = try await takeBackup(of: org.server)
            for index in 0..<3 { try copy.note("after the backup \(index)") }
            try await copy.settle()
            try await restore(backup, of: org.server, options: ["--keep-sign-ins"])
            let forks = try await org.server.count("device")
            try copy.note("waiting")
            for machine in [copy, mara, copy] { try await machine.settle() }
            #expect(try await org.server.titles().count == 9)
            #expect(try await org.server.count("device") == forks, "no identity was used up")
            for machine in [mara, copy] { #expect(try machine.titles().count == 9) }
            #expect(try await org.server.count("conflict") == 0)
        }
    }

    /// The operator forgot to say that it was a restore. The heads give the server away.
    @Test func aRestoreThatNobodyAnnouncedIsNoticed() async throws {
        try await Org.onOwnServer { org in
            try await org.mara.practise("in the backup")
            try await org.mara.ok("sync")
            let backup = try await takeBackup(of: org.server)
            try await org.mara.practise("after the backup", question: "erasure-request")
            try await org.mara.ok("sync")
            try await restore(backup, of: org.server, isAnnounced: false)
            try await org.mara.ok("sync")
            #expect(
                try await org.server.answers().sorted() == ["after the backup", "in the backup"])
        }
    }

    private func takeBackup(of server: ServerProgram) async throws -> String {
        let end = try await server.terminate()
        #expect(end.code == 0, "\(end)")
        let backup = server.stage.newPath("backup")
        try await server.stage.tool("/bin/cp", "-a", server.dataDirectory, backup)
        try await server.start()
        return backup
    }

    private func restore(
        _ backup: String, of server: ServerProgram, isAnnounced: Bool = true,
        options: [String] = []
    ) async throws {
        _ = try await server.terminate()
        try await server.stage.tool("/bin/rm", "-rf", server.dataDirectory)
        try await server.stage.tool("/bin/cp", "-a", backup, server.dataDirectory)
        if isAnnounced {
            let end = try await server.operate(["admin", "restore-finish"] + options)
            #expect(end.code == 0, "\(end)")
            #expect(end.output.contains("New timeline"), "\(end)")
            #expect(end.output.contains("Signed out") == options.isEmpty, "\(end)")
        }
        try await server.start()
    }
}
