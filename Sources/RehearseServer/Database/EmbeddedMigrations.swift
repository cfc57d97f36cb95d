package import Postgres

/// The migrations that this program needs. They are part of the program, so it finds them wherever
/// it has been moved.
package enum EmbeddedMigrations {
    package static let all: [PostgresMigration] = EmbeddedMigrationFiles.files.map { file in
        PostgresMigration(name: String(file.path.dropLast(".sql".count)), sql: file.text)
    }
}
