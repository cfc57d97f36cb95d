/// Brings a database to the state that a list of migrations describes. Forward only.
///
/// Several processes may do so at once: one works, the others wait on an advisory lock and then
/// find nothing to do. A migration that cannot get a table lock within `lockTimeout` gives way
/// and tries again, because everybody who comes after it would queue behind it.
package struct PostgresMigrator: Sendable {
    /// In the order of application.
    package var migrations: [PostgresMigration]
    /// How long a migration waits for a table lock each time.
    package var lockTimeout: Duration = .seconds(2)
    /// How often a migration that did not get a lock is run, and the pauses between.
    package var lockRetries = PostgresRetryPolicy(
        attemptCountMax: 10,
        backoff: PostgresBackoff(first: .milliseconds(200), max: .seconds(5)))
    /// The limit for one migration.
    package var migrationTimeout: Duration = .seconds(600)
    /// The limit for waiting until another process has migrated.
    package var turnTimeout: Duration = .seconds(600)
    /// The advisory lock; the number is "schema" in ASCII, and only has to be ours.
    package var advisoryLockKey: Int64 = 0x7363_6865_6D61

    package init(migrations: [PostgresMigration]) {
        self.migrations = migrations
    }

    /// Applies what is missing and returns the names of what it applied.
    ///
    /// - Parameter connection: a session of its own, outside a transaction, as the schema's owner.
    /// - Throws: `PostgresError`; with code `migration` if program and database disagree.
    @discardableResult
    package func migrate(_ connection: PostgresConnection) async throws -> [String] {
        try requireUniqueNames()
        try await MigrationQueries.lock(
            key: advisoryLockKey, timeout: turnTimeout, on: connection)
        do {
            let names = try await applyMissing(on: connection)
            try await MigrationQueries.unlock(key: advisoryLockKey, on: connection)
            return names
        } catch {
            // The session's end would release the lock as well; the first error is the cause.
            try? await MigrationQueries.unlock(key: advisoryLockKey, on: connection)
            throw error
        }
    }

    private func applyMissing(on connection: PostgresConnection) async throws -> [String] {
        try await MigrationQueries.createTable(on: connection)
        let checksums = try await MigrationQueries.checksums(
            of: migrations.map(\.sql), on: connection)
        let applied = try await MigrationQueries.applied(on: connection)
        try check(applied, checksums)
        var names: [String] = []
        for index in applied.count..<migrations.count {
            try await apply(migrations[index], checksum: checksums[index], on: connection)
            names.append(migrations[index].name)
        }
        return names
    }

    private func apply(
        _ migration: PostgresMigration, checksum: [UInt8], on connection: PostgresConnection
    ) async throws {
        let site = PostgresError.CallSite(file: #fileID, line: #line)
        var attempt = 1
        while true {
            do {
                return try await applyOnce(migration, checksum: checksum, on: connection)
            } catch let error as PostgresError
                where error.sqlState == .lockNotAvailable
                && attempt < lockRetries.attemptCountMax
            {
                try await lockRetries.pause(after: attempt, at: site)
                attempt += 1
            }
        }
    }

    private func applyOnce(
        _ migration: PostgresMigration, checksum: [UInt8], on connection: PostgresConnection
    ) async throws {
        try await connection.withTransaction { transaction in
            try await MigrationQueries.setLockTimeout(lockTimeout, on: transaction)
            try await transaction.executeScript(migration.sql, timeout: migrationTimeout)
            guard await connection.handle.isInTransaction else {
                throw failure(
                    "\(migration.name) ended its own transaction and may be half applied; "
                        + "remove COMMIT and ROLLBACK from it.")
            }
            try await MigrationQueries.insert(
                MigrationQueries.Applied(name: migration.name, checksum: checksum),
                on: transaction)
        }
    }

    // MARK: Checks

    private func requireUniqueNames() throws {
        var names: Set<String> = []
        for migration in migrations {
            guard names.insert(migration.name).inserted else {
                throw failure("There are two migrations named \(migration.name).")
            }
        }
    }

    /// What is applied must be the beginning of the list, unchanged.
    private func check(_ applied: [MigrationQueries.Applied], _ checksums: [[UInt8]]) throws {
        let known = Set(migrations.map(\.name))
        if let newer = applied.first(where: { !known.contains($0.name) }) {
            throw failure(
                "The database has \(newer.name), which this program does not know: the database "
                    + "is newer than the program. Install a newer program.")
        }
        let appliedNames = Set(applied.map(\.name))
        for (index, migration) in migrations.prefix(applied.count).enumerated() {
            guard appliedNames.contains(migration.name) else {
                throw failure(
                    "\(migration.name) is not applied but a later one is; "
                        + "give it a number after the applied ones.")
            }
            let record = applied.first { $0.name == migration.name }
            guard record?.checksum == checksums[index] else {
                throw failure(
                    "\(migration.name) was edited after it was applied. Restore its text and "
                        + "put the change into a new migration.")
            }
        }
    }

    private func failure(_ message: String) -> PostgresError {
        PostgresError(.migration, message)
    }
}
