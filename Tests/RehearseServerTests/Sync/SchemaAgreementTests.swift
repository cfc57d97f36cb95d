import Postgres
import RehearseModel
import RehearseServer
import RehearseSync
import Testing

/// The columns in PostgreSQL against `SyncSchema`, which is what clients are built from.
@Suite struct SchemaAgreementTests {
    private struct Column: Equatable, Sendable {
        var type: String
        var isOptional: Bool
    }

    private static let commonColumns: [String: Column] = [
        "org_id": Column(type: "uuid", isOptional: false),
        "id": Column(type: "uuid", isOptional: false),
        "scope_id": Column(type: "uuid", isOptional: false),
        "ver": Column(type: "bigint", isOptional: false),
        "author_id": Column(type: "uuid", isOptional: false),
        "device_id": Column(type: "uuid", isOptional: false),
        "created_at": Column(type: "instant", isOptional: false),
        "received_at": Column(type: "instant", isOptional: false),
        "row_hash": Column(type: "bigint", isOptional: false),
    ]

    private static let documentColumns: [String: Column] = [
        "field_ver": Column(type: "jsonb", isOptional: false),
        "archived_at": Column(type: "instant", isOptional: true),
    ]

    @Test func everySyncedTableHasTheColumnsOfTheSchema() async throws {
        try await withWorld { world in
            for table in SyncSchema.tables {
                var expected = Self.commonColumns
                if table.kind == .document { expected.merge(Self.documentColumns) { $1 } }
                for field in table.fields {
                    expected[field.name] = Column(
                        type: Self.type(of: field), isOptional: !field.isRequired)
                }
                let found = try await Self.columns(of: table.name, world)
                #expect(found == expected, "\(table.name)")
            }
        }
    }

    @Test func everySyncedTableIsForcedBehindItsOrg() async throws {
        try await withWorld { world in
            let tables =
                SyncSchema.tables.map(\.name) + [
                    "device_chain", "op_log", "field_history", "audit_entry", "audit_payload",
                ]
            let protected = try await world.database.inOrg(world.org) { transaction in
                try await transaction.query(
                    """
                    SELECT count(*)
                    FROM pg_class c
                    WHERE relname = ANY (\(tables)) AND relrowsecurity AND relforcerowsecurity
                        AND obj_description(c.oid) IS NOT NULL
                    """)[0].decode(Int.self)
            }
            #expect(protected == tables.count)
        }
    }

    private static func columns(of table: String, _ world: SyncWorld) async throws -> [String:
        Column]
    {
        let rows = try await world.database.inOrg(world.org) { transaction in
            try await transaction.query(
                """
                SELECT a.attname::text, format_type(a.atttypid, NULL), NOT a.attnotnull
                FROM pg_attribute a
                WHERE a.attrelid = \(table)::regclass AND a.attnum > 0 AND NOT a.attisdropped
                """)
        }
        var columns: [String: Column] = [:]
        for row in rows {
            let (name, type, isOptional) = try row.decode(String.self, String.self, Bool.self)
            columns[name] = Column(type: type, isOptional: isOptional)
        }
        return columns
    }

    private static func type(of field: SyncField) -> String {
        switch field.type {
        case .text(Limits.lineBytesMax): "line_text"
        case .text(Limits.slugBytesMax):
            ["slug", "handle"].contains(field.name) ? "slug" : "hash_text"
        case .text(Limits.textBytesMax): "prose_text"
        case .text(Limits.answerBytesMax): "answer_text"
        case .text(let bytesMax): "text of \(bytesMax) bytes"
        case .word: "text"
        case .instant: "instant"
        case .identifier: "uuid"
        case .structure: "json_structure"
        case .integer(0...1_000_000): "small_count"
        case .integer(0...31_536_000_000): "milliseconds"
        case .integer(0...100): "smallint"
        case .integer: "bigint"
        }
    }
}
