internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I12, as far as it can be seen from outside: what stands does not depend on who came last. Of
/// all values written to a field that keeps an extreme, the extreme one stands.
enum ExtremesStand: Checker {
    static let invariant = "I12"

    private struct Field: Hashable {
        var key: RowKey
        var name: String
    }

    static func faults(in evidence: Evidence) -> [String] {
        var written: [Field: [Int64]] = [:]
        for commit in evidence.server.commits {
            for (op, result) in zip(commit.ops, commit.results) where result.outcome != .refused {
                for (name, value) in op.fields {
                    guard let number = value.integer else { continue }
                    let key = RowKey(table: op.table, id: op.row)
                    written[Field(key: key, name: name), default: []].append(number)
                }
            }
        }
        return written.compactMap { field, values in
            let schema = SyncSchema.table(named: field.key.table)?.field(named: field.name)
            let stands = evidence.server.row(field.key)?.fields[field.name]?.integer
            let extreme: Int64? =
                switch schema?.policy {
                case .min?: values.min()
                case .max?: values.max()
                default: nil
                }
            guard let extreme, let stands, stands != extreme else { return nil }
            return "\(field.key.table).\(field.name) is \(stands), and \(extreme) was written"
        }.sorted()
    }
}
