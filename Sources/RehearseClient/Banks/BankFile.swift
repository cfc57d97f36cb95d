/// One file of a bank before anybody has understood it.
package struct BankFile: Sendable, Equatable {
    /// The path inside the bank's folder, with `/`: `questions/measuring-fairness.md`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}

extension BankFile {
    /// The file as text with `\n` line ends and without a byte order mark; nil after logging why
    /// not.
    func text(_ log: BankProblemLog) -> String? {
        var content = bytes[...]
        if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
        if let index = content.firstIndex(of: 0) {
            log.add(
                path, line: line(of: index), "contains the character U+0000", "remove it")
            return nil
        }
        guard let text = String(validating: content, as: UTF8.self) else {
            log.add(
                path, line: lineOfFirstInvalidByte(content), "is not valid UTF-8",
                "save the file as UTF-8")
            return nil
        }
        guard content.contains(UInt8(ascii: "\r")) else { return text }
        return Self.withUnixLineEnds(text)
    }

    /// Old and Windows line ends become `\n`, so that a question's hash does not depend on the
    /// editor that wrote it.
    private static func withUnixLineEnds(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var previousIsReturn = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\r") {
                bytes.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || !previousIsReturn {
                bytes.append(byte)
            }
            previousIsReturn = byte == UInt8(ascii: "\r")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func line(of index: Int) -> Int {
        bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1
    }

    /// Lines never share bytes with their neighbours, so the first line that is no UTF-8 by itself
    /// is the one at fault.
    private func lineOfFirstInvalidByte(_ content: ArraySlice<UInt8>) -> Int {
        let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        return (index ?? 0) + 1
    }
}
