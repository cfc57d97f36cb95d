internal import RehearseModel

/// Text that comes from a file or from standard input (`-`).
enum TextInput {
    /// Reads text exactly as it is. Refuses what no text is: bytes that are not UTF-8, or a zero.
    static func read(
        _ source: String, limit: Int, in invocation: Invocation
    ) throws -> String {
        let name = source == "-" ? "standard input" : "'\(source)'"
        let bytes: [UInt8]?
        do {
            bytes =
                try source == "-"
                ? invocation.surroundings.readStandardInput(limit)
                : FileAccess.read(source, limit: limit)
        } catch let problem as FileAccess.Problem {
            throw Failure(
                .badInput, "Cannot read \(name): \(problem.reason).",
                meaning: "Nothing was stored.")
        }
        guard let bytes else {
            throw Failure(
                .badInput, "\(name) is larger than \(limit / 1024) KiB.",
                meaning: "Nothing was stored; the text is still where it was.")
        }
        return try text(bytes, named: name)
    }

    static func text(_ bytes: [UInt8], named name: String) throws(Failure) -> String {
        if let index = bytes.firstIndex(of: 0) {
            let line = bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1
            throw badText("\(name) has a zero byte", line: line)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw badText("\(name) is not UTF-8 text", line: firstInvalidLine(of: bytes))
        }
        return text
    }

    private static func badText(_ problem: String, line: Int) -> Failure {
        Failure(.badInput, "\(problem) (line \(line)).", meaning: "Nothing was stored.")
    }

    /// A line feed is never part of a longer character, so a fault lies within one line.
    private static func firstInvalidLine(of bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        return (index ?? 0) + 1
    }
}
