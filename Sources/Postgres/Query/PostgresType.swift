/// The OID of a PostgreSQL type.
///
/// The numbers of built-in types are fixed by `pg_type.dat` and never change.
package struct PostgresType: Hashable, Sendable, RawRepresentable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    private init(_ rawValue: UInt32) { self.rawValue = rawValue }

    package static let bool = PostgresType(16)
    package static let bytea = PostgresType(17)
    package static let name = PostgresType(19)
    package static let int8 = PostgresType(20)
    package static let int2 = PostgresType(21)
    package static let int4 = PostgresType(23)
    package static let text = PostgresType(25)
    package static let json = PostgresType(114)
    package static let float4 = PostgresType(700)
    package static let float8 = PostgresType(701)
    package static let unknown = PostgresType(705)
    package static let bpchar = PostgresType(1_042)
    package static let varchar = PostgresType(1_043)
    package static let timestamptz = PostgresType(1_184)
    package static let uuid = PostgresType(2_950)
    package static let jsonb = PostgresType(3_802)

    package static let boolArray = PostgresType(1_000)
    package static let byteaArray = PostgresType(1_001)
    package static let int2Array = PostgresType(1_005)
    package static let int4Array = PostgresType(1_007)
    package static let textArray = PostgresType(1_009)
    package static let int8Array = PostgresType(1_016)
    package static let float8Array = PostgresType(1_022)
    package static let timestamptzArray = PostgresType(1_185)
    package static let uuidArray = PostgresType(2_951)
    package static let jsonbArray = PostgresType(3_807)

    /// True for types made by extensions and by `CREATE TYPE`: `FirstNormalObjectId` is 16384.
    package var isUserDefined: Bool { rawValue >= 16_384 }
}

extension PostgresType: CustomStringConvertible {
    package var description: String {
        guard let name = Self.names[self] else { return "OID \(rawValue)" }
        return "\(name) (OID \(rawValue))"
    }

    private static let names: [PostgresType: String] = [
        .bool: "bool", .bytea: "bytea", .name: "name", .int8: "int8", .int2: "int2",
        .int4: "int4", .text: "text", .json: "json", .float4: "float4", .float8: "float8",
        .unknown: "unknown", .bpchar: "bpchar", .varchar: "varchar",
        .timestamptz: "timestamptz", .uuid: "uuid", .jsonb: "jsonb", .boolArray: "bool[]",
        .byteaArray: "bytea[]", .int2Array: "int2[]", .int4Array: "int4[]",
        .textArray: "text[]", .int8Array: "int8[]", .float8Array: "float8[]",
        .timestamptzArray: "timestamptz[]", .uuidArray: "uuid[]", .jsonbArray: "jsonb[]",
    ]
}
