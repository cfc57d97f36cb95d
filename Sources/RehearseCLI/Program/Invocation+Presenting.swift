/// Reading verbs answer in three forms from one list of fields.
extension Invocation {
    /// Shows a list: as JSON array, as tab-separated lines, or as the page `people` lays out.
    func present<Record: Sendable>(
        _ records: [Record], fields: [RecordField<Record>],
        people: (inout Document, [Record]) throws -> Void
    ) async throws {
        switch flags.format {
        case .json(let names):
            let chosen = try choose(names, from: fields)
            try out.json(list: records.map { chosen.object(for: $0) })
        case .plain:
            for record in records { try out.tabSeparated(fields.map { $0.value(record) }) }
        case .people:
            var page = Document(for: out)
            try people(&page, records)
            try await show(page)
        }
    }

    /// Shows one record: as a JSON object, one tab-separated line, or a page.
    func present<Record: Sendable>(
        _ record: Record, fields: [RecordField<Record>],
        people: (inout Document, Record) throws -> Void
    ) async throws {
        switch flags.format {
        case .json(let names):
            try out.json(choose(names, from: fields).object(for: record))
        case .plain:
            try out.tabSeparated(fields.map { $0.value(record) })
        case .people:
            var page = Document(for: out)
            try people(&page, record)
            try await show(page)
        }
    }

    /// The result of a verb that changed something: a sentence for people, a record for programs.
    func report<Record: Sendable>(
        _ record: Record, fields: [RecordField<Record>], _ sentence: StyledText
    ) throws {
        switch flags.format {
        case .json(let names): try out.json(choose(names, from: fields).object(for: record))
        case .plain: try out.tabSeparated(fields.map { $0.value(record) })
        case .people: try confirm(sentence)
        }
    }

    private func choose<Record: Sendable>(
        _ names: [String]?, from fields: [RecordField<Record>]
    ) throws -> [RecordField<Record>] {
        do {
            return try fields.chosen(names)
        } catch {
            let asked =
                error.name.isEmpty ? "--json= needs names." : "There is no field '\(error.name)'."
            throw Failure.usage(asked, remedy: "Fields: \(error.known.joined(separator: ", "))")
        }
    }

    private func show(_ page: Document) async throws {
        if try await Pager.show(page.lines, in: self) { return }
        try out.lines(page.lines)
    }
}
