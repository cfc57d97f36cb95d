internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Statements are whole literals; interpolation binds values, and prepared statements are cached.
extension Database {
    func run(_ sql: SQL) throws {
        try cachedStatement(literal: sql).execute()
    }

    func all(_ sql: SQL) throws -> [Row] {
        try Row.fetchAll(cachedStatement(literal: sql))
    }

    func first(_ sql: SQL) throws -> Row? {
        try Row.fetchOne(cachedStatement(literal: sql))
    }

    func integer(_ sql: SQL) throws -> Int64 {
        try Int64.fetchOne(cachedStatement(literal: sql)) ?? 0
    }

    func text(_ sql: SQL) throws -> String? {
        try String.fetchOne(cachedStatement(literal: sql))
    }
}

extension Identifier: DatabaseValueConvertible {
    var databaseValue: DatabaseValue { description.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Identifier<Subject>? {
        String.fromDatabaseValue(value).flatMap(Self.init)
    }
}

extension SHA256Hash: DatabaseValueConvertible {
    var databaseValue: DatabaseValue { description.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> SHA256Hash? {
        String.fromDatabaseValue(value).flatMap(Self.init)
    }
}

extension Instant: DatabaseValueConvertible {
    var databaseValue: DatabaseValue { milliseconds.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int64.fromDatabaseValue(value).map(Instant.init(milliseconds:))
    }
}

extension OpenWord: DatabaseValueConvertible {
    var databaseValue: DatabaseValue { rawValue.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> OpenWord<Known>? {
        String.fromDatabaseValue(value).map(Self.init(rawValue:))
    }
}

extension ScopeKind: DatabaseValueConvertible {}
extension GrantRole: DatabaseValueConvertible {}
