internal import Foundation

/// Where a server is: scheme, host and port, without a path.
package struct ServerAddress: Sendable, Equatable, CustomStringConvertible {
    package let isSecure: Bool
    /// Lower case; an IPv6 address without its brackets.
    package let host: String
    package let port: Int?

    /// Reads what a person types: `https://coach.example.org`, `coach.example.org`,
    /// `http://127.0.0.1:8080`. Without a scheme it is `https`.
    ///
    /// - Throws: `.usage` if it is no address of a server.
    package init(_ text: String) throws(RehearseError) {
        var rest = text[...]
        var isSecure = true
        if let scheme = rest.range(of: "://") {
            switch rest[..<scheme.lowerBound].lowercased() {
            case "https": isSecure = true
            case "http": isSecure = false
            default: throw Self.notAnAddress(text)
            }
            rest = rest[scheme.upperBound...]
        }
        if rest.last == "/" { rest.removeLast() }
        guard let (host, port) = Self.hostAndPort(rest), Self.isValid(host: host) else {
            throw Self.notAnAddress(text)
        }
        self.isSecure = isSecure
        self.host = host.lowercased()
        self.port = port
    }

    /// Reads the address of a server to sign in to.
    ///
    /// - Throws: as `init`; `.configuration` for an unprotected connection to another machine, on
    ///   which everybody in between could read the password and the work. There is no switch for
    ///   it: a proxy that speaks TLS costs less than an explanation afterwards.
    package init(forSignIn text: String) throws(RehearseError) {
        try self.init(text)
        guard isSecure || isLoopback else {
            throw RehearseError(
                .configuration,
                "\(url) would send your password and your work where others can read them.",
                work: "Nothing was sent.", next: "Use https://\(hostAndPort).")
        }
    }

    /// The address without a trailing slash, to put a path behind.
    package var url: String {
        "\(isSecure ? "https" : "http")://\(hostAndPort)"
    }

    /// What people call the server: its host, and the port if it is not the usual one.
    package var name: String { hostAndPort }

    package var description: String { url }

    /// Whether the server is on this machine, where nobody can listen in between.
    package var isLoopback: Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let isIPv4 = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
        return host == "localhost" || host == "::1" || isIPv4 && parts[0] == "127"
    }

    private var hostAndPort: String {
        let shown = host.contains(":") ? "[\(host)]" : host
        return port.map { "\(shown):\($0)" } ?? shown
    }

    private static func hostAndPort(_ text: Substring) -> (host: Substring, port: Int?)? {
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]") else { return nil }
            let host = text[text.index(after: text.startIndex)..<end]
            return port(text[text.index(after: end)...]).map { (host, $0.value) }
        }
        let colon = text.firstIndex(of: ":") ?? text.endIndex
        return port(text[colon...]).map { (text[..<colon], $0.value) }
    }

    /// Reads `:8080` or nothing at all.
    private static func port(_ text: Substring) -> (value: Int?, Void)? {
        guard !text.isEmpty else { return (nil, ()) }
        guard text.first == ":", let port = Int(text.dropFirst()), (1...65535).contains(port)
        else { return nil }
        return (port, ())
    }

    /// The host becomes part of a directory's name, so it is held to what hosts look like.
    private static func isValid(host: Substring) -> Bool {
        guard let first = host.first, first != ".", first != "-", host.utf8.count <= 253
        else { return false }
        return host.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: ":"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
    }

    private static func notAnAddress(_ text: String) -> RehearseError {
        RehearseError(
            .usage, "\"\(text)\" is not the address of a server.",
            next: "It looks like https://coach.example.org.")
    }
}
