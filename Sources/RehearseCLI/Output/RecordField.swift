/// One named field of a record, for `--json` and `--plain`.
struct RecordField<Record: Sendable>: Sendable {
    let name: String
    let value: @Sendable (Record) -> OutputValue

    init(_ name: String, _ value: @Sendable @escaping (Record) -> OutputValue) {
        self.name = name
        self.value = value
    }
}

/// What a person chose with `--json[=fields]`, `--plain` or neither.
enum OutputFormat: Sendable, Equatable {
    case people
    /// nil is every field.
    case json(fields: [String]?)
    case plain
}

/// A field that a verb does not have.
struct UnknownField: Error, Equatable {
    let name: String
    let known: [String]
}

extension Array {
    /// The chosen fields, in the order of the list; every field if none was chosen.
    func chosen<Record: Sendable>(_ names: [String]?) throws(UnknownField) -> [RecordField<Record>]
    where Element == RecordField<Record> {
        guard let names else { return self }
        var result: [RecordField<Record>] = []
        for name in names {
            guard let field = first(where: { $0.name == name }) else {
                throw UnknownField(name: name, known: map(\.name))
            }
            result.append(field)
        }
        return result
    }

    func object<Record: Sendable>(for record: Record) -> OutputValue
    where Element == RecordField<Record> {
        .object(
            Dictionary(map { ($0.name, $0.value(record)) }, uniquingKeysWith: { first, _ in first })
        )
    }
}
