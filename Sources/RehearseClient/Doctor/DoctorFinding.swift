/// What a check of this installation found. It never holds text of an answer.
public struct DoctorFinding: Sendable, Equatable {
    public enum Level: String, Sendable {
        case ok, warning, failure
    }

    /// What was looked at: `config`, `permissions`, `database`, `disk`, `content`, `outbox`,
    /// `sync`, `server`, `clock`, `sign-in`, or the name of a ``Situation/Kind-swift.enum``.
    public var check: String
    public var level: Level
    public var sentence: String
    /// What to do; nil if there is nothing to do.
    public var next: String?

    public init(_ check: String, _ level: Level, _ sentence: String, next: String? = nil) {
        self.check = check
        self.level = level
        self.sentence = sentence
        self.next = next
    }
}
