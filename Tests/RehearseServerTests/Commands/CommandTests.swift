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
        let commands = AdminCommands(location: location, logger: logger)
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
        let minted = try await commands.finishRestore()
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
