package import Postgres
package import RehearseModel
package import RehearseSync

// How the project's own values travel to PostgreSQL: ids as `uuid`, moments as `bigint`, hashes as
// `bytea`, words as `text`.

extension Identifier: PostgresRepresentable {
    package var postgresRepresentation: PostgresUUID { PostgresUUID(high: high, low: low) }

    package init?(postgresRepresentation value: PostgresUUID) {
        self.init(high: value.high, low: value.low)
    }
}

extension Instant: PostgresRepresentable {
    package var postgresRepresentation: Int64 { milliseconds }

    package init?(postgresRepresentation value: Int64) {
        self.init(milliseconds: value)
    }
}

extension SHA256Hash: PostgresRepresentable {
    package var postgresRepresentation: [UInt8] { bytes }

    package init?(postgresRepresentation value: [UInt8]) {
        self.init(stored: value)
    }
}

extension Role: PostgresRepresentable {}
extension ScopeKind: PostgresRepresentable {}
extension GrantRole: PostgresRepresentable {}
extension StaffRole: PostgresRepresentable {}
extension BankRole: PostgresRepresentable {}
