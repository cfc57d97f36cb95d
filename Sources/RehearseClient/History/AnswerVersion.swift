/// A text that an answer had on this device.
public struct AnswerVersion: Sendable, Hashable, Codable {
    public enum Origin: String, Sendable, Codable {
        /// It was saved here.
        case here
        /// A sync brought it.
        case elsewhere
    }

    /// `v1`, `v2`, …: the name that people type. It stays the same when older ones are thinned out.
    public var name: String
    /// Milliseconds since 1970.
    public var savedAt: Int64
    public var wordCount: Int
    public var byteCount: Int
    public var origin: Origin
    /// It is the text that stands now.
    public var isCurrent: Bool
}

/// A version with its text.
public struct AnswerText: Sendable, Hashable, Codable {
    public var version: AnswerVersion
    public var text: String
}
