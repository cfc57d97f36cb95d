/// Something that a person did on this device, as the journal remembers it.
public struct UserAction: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Codable {
        /// It stands.
        case standing
        /// It was taken back.
        case undone
        /// The server did not take it; it is kept, see ``Rehearse/quarantine()``.
        case refused
    }

    public var id: String
    /// The beginning of the id's last group that people type.
    public var shortID: String
    /// Milliseconds since 1970.
    public var madeAt: Int64
    /// What it was, in a few words without any text of the person's.
    public var summary: String
    public var state: State
    /// It took another action back; undoing it does that action again.
    public var isUndo: Bool
    /// The action that it took back.
    public var undoesID: String?
    /// Why it cannot be taken back, and what to do instead; nil if it can.
    public var obstacle: String?
}

/// What came of taking an action back.
public struct UndoneAction: Sendable, Hashable, Codable {
    /// The action that was taken back.
    public var action: UserAction
    /// The new action that did it. Undoing this one does the first again.
    public var undoID: String
    /// Fields that were changed since and stay as they are.
    public var left: [String]
    /// Texts that were changed elsewhere in the same place: after the next sync both stand in a
    /// conflict.
    public var clashing: [String]
    /// Refused changes that are back among the refused ones.
    public var broughtBack: Int
}
