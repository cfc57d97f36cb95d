internal import RehearseSync

/// A list of people to invite, as it stands in a CSV file: RFC 4180 with a header line.
struct PeopleFile {
    /// Enough for a university's intake; the server has its own limit.
    static let rowsMax = 10_000
    private static let required = ["handle", "name", "role"]

    let members: [ImportedMember]
    /// The line of the file on which each row begins, from 1.
    private let lines: [Int]

    /// - Throws: `.badInput` with the line of every row that cannot be read.
    init(csv: String) throws(RehearseError) {
        let records = try CSVText.records(in: csv)
        guard let header = records.first else { throw Self.refused(["the file is empty"]) }
        let names = header.fields.map { $0.lowercased() }
        let missing = Self.required.filter { !names.contains($0) }
        let other = names.filter { !Self.required.contains($0) && $0 != "cohort" }
        guard missing.isEmpty, other.isEmpty, Set(names).count == names.count else {
            throw Self.refused([
                "line \(header.line): the columns must be handle, name, role and, if wanted, cohort"
            ])
        }
        let rows = records.dropFirst()
        guard rows.count <= Self.rowsMax else {
            throw Self.refused(["more than \(Self.rowsMax) rows"])
        }
        let short = rows.filter { $0.fields.count != names.count }
        guard short.isEmpty else {
            throw Self.refused(
                short.map { "line \($0.line): \($0.fields.count) fields, not \(names.count)" })
        }
        members = rows.map { Self.member(names, $0.fields) }
        lines = rows.map(\.line)
    }

    /// What the server's refusal says about the lines of this file.
    func explained(_ failure: APIFailure, server: String) -> RehearseError {
        guard case .problem(let problem) = failure, let rows = problem.json["rows"]?.array,
            !rows.isEmpty
        else { return RehearseError(failure, server: server) }
        return Self.refused(
            rows.map { row in
                let number = Int(row["row"]?.integer ?? 0)
                let line = lines.indices.contains(number - 1) ? lines[number - 1] : number
                let field = row["field"]?.string ?? ""
                return "line \(line): \(field): \(row["detail"]?.string ?? "")"
            })
    }

    private static func member(_ names: [String], _ fields: [String]) -> ImportedMember {
        var member = ImportedMember(handle: "", name: "", role: "")
        for (name, field) in zip(names, fields) {
            switch name {
            case "handle": member.handle = field
            case "name": member.name = field
            case "role": member.role = field
            default: member.cohort = field.isEmpty ? nil : field
            }
        }
        return member
    }

    private static func refused(_ problems: [String]) -> RehearseError {
        RehearseError(
            .badInput, "Nobody was invited:\n" + problems.map { "  \($0)" }.joined(separator: "\n"))
    }
}
