import Glibc
import Logging
import Postgres
import RehearseModel
import RehearseSync
import TestSupport
import Testing

@testable import RehearseServer

/// The operator's commands on a cluster of their own.
@Suite struct CommandTests {
    @Test func anEmbeddedServerKeepsItsDataBetweenStarts() async throws {
        let directory = TemporaryDirectory.makePath("rehearse-commands")
        defer { TemporaryDirectory.removeTree(directory) }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let location = DatabaseLocation.embedded(directory: directory)
        let commands = AdminCommands(location: location, mayCreate: true, logger: logger)
        #expect(try await commands.migrate() == EmbeddedMigrations.all.map(\.name))
        #expect(try await commands.migrate() == [])
        let founded = try await commands.createOrg(
            slug: "acme", name: "Acme", adminHandle: "ada", adminName: "Ada")
        #expect(founded.admin.code.hasPrefix("rhi_"))
        #expect(try await commands.listOrgs().map(\.slug) == ["acme"])
        await #expect(throws: Refusal.slugTaken("acme")) {
            try await commands.createOrg(
                slug: "acme", name: "Again", adminHandle: "ada", adminName: "Ada")
        }
        #expect(try await commands.verifyAudit(ofOrg: "acme").findings.isEmpty)

        // With a server running: it refuses a second one, and commands use its cluster.
        let serving = try await DatabaseHost.forServing(location, logger: logger)
        await #expect(throws: PostgresError.self) {
            try await DatabaseHost.forServing(location, logger: logger)
        }
        let invited = try await commands.invite(
            InviteRequest(handle: "bea", displayName: "Bea", roles: [.admin]), toOrg: "acme")
        #expect(invited.invitation.roles == [.admin])
        let pool = PostgresPool(
            PostgresPoolConfiguration(connectionString: serving.serverConnection))
        let database = Database(pool: pool)
        try await database.requireTenancy()
        let before = try await timeline(of: database)
        let report = try await commands.finishRestore()
        let minted = report.timeline
        #expect(report.devicesSignedOut == 0)
        #expect(report.invitationsWithdrawn == 2)
        #expect(minted != before)
        #expect(try await timeline(of: database) == minted)
        // The server's login cannot become the owner or the superuser.
        for role in ["rehearse_owner", "postgres"] {
            await #expect(throws: PostgresError.self) {
                try await pool.execute("SET ROLE \(identifier: role)")
            }
        }
        await pool.close()
        try await serving.stop()
    }

    /// A slip in `--data-dir` must not end in a second, empty server.
    @Test func aDirectoryWithoutAServerIsRefused() async throws {
        let directory = TemporaryDirectory.makePath("rehearse-mistyped")
        defer { TemporaryDirectory.removeTree(directory) }
        let commands = AdminCommands(
            location: .embedded(directory: directory), logger: Logger(label: "test"))
        let refusals: [() async throws -> Void] = [
            { _ = try await commands.listOrgs() }, { _ = try await commands.migrate() },
            { _ = try await commands.verifyAudit(ofOrg: "acme") },
        ]
        for command in refusals {
            let failure = await #expect(throws: CommandFailure.self) { try await command() }
            #expect(failure?.description.contains("no server data in \(directory)") == true)
            #expect(failure?.description.contains("--create") == true)
        }
        #expect(access(directory, F_OK) != 0, "nothing was made")
    }

    @Test func theAddressOfARunningServerIsFoundAndAStaleOneIsNot() async throws {
        let directory = TemporaryDirectory.makePath("rehearse-address")
        defer { TemporaryDirectory.removeTree(directory) }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let location = DatabaseLocation.embedded(directory: directory)
        #expect(ServedAddress.find(location, logger: logger) == nil)
        let serving = try await DatabaseHost.forServing(location, logger: logger)
        #expect(ServedAddress.find(location, logger: logger) == nil)
        let url = ServedAddress.url(host: "0.0.0.0", port: 8787)
        try LineFile.write(url, to: ServedAddress.path(in: directory))
        #expect(ServedAddress.find(location, logger: logger) == "http://127.0.0.1:8787")
        try await serving.stop()
        #expect(ServedAddress.find(location, logger: logger) == nil)
    }

    @Test(arguments: [
        ("127.0.0.1", "http://127.0.0.1:1"), ("::", "http://127.0.0.1:1"),
        ("::1", "http://[::1]:1"), ("rehearse.example", "http://rehearse.example:1"),
    ])
    func anAddressCanBePasted(host: String, url: String) {
        #expect(ServedAddress.url(host: host, port: 1) == url)
    }

    @Test(arguments: [
        (
            nil, ["DATABASE_URL": "postgres://db"], true,
            DatabaseLocation.external(url: "postgres://db")
        ),
        ("/d", ["DATABASE_URL": "postgres://db"], true, .embedded(directory: "/d")),
        (nil, ["DATABASE_URL": ""], true, .embedded(directory: "/var/lib/rehearse-server")),
        (
            nil, ["HOME": "/home/x"], false,
            .embedded(directory: "/home/x/.local/share/rehearse-server")
        ),
        (
            nil, ["XDG_DATA_HOME": "/x", "HOME": "/h"], false,
            .embedded(directory: "/x/rehearse-server")
        ),
        (
            nil, ["XDG_DATA_HOME": "x", "HOME": "/h"], false,
            .embedded(directory: "/h/.local/share/rehearse-server")
        ),
    ])
    func theDataIsWhereTheOperatorSays(
        directory: String?, environment: [String: String], isRoot: Bool, expected: DatabaseLocation
    ) {
        let location = DatabaseLocation(
            dataDirectory: directory, environment: environment, isRoot: isRoot)
        #expect(location == expected)
    }

    private func timeline(of database: Database) async throws -> TimelineID {
        try await database.globally { transaction in
            try await transaction.query("SELECT server_timeline()")[0].decode(TimelineID.self)
        }
    }
}
