package import Hummingbird
internal import NIOCore

/// What travels with one request beside the request.
package struct RehearseRequestContext: RequestContext, Sendable {
    package var coreContext: CoreRequestContextStorage
    /// Where the request came from, as the throttle counts it.
    let address: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = ClientAddress.text(of: source.channel.remoteAddress)
    }
}

/// The network address of a caller.
///
/// Headers such as `X-Forwarded-For` are not read: anybody can write them.
enum ClientAddress {
    /// An IPv4 address whole; of an IPv6 address the first 64 bits, because one household or host
    /// has at least that many addresses to choose from.
    static func text(of address: SocketAddress?) -> String {
        guard let text = address?.ipAddress else { return "unknown" }
        // An IPv4 address that came in through an IPv6 socket.
        if text.contains("."), let last = text.split(separator: ":").last { return String(last) }
        return text.contains(":") ? network(ofIPv6: text) : text
    }

    /// The first four groups of an address in which `::` stands for groups of zeros.
    private static func network(ofIPv6 text: String) -> String {
        let beginning = text.prefix(while: { $0 != "%" })
        var groups: [Substring] = []
        for group in beginning.split(separator: ":", omittingEmptySubsequences: false) {
            if group.isEmpty, !groups.isEmpty || beginning.hasPrefix("::") { break }
            groups.append(group)
        }
        let padding = Array(repeating: Substring("0"), count: max(0, 4 - groups.count))
        return (groups.prefix(4) + padding).joined(separator: ":") + "::/64"
    }
}
