import Postgres

/// Makes and drops databases, one at a time: `CREATE DATABASE … TEMPLATE` fails while anybody,
/// another `CREATE DATABASE` included, uses the template.
actor TestDatabaseMaker {
    static let shared = TestDatabaseMaker()

    private var connection: PostgresConnection?
    private var preparedTemplates: Set<String> = []
    private var databaseCount = 0
    private var isTaken = false
    private var nextTurns: [CheckedContinuation<Void, Never>] = []

    /// Makes a database like the template and returns its name.
    func clone(_ template: TestTemplate) async throws -> String {
        await takeTurn()
        defer { passTurn() }
        let source = "template_\(template.name)"
        if !preparedTemplates.contains(template.name) {
            try await prepare(template, as: source)
            preparedTemplates.insert(template.name)
        }
        databaseCount += 1
        let name = "test_\(databaseCount)"
        try await administrator().execute(
            "CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: source)")
        return name
    }

    func drop(_ name: String) async throws {
        await takeTurn()
        defer { passTurn() }
        try await administrator().execute("DROP DATABASE \(identifier: name) WITH (FORCE)")
    }

    private func prepare(_ template: TestTemplate, as name: String) async throws {
        let administrator = try await administrator()
        // What an earlier attempt left behind, if its preparation failed.
        try await administrator.execute("DROP DATABASE IF EXISTS \(identifier: name) WITH (FORCE)")
        try await administrator.execute("CREATE DATABASE \(identifier: name) TEMPLATE template0")
        try await template.prepare(TestCluster.shared.connectionString(database: name))
        // Nobody can open a session any more, so that cloning is never refused.
        try await administrator.execute(
            "ALTER DATABASE \(identifier: name) WITH ALLOW_CONNECTIONS false")
    }

    private func administrator() async throws -> PostgresConnection {
        if let connection { return connection }
        let connectionString = try await TestCluster.shared.connectionString(database: "postgres")
        let connection = try await PostgresConnection.connect(
            PostgresConfiguration(connectionString: connectionString))
        self.connection = connection
        return connection
    }

    private func takeTurn() async {
        guard isTaken else {
            isTaken = true
            return
        }
        await withCheckedContinuation { nextTurns.append($0) }
    }

    private func passTurn() {
        if nextTurns.isEmpty {
            isTaken = false
        } else {
            nextTurns.removeFirst().resume()
        }
    }
}
