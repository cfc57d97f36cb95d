package import Logging
package import RehearseModel
internal import RehearseSync

/// Writes each log message as one line of JSON.
///
/// The canonical writer escapes control characters, so nothing in a value can begin a new line or
/// reach a terminal; values are cut, so that nobody can fill the disk with one.
package struct JSONLogHandler: LogHandler {
    /// Bytes of UTF-8 of one value.
    private static let valueBytesMax = 1024

    package var logLevel: Logger.Level = .info
    package var metadata: Logger.Metadata = [:]

    private let label: String
    private let now: @Sendable () -> Instant
    private let write: @Sendable (String) -> Void

    /// - Parameter write: takes one line, which ends with a newline.
    package init(
        label: String, now: @escaping @Sendable () -> Instant,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.label = label
        self.now = now
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var members: [String: JSONValue] = [:]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
            members[key] = .string(Self.cut("\(value)"))
        }
        members["time"] = .integer(now().milliseconds)
        members["level"] = .string(event.level.rawValue)
        members["logger"] = .string(label)
        members["message"] = .string(Self.cut(event.message.description))
        write(JSONValue.object(members).canonicalText + "\n")
    }

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > valueBytesMax else { return text }
        return String(decoding: text.utf8.prefix(valueBytesMax), as: UTF8.self) + "…"
    }
}
