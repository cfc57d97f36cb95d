/// One step of the schema, applied once and never edited afterwards.
package struct PostgresMigration: Hashable, Sendable {
    /// A unique name that also tells the order to people: `0001_what`.
    package var name: String
    /// One or more statements; they run in a transaction that the migrator opens and commits.
    package var sql: String

    package init(name: String, sql: String) {
        self.name = name
        self.sql = sql
    }
}
