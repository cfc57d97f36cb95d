import Foundation
import RehearseSync
import Testing

/// An org with an admin, a coach, a lead and two candidates in one cohort. The admin is signed in,
/// and whoever else a test names.
struct Org: Sendable {
    static let cohort = "autumn-b"
    static let password = "a long test password"

    let server: ServerProgram
    let slug: String
    let ada: Person
    let jonas: Person
    let lena: Person
    let mara: Person
    let ben: Person

    static func found(on server: ServerProgram, with handles: [String]) async throws -> Org {
        let stage = server.stage
        let slug = "org-\(UInt32.random(in: 0 ... .max))"
        func person(_ handle: String) -> Person {
            Person(handle: handle, home: stage.newPath("home-\(handle)"), stage: stage)
        }
        let org = Org(
            server: server, slug: slug, ada: person("ada"), jonas: person("jonas"),
            lena: person("lena"), mara: person("mara"), ben: person("ben"))
        let founding = try await server.operate(
            "admin", "org", "create", "--slug", slug, "--name", "Acme", "--admin", "ada")
        let words = founding.output.split(whereSeparator: \.isWhitespace)
        let code = try #require(words.first { $0.hasPrefix("rhi_") }, "\(founding)")
        try await org.accept(String(code), as: org.ada)
        try await org.ada.ok("admin", "cohort", "create", cohort, "--title", "Autumn B")
        try await org.invitePeople(accepting: handles)
        return org
    }

    private func invitePeople(accepting handles: [String]) async throws {
        let people = try server.stage.file(
            """
            handle,name,role,cohort
            jonas,Jonas,coach,\(Self.cohort)
            lena,Lena,lead,\(Self.cohort)
            mara,Mara,candidate,\(Self.cohort)
            ben,Ben,candidate,\(Self.cohort)

            """)
        let end = try await ada.ok("admin", "member", "import", people, "--json=handle,code")
        let invited = try #require(try JSONParser.parse(Array(end.output.utf8)).array)
        for person in [jonas, lena, mara, ben] where handles.contains(person.handle) {
            let invitation = invited.first { $0["handle"]?.string == person.handle }
            try await accept(try #require(invitation?["code"]?.string, "\(end)"), as: person)
        }
    }

    func accept(_ code: String, as person: Person) async throws {
        try await SignInTurn.shared.take {
            try await person.ok(
                "auth", "login", server.url, "--code", code, "--password-file", passwordFile())
        }
    }

    /// One more machine of a person, signed in with the password.
    func device(_ name: String, of person: Person) async throws -> Person {
        let device = Person(
            handle: person.handle, home: server.stage.newPath("home-\(name)"), stage: server.stage)
        try await signIn(device, name: name)
        return device
    }

    func signIn(_ device: Person, name: String) async throws {
        try await SignInTurn.shared.take {
            try await device.ok(
                "auth", "login", server.url, "--as", "\(device.handle)@\(slug)", "--device", name,
                "--password-file", passwordFile())
        }
    }

    /// Invites somebody by hand; answers the code.
    func invite(_ handle: String) async throws -> String {
        let end = try await ada.ok(
            "admin", "member", "invite", handle, "--role", "candidate", "--name", "New",
            "--json=code")
        return try ada.field("code", of: end)
    }

    func passwordFile() throws -> String {
        try server.stage.file(Self.password + "\n", name: "password")
    }

    /// Gives everybody in the cohort the question, and brings it to Mara.
    func assignQuestion() async throws {
        try await jonas.ok("sync")
        try await jonas.ok("assign", Person.question, "--to", Self.cohort, "--due", "+3d")
        for person in [jonas, mara] { try await person.ok("sync") }
    }
}

extension Org {
    /// Runs the body with an org of its own on a server that other tests use too.
    static func onSharedServer(
        with handles: [String] = ["mara"], _ body: (Org) async throws -> Void
    ) async throws {
        let server = try await SharedServer.shared.server()
        try await body(try await found(on: server, with: handles))
    }

    /// Runs the body with an org on a server of its own, which may be killed and damaged.
    static func onOwnServer(
        with handles: [String] = ["mara"], _ body: (Org) async throws -> Void
    ) async throws {
        try await ServerProgram.run { server in
            try await body(try await found(on: server, with: handles))
        }
    }
}
