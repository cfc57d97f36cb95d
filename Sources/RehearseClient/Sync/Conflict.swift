internal import RehearseModel

/// Two texts that collide in one place or several. Both are kept whole until a person decides; what
/// each side changed elsewhere stands already.
public struct Conflict: Sendable, Equatable {
    public var id: String
    /// What people type: `c-7f3c21`.
    public var shortID: String
    /// The row that the text belongs to.
    public var table: String
    public var rowID: String
    public var field: String
    /// The text that both sides started from.
    public var base: String
    /// The text that came second.
    public var yours: String
    /// The text that stood when the conflict arose.
    public var theirs: String
    /// The device that wrote `yours`.
    public var yoursDeviceID: String
    public var yoursAt: Int64
    /// `open`, `kept-yours`, `kept-theirs`, `kept-both` or `edited`.
    public var state: String
    public var scopeLabel: String
    /// The text that stands now; empty if the row is not on this device.
    public var current: String

    public var isOpen: Bool { state == "open" }
}

/// What becomes of the places in which the two texts collide.
public enum ConflictChoice: Sendable, Equatable {
    case yours
    case theirs
    /// Theirs, then yours, in each place.
    case both
    /// A text of the person's own.
    case edited(String)
}

extension Conflict {
    init(_ row: RowView, current: String, scopeLabel: String) {
        let target: RowID? = row.id("row_id")
        let device: DeviceID? = row.id("yours_device_id")
        self.init(
            id: row.id.description, shortID: ShortID.conflict.text(row.id),
            table: row.text("table_name"), rowID: target?.description ?? "",
            field: row.text("field"), base: row.text("base"), yours: row.text("yours"),
            theirs: row.text("theirs"), yoursDeviceID: device?.description ?? "",
            yoursAt: row.integer("yours_at") ?? 0, state: row.text("state"),
            scopeLabel: scopeLabel, current: current)
    }
}
