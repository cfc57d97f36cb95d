import Postgres
import Testing

/// Passwords and invitations that are not right. Wrong passwords count by address, so these tests
/// have a server of their own.
@Suite struct SignInTests {
    @Test func wrongPasswordsAreRefusedAndThenThrottled() async throws {
        try await Org.onOwnServer { org in
            let stranger = Person(
                handle: "stranger", home: org.server.stage.newPath("stranger"),
                stage: org.server.stage)
            let wrong = try org.server.stage.file("not the password\n")
            let login = ["auth", "login", org.server.url, "--as", "mara@\(org.slug)"]
            try await stranger.refused(
                4, login + ["--password-file", wrong], saying: ["assword"])
            var attempts = 1
            while try await stranger.run(login + ["--password-file", wrong]).code == 4 {
                attempts += 1
                try #require(attempts < 30, "wrong passwords are never throttled")
            }
            // Now even the right one has to wait, or guessing would only need patience.
            try await stranger.refused(
                75, login + ["--password-file", try org.passwordFile()], saying: ["Wait 15 min"])
            // Somebody who is signed in already does not notice.
            try await org.mara.ok("sync")
        }
    }

    @Test func anInvitationWorksOnceAndInTime() async throws {
        try await Org.onOwnServer { org in
            let stage = org.server.stage
            let newcomer = Person(handle: "new", home: stage.newPath("new"), stage: stage)
            let password = try org.passwordFile()
            func accept(_ code: String) -> [String] {
                ["auth", "login", org.server.url, "--code", code, "--password-file", password]
            }
            try await newcomer.refused(66, accept("rhi_wrong"), saying: ["code"])

            let used = try await org.invite("nils")
            try await org.accept(used, as: newcomer)
            try await newcomer.refused(65, accept(used), saying: ["already"])

            let late = try await org.invite("lara")
            try await org.server.inDatabase { connection in
                _ = try await connection.execute(
                    "UPDATE invitation SET expires_at = 1 WHERE handle = 'lara'")
            }
            try await newcomer.refused(65, accept(late), saying: ["expired", "new invitation"])
        }
    }
}
