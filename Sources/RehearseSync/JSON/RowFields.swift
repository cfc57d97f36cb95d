internal import RehearseModel

/// What the members of a row mean to a store, by table.
struct RowFields: Sendable {
    enum Meaning: Sendable {
        case plain
        case stamp(Stamp)
        case link(String)
        /// The server's own; it is no part of the canonical row.
        case serversOwn
    }

    /// Members that every row has.
    enum Stamp: Sendable {
        case id, scope, version, person, time, fieldVersions
    }

    private let known: [(key: [UInt8], meaning: Meaning)]

    /// - Returns: nil for a table that the schema does not know; such rows are rare.
    static func of(table: String) -> RowFields? { all[table] }

    func meaning(of key: UnsafeBufferPointer<UInt8>) -> Meaning {
        for entry in known where entry.key.count == key.count {
            if entry.key.elementsEqual(key) { return entry.meaning }
        }
        return .plain
    }

    private static let common: [(String, Meaning)] = [
        ("id", .stamp(.id)), ("scope_id", .stamp(.scope)), ("ver", .stamp(.version)),
        ("author_id", .stamp(.person)), ("device_id", .stamp(.person)),
        ("created_at", .stamp(.time)), ("received_at", .stamp(.time)),
        ("field_ver", .stamp(.fieldVersions)), ("org_id", .serversOwn), ("row_hash", .serversOwn),
    ]

    private static let all: [String: RowFields] = {
        let entries = SyncSchema.tables.map { table -> (String, RowFields) in
            let links = table.fields.compactMap { field -> (String, Meaning)? in
                guard case .identifier = field.type else { return nil }
                return (field.name, .link(field.name))
            }
            return (table.name, RowFields(known: (common + links).map { (Array($0.utf8), $1) }))
        }
        return Dictionary(entries) { first, _ in first }
    }()
}

/// The members that every row has, as they are read.
struct Envelope {
    private var id: RowID?
    private var scope: ScopeID?
    private var version: Int64?
    private var personCount = 0
    private var timeCount = 0

    /// - Parameter value: in canonical form.
    /// - Returns: false if the row has to be read by the parser.
    mutating func take(_ stamp: RowFields.Stamp, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        switch stamp {
        case .id:
            id = Self.id(value)
            return id != nil
        case .scope:
            scope = Self.id(value)
            return scope != nil
        case .version:
            version = Self.integer(value)
            return version != nil
        case .person:
            personCount += 1
            return (Self.id(value) as RowID?) != nil
        case .time:
            timeCount += 1
            return Self.integer(value) != nil
        case .fieldVersions:
            return Self.holdsIntegersOnly(value)
        }
    }

    /// A key that is there twice is found when members are sorted, so counting is enough.
    func row(term: UInt64, links: [ScannedRow.Link]) -> ScannedRow? {
        guard let id, let scope, let version, personCount == 2, timeCount == 2 else { return nil }
        return ScannedRow(id: id, scope: scope, version: version, term: term, links: links)
    }

    /// In lower case: another spelling is another text, and the canonical row has this one.
    private static func id<Subject>(
        _ value: UnsafeBufferPointer<UInt8>
    ) -> Identifier<Subject>? {
        guard value.first == UInt8(ascii: "\""),
            !value.contains(where: { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "F") })
        else { return nil }
        return Identifier(utf8: value.inside)
    }

    private static func integer(_ value: UnsafeBufferPointer<UInt8>) -> Int64? {
        var digits = value[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        var number: Int64 = 0
        for byte in digits {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            // At most 18 digits come here.
            number = number * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return isNegative ? -number : number
    }

    /// `{"title":3,"body":7}`, and not empty, which the canonical row leaves out.
    private static func holdsIntegersOnly(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count > 2, value.first == UInt8(ascii: "{") else { return false }
        var isInsideKey = false
        var isAfterColon = false
        for byte in value {
            if byte == UInt8(ascii: "\"") { isInsideKey.toggle() }
            guard !isInsideKey else { continue }
            if isAfterColon {
                let isInteger =
                    byte == UInt8(ascii: "-")
                    || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                guard isInteger else { return false }
            }
            isAfterColon = byte == UInt8(ascii: ":")
        }
        return true
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// What stands between the first and the last byte, which are quotes.
    var inside: UnsafeBufferPointer<UInt8> {
        count < 2 ? self : UnsafeBufferPointer(rebasing: self[1..<(count - 1)])
    }
}
