package import Postgres

/// What the databases of a group of tests start with.
///
///     extension TestTemplate {
///         static let migrated = TestTemplate(name: "migrated") { connectionString in … }
///     }
package struct TestTemplate: Sendable {
    /// Names the template in this process; the same name must mean the same content.
    package let name: String
    let prepare: @Sendable (_ connectionString: String) async throws -> Void

    package init(
        name: String, prepare: @escaping @Sendable (_ connectionString: String) async throws -> Void
    ) {
        self.name = name
        self.prepare = prepare
    }

    /// A database with nothing in it.
    package static let empty = TestTemplate(name: "empty") { _ in }
}

/// Databases of one test each, cloned from a template that is prepared once per process.
package enum TestDatabase {
    /// Runs the closure with the connection string of a new database, which is dropped afterwards
    /// together with the connections that are still open.
    @discardableResult
    package static func withDatabase<Result>(
        _ template: TestTemplate = .empty,
        _ body: (_ connectionString: String) async throws -> Result
    ) async throws -> Result {
        let name = try await TestDatabaseMaker.shared.clone(template)
        let connectionString = try await TestCluster.shared.connectionString(database: name)
        do {
            let result = try await body(connectionString)
            try await TestDatabaseMaker.shared.drop(name)
            return result
        } catch {
            // The test's own error is the one to see.
            try? await TestDatabaseMaker.shared.drop(name)
            throw error
        }
    }

    /// The same with a pool on the new database, closed afterwards.
    @discardableResult
    package static func withPool<Result>(
        _ template: TestTemplate = .empty, connectionCountMax: Int = 4,
        _ body: (PostgresPool) async throws -> Result
    ) async throws -> Result {
        try await withDatabase(template) { connectionString in
            var configuration = PostgresPoolConfiguration(connectionString: connectionString)
            configuration.connectionCountMax = connectionCountMax
            let pool = PostgresPool(configuration)
            do {
                let result = try await body(pool)
                await pool.close()
                return result
            } catch {
                await pool.close()
                throw error
            }
        }
    }
}
