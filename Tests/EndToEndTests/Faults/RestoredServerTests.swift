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

            try await restore(backup, of: org.server)
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
        _ backup: String, of server: ServerProgram, isAnnounced: Bool = true
    ) async throws {
        _ = try await server.terminate()
        try await server.stage.tool("/bin/rm", "-rf", server.dataDirectory)
        try await server.stage.tool("/bin/cp", "-a", backup, server.dataDirectory)
        if isAnnounced {
            let end = try await server.operate("admin", "restore-finish")
            #expect(end.code == 0, "\(end)")
        }
        try await server.start()
    }
}
