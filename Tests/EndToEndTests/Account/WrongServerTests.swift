import Foundation
import Testing

/// The address leads to something else. Each ends soon, says what it met, and that nothing is lost.
@Suite struct WrongServerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var address: @Sendable (OddListener) -> String
        var manner: OddListener.Manner
        var code: Int32
        var says: String

        var testDescription: String { name }
    }

    static let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nHello"
    static let portal =
        "HTTP/1.1 302 Found\r\nLocation: http://x.invalid/\r\nContent-Length: 0\r\n\r\n"

    @Test(arguments: [
        Case(
            name: "unknown host", address: { _ in "https://no.such.host.invalid" },
            manner: .absent, code: 69, says: "name not found"),
        Case(
            name: "nobody listens", address: { "http://127.0.0.1:\($0.port)" },
            manner: .absent, code: 69, says: "connection refused"),
        Case(
            name: "another HTTP server", address: { "http://127.0.0.1:\($0.port)" },
            manner: .says(page), code: 76, says: "not a Rehearse server"),
        Case(
            name: "a captive portal", address: { "http://127.0.0.1:\($0.port)" },
            manner: .says(portal), code: 76, says: "not a Rehearse server"),
        Case(
            name: "no HTTP at all", address: { "http://127.0.0.1:\($0.port)" },
            manner: .says("220 mail.example ESMTP\r\n"), code: 76, says: "not a Rehearse server"),
        Case(
            name: "accepts and is silent", address: { "http://127.0.0.1:\($0.port)" },
            manner: .silent, code: 69, says: "no answer in time"),
    ])
    func aSyncWithTheWrongServerLosesNothing(_ wrong: Case) async throws {
        try await Org.onSharedServer { org in
            try await org.mara.practise("written before the address was wrong")
            let listener = try OddListener(wrong.manner)
            try redirect(org.mara, from: org.server.url, to: wrong.address(listener))
            try await expectTold(wrong, listener, org)
            try redirect(org.mara, from: wrong.address(listener), to: org.server.url)
            try await org.mara.ok("sync")
            #expect(try await org.device("second", of: org.mara).answers().count == 1)
            withExtendedLifetime(listener) {}
        }
    }

    /// Both verbs that meet a server first, at once, because the silent one takes its time.
    private func expectTold(_ wrong: Case, _ listener: OddListener, _ org: Org) async throws {
        let started = ContinuousClock.now
        let stage = org.server.stage
        let stranger = Person(handle: "new", home: stage.newPath("new"), stage: stage)
        async let syncing = org.mara.refused(
            wrong.code, "sync", saying: [wrong.says, "Nothing is lost: 1 change waits"])
        async let signingIn = stranger.refused(
            wrong.code, "auth", "login", wrong.address(listener), "--as", "mara@\(org.slug)",
            "--password-file", org.passwordFile(), saying: [wrong.says])
        let ends = try await [syncing, signingIn]
        // A server gives up on a request after 10 seconds and says so; nobody waits much longer.
        #expect(ContinuousClock.now - started < .seconds(25), "\(ends)")
        if case .silent = wrong.manner {
            for end in ends { #expect(end.errors.hasPrefix("working…"), "\(end)") }
        }
    }

    /// As if the server's name led elsewhere from now on.
    private func redirect(_ person: Person, from old: String, to new: String) throws {
        let file = URL(fileURLWithPath: person.home + "/state/credentials.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        let changed = text.replacing("\"server\":\"\(old)\"", with: "\"server\":\"\(new)\"")
        try #require(changed != text)
        // Written in place, because the file's mode is part of what the program checks.
        let handle = try FileHandle(forWritingTo: file)
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(changed.utf8))
        try handle.close()
    }
}
