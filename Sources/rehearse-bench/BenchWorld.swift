internal import Postgres
internal import RehearseClient
internal import RehearseModel
internal import RehearseServer
internal import RehearseSync

/// One org on a server of its own, one member with rows, and that member's devices.
struct BenchWorld {
    private static let password = "a long bench password"
    /// Rows made in one action here, fewer than fill a request, which an action has to fit into.
    private static let rowsPerAction = 200

    let directory: WorkDirectory
    let server: ServerProcess
    let org: OrgID
    let database: Database
    private let pool: PostgresPool

    var url: String { "http://127.0.0.1:\(server.port)" }

    /// Starts the server and makes the org; ends what it started if that fails.
    static func run(
        _ body: (BenchWorld, Rehearse) async throws -> Void
    ) async throws {
        let directory = try WorkDirectory()
        defer { directory.remove() }
        let server = try await ServerProcess.start(
            data: directory.path + "/server", portFile: directory.path + "/port")
        defer { server.stop() }
        let location = DatabaseLocation.embedded(directory: directory.path + "/server")
        let founded = try await AdminCommands(location: location, logger: BenchLog.logger)
            .createOrg(slug: "bench", name: "Bench", adminHandle: "ada", adminName: "Ada")
        let host = try await DatabaseHost.forCommand(
            location, mayCreate: false, logger: BenchLog.logger)
        let pool = PostgresPool(
            PostgresPoolConfiguration(connectionString: host.ownerConnection),
            logger: BenchLog.logger)
        let world = BenchWorld(
            directory: directory, server: server, org: founded.org,
            database: Database(pool: pool, authority: .owner), pool: pool)
        let first = try world.home("first")
        try await first.acceptInvitation(
            server: world.url, code: founded.admin.code, password: password)
        do {
            try await body(world, first)
        } catch {
            await pool.close()
            throw error
        }
        await pool.close()
    }

    private func home(_ name: String) throws -> Rehearse {
        try Rehearse.open(home: "\(directory.path)/homes/\(name)", environment: [:])
    }

    /// A further device of the member, signed in, with nothing on it yet.
    func device(_ name: String) async throws -> Rehearse {
        let rehearse = try home(name)
        try await rehearse.login(server: url, as: "ada@bench", password: Self.password)
        return rehearse
    }

    /// Notes of two kilobytes, made on a device and not sent.
    static func addRows(_ count: Int, to rehearse: Rehearse, _ text: inout MadeUpText) throws {
        var left = count
        while left > 0 {
            let bodies = (0..<min(left, rowsPerAction)).map { _ in text.text(bytes: 1900) }
            left -= bodies.count
            try rehearse.store.write { transaction in
                let scope = try transaction.ownScope()
                for body in bodies {
                    try transaction.create(
                        "note", in: scope, ["title": "A made-up note", "body": .string(body)])
                }
            }
        }
    }

    /// Writes another title into so many notes.
    static func changeRows(
        _ count: Int, on rehearse: Rehearse, title: String
    ) throws {
        var ids = try rehearse.store.read { try $0.rows("note").prefix(count).map(\.id) }[...]
        while !ids.isEmpty {
            try rehearse.store.write { transaction in
                for id in ids.prefix(rowsPerAction) {
                    try transaction.update("note", id, ["title": .string(title)])
                }
            }
            ids = ids.dropFirst(rowsPerAction)
        }
    }
}
