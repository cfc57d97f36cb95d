internal import RehearseModel
internal import RehearseSync

/// What has to be written so that an action is as if it had not been.
///
/// Pure: it is decided from what the action changed and what stands now. A field that is still as
/// the action left it gets its old value back. A text that grew meanwhile keeps what was added: the
/// old text goes out as a change that started from the action's text, so it meets the present one
/// in the same three-way merge as any change of another device. Any other field that was changed
/// meanwhile is left as it is, and that is said.
struct UndoPlan: Equatable {
    struct Revision: Equatable {
        var key: RowKey
        var fields: [String: JSONValue] = [:]
        /// For text fields, the text that the action left.
        var bases: [String: String] = [:]
    }

    /// A field of a row.
    struct Place: Hashable {
        var key: RowKey
        var field: String
    }

    /// The last row that the action touched first.
    var revisions: [Revision] = []
    /// Changed since, and not texts: they stay as they are.
    var left: [Place] = []
    /// Texts that were changed in the same words since: both will stand in a conflict.
    var clashing: [Place] = []
    /// Rows that are not on this device any more.
    var missing: [RowKey] = []

    /// - Parameters:
    ///   - changes: what the action did, in its order.
    ///   - present: the rows as people see them now.
    ///   - now: when rows that the action made are put away.
    init(of changes: [JournalChange], present: [RowKey: JSONValue], now: Instant) {
        for row in Self.rows(of: changes).reversed() {
            guard let visible = present[row.key] else {
                missing.append(row.key)
                continue
            }
            var revision = Revision(key: row.key)
            if row.isMade {
                putAway(visible, now, in: &revision)
            } else {
                for field in row.fields.keys.sorted() {
                    guard let change = row.fields[field] else { continue }
                    revise(field, change, visible[field] ?? .null, in: &revision)
                }
            }
            if !revision.fields.isEmpty { revisions.append(revision) }
        }
    }

    /// Nothing would be written.
    var isEmpty: Bool { revisions.isEmpty }

    /// A made document is put away, which is what removing one means. A fact stays; whether it may
    /// is asked before.
    private mutating func putAway(
        _ visible: JSONValue, _ now: Instant, in revision: inout Revision
    ) {
        let archived = SyncSchema.archivedAt.name
        guard SyncSchema.table(named: revision.key.table)?.kind == .document,
            visible[archived] ?? .null == .null
        else { return }
        revision.fields[archived] = .integer(now.milliseconds)
    }

    private mutating func revise(
        _ field: String, _ change: Net, _ current: JSONValue, in revision: inout Revision
    ) {
        let place = Place(key: revision.key, field: field)
        guard current != change.before else { return }
        switch Self.policy(of: place) {
        case .frozen, .min, .max:
            // What only ever grows or shrinks, such as the time spent writing, is not taken back.
            return
        case .latest:
            guard current == change.after else { return left.append(place) }
            revision.fields[field] = change.before
        case .text:
            let texts = [change.after, current, change.before].map { $0.string ?? "" }
            let merge = ThreeWayMerge(base: texts[0], current: texts[1], incoming: texts[2])
            if !merge.isClean { clashing.append(place) }
            if merge.isClean, merge.body.hasSameBytes(as: texts[1]) { return }
            revision.fields[field] = change.before
            revision.bases[field] = texts[0]
        }
    }

    private static func policy(of place: Place) -> MergePolicy {
        SyncSchema.table(named: place.key.table)?.field(named: place.field)?.policy
            ?? SyncSchema.archivedAt.policy
    }
}

extension UndoPlan {
    /// What one action came to in one field, however often it wrote it.
    private struct Net {
        var before: JSONValue
        var after: JSONValue
    }

    private struct TouchedRow {
        var key: RowKey
        var isMade = false
        var fields: [String: Net] = [:]
    }

    /// The rows in the order in which the action touched them first.
    private static func rows(of changes: [JournalChange]) -> [TouchedRow] {
        var rows: [TouchedRow] = []
        for change in changes {
            let index = rows.firstIndex { $0.key == change.key } ?? rows.endIndex
            if index == rows.endIndex { rows.append(TouchedRow(key: change.key)) }
            guard let field = change.field else {
                rows[index].isMade = true
                continue
            }
            let before = rows[index].fields[field]?.before ?? change.before
            rows[index].fields[field] = Net(before: before, after: change.after)
        }
        return rows
    }
}
