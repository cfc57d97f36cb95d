/// What a check of this installation found. It never holds text of an answer.
public struct DoctorFinding: Sendable, Equatable {
    public enum Level: String, Sendable {
        case ok, warning, failure
    }

    /// What was looked at: `config`, `database`, `permissions`, `content`, `server`, `clock`,
    /// `sign-in`, `outbox`.
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
