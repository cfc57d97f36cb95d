package import RehearseSync

/// What happened, line by line, and one hash over all of it: the same for the same plan in every
/// process and build.
package struct Trace: Sendable {
    package private(set) var lines: [String] = []
    package private(set) var hash = SHA256Hash.zero
    private let keepsLines: Bool

    init(keepsLines: Bool) {
        self.keepsLines = keepsLines
    }

    mutating func note(_ line: String) {
        hash = SHA256Hash(of: hash.bytes + Array(line.utf8))
        if keepsLines { lines.append(line) }
    }

    mutating func note(_ line: String, _ bytes: [UInt8]) {
        note("\(line) \(SHA256Hash(of: bytes).description.prefix(16))")
    }
}
