import Postgres
import RehearseClient
import Testing

/// T13: the answer to a push is lost after the database has committed it. The resend gets the
/// answer that was given first, and nothing happens twice.
@Suite struct LostReplyTests {
    @Test func aResendGetsTheFirstAnswer() async throws {
        try await Org.onOwnServer(with: []) { org in
            let proxy = try CuttingProxy(to: org.server.port)
            let mara = try await org.candidate("mara", by: proxy.url)
            var chance = Chance()
            var titles: [String] = []
            for round in 0..<Torture.rounds(of: 25) {
                for index in 0..<Int.random(in: 1...3, using: &chance) {
                    titles.append("round \(round) note \(index)")
                    try mara.note(titles[titles.count - 1])
                }
                // Nothing at all, a part of the head, or all but the end of the body.
                let letThrough = [0, 17, 150][Int.random(in: 0..<3, using: &chance)]
                proxy.loseReply(to: "/v1/sync/push", after: letThrough)
                let error = try await mara.sync()
                #expect(error?.kind == .unreachable, "round \(round)")
                #expect(
                    try await org.server.titles() == titles.sorted(), "committed before the cut")
                let answered = try await org.server.answeredOps()
                // The answer to the resend may be lost as well.
                if round % 5 == 0 {
                    proxy.loseReply(to: "/v1/sync/push")
                    #expect(try await mara.sync()?.kind == .unreachable)
                }
                try await mara.settle()
                #expect(try await org.server.answeredOps() == answered, "round \(round)")
            }
            #expect(try mara.titles() == titles.sorted())
            print(
                "T13: seed \(Chance.seed), \(proxy.cutCount) answers lost after COMMIT, "
                    + "\(titles.count) saved, lost 0, doubled 0")
        }
    }

    @Test func aPullWhoseAnswerIsLostIsAskedAgain() async throws {
        try await Org.onOwnServer(with: []) { org in
            let proxy = try CuttingProxy(to: org.server.port)
            let mara = try await org.candidate("mara", by: proxy.url)
            for letThrough in [0, 100, 400] {
                try mara.note("note \(letThrough)")
                proxy.loseReply(to: "/v1/sync/pull", after: letThrough)
                #expect(try await mara.sync()?.kind == .unreachable)
                try await mara.settle()
            }
            #expect(try mara.titles().count == 3)
        }
    }
}

extension Org {
    /// A candidate whose machine reaches the server by another address.
    fileprivate func candidate(_ handle: String, by url: String) async throws -> Machine {
        let person = Person(handle: handle, home: server.stage.newPath("home"), stage: server.stage)
        let code = try await ada.field(
            "code",
            of: ada.ok(
                "admin", "member", "invite", handle + "-2", "--role", "candidate", "--name", "New",
                "--json=code"))
        try await SignInTurn.shared.take {
            try await person.ok(
                "auth", "login", url, "--code", code, "--password-file", passwordFile())
        }
        let machine = try Machine(person)
        try await machine.settle()
        return machine
    }
}

extension ServerProgram {
    /// Every answer that was stored, with its op, in one text.
    fileprivate func answeredOps() async throws -> [String] {
        try await inDatabase { connection in
            try await connection.query(
                "SELECT op_id::text || result::text || coalesce(ver, 0)::text FROM op_log ORDER BY 1"
            ).map { try $0.decode(String.self) }
        }
    }
}
