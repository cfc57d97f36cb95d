package import RehearseModel
package import RehearseSync

/// What a person sees of a row: the server's row with the ops of this device on top.
///
/// The only place where that is computed. It is a left fold, so adding one op to what is visible
/// gives the same as folding all ops over the server's row again.
package enum VisibleRow {
    /// - Parameters:
    ///   - base: the server's row; nil if the server has none.
    ///   - ops: ops that are waiting, or taken but not yet seen in a pull, in their order.
    /// - Returns: nil if there is nothing to see: no server row, and no op makes one.
    package static func fold(
        base: JSONValue?, ops: [Op], user: UserID, device: DeviceID
    ) -> JSONValue? {
        ops.reduce(base) { row, op in adding(op, to: row, user: user, device: device) }
    }

    package static func adding(
        _ op: Op, to row: JSONValue?, user: UserID, device: DeviceID
    ) -> JSONValue? {
        switch (op.kind, row?.object) {
        case (.create, nil):
            return created(by: op, user: user, device: device)
        case (.create, .some), (.update, nil):
            // The server's row is what the create became; and nothing can change what is not there.
            return row
        case (.update, var members?):
            for (field, value) in op.fields {
                let merged = merge(op, field, value, into: members[field] ?? .null)
                members[field] = merged.isNull ? Optional.none : merged
            }
            return .object(members)
        }
    }

    private static func created(by op: Op, user: UserID, device: DeviceID) -> JSONValue {
        SyncRow(
            table: op.table, id: op.row, scope: op.scope, version: 0, author: user,
            device: device, createdAt: op.clock.instant, receivedAt: op.clock.instant,
            fields: op.fields
        ).json
    }

    /// Where a text cannot be merged it shows the author's side: what was saved here stays readable
    /// here until the server has decided and the conflict row is there. What the other side changed
    /// elsewhere is in it already, by the function with which the server will decide.
    private static func merge(
        _ op: Op, _ field: String, _ value: JSONValue, into current: JSONValue
    ) -> JSONValue {
        let table = SyncSchema.table(named: op.table)
        let outcome = FieldMerge.merge(
            policy: table?.field(named: field)?.policy ?? .latest, current: current,
            incoming: value, base: op.bases[field], isConcurrent: false,
            bytesMax: table?.bytesMax(of: field) ?? .max)
        return switch outcome {
        case .write(let value), .overwrite(let value, _), .merge(let value): value
        case .keep: current
        case .conflict(let merge): .string(merge.text(taking: .incoming))
        }
    }
}
