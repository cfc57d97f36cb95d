import Dispatch
import Foundation
import Synchronization

/// A way to the server that can lose an answer: the request arrives and takes effect, and the
/// connection breaks before the client hears of it.
final class CuttingProxy: Sendable {
    let port: Int
    private let listener: Int32
    private let serverPort: Int
    private let state = Mutex(State())

    private struct State {
        var path: String?
        var bytesLetThrough = 0
        var cutCount = 0
    }

    /// - Parameter serverPort: may belong to a server that is not there yet.
    init(to serverPort: Int) throws {
        self.serverPort = serverPort
        guard let (listener, port) = LoopbackSocket.listening() else {
            throw HarnessFailure("no port for a proxy")
        }
        self.listener = listener
        self.port = port
        DispatchQueue(label: "proxy").async { [listener, weak self] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                guard let self else { return LoopbackSocket.abort(client) }
                DispatchQueue(label: "proxied connection").async { self.carry(client) }
            }
        }
    }

    deinit {
        // Wakes the thread in `accept`, which then ends.
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    var url: String { "http://127.0.0.1:\(port)" }
    /// How many answers were lost.
    var cutCount: Int { state.withLock { $0.cutCount } }

    /// The next answer to a request to this path is lost, after so many of its bytes.
    func loseReply(to path: String, after bytesLetThrough: Int = 0) {
        state.withLock {
            $0.path = path
            $0.bytesLetThrough = bytesLetThrough
        }
    }

    /// One connection, until one side closes it or an answer is lost.
    private func carry(_ client: Int32) {
        guard let server = LoopbackSocket.connected(to: serverPort) else {
            return LoopbackSocket.abort(client)
        }
        var path = ""
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            var ends = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&ends, 2, -1) > 0 else { continue }
            if ends[0].revents != 0 {
                let count = read(client, &buffer, buffer.count)
                guard count > 0 else { break }
                path = Self.path(in: buffer[..<count]) ?? path
                guard LoopbackSocket.write(buffer[..<count], to: server) else { break }
            }
            if ends[1].revents != 0 {
                let count = read(server, &buffer, buffer.count)
                guard count > 0 else { break }
                if let kept = takeCut(of: path) {
                    _ = LoopbackSocket.write(buffer[..<min(kept, count)], to: client)
                    break
                }
                guard LoopbackSocket.write(buffer[..<count], to: client) else { break }
            }
        }
        LoopbackSocket.abort(client)
        LoopbackSocket.abort(server)
    }

    /// How many bytes of the answer to let through before the connection breaks; nil to pass it on.
    private func takeCut(of path: String) -> Int? {
        state.withLock { state in
            guard state.path == path else { return nil }
            state.path = nil
            state.cutCount += 1
            return state.bytesLetThrough
        }
    }

    /// The path of a request that begins here; nil in the middle of one.
    private static func path(in bytes: ArraySlice<UInt8>) -> String? {
        let words = bytes.prefix(200).split(separator: UInt8(ascii: " "), maxSplits: 2)
        guard words.count == 3,
            ["GET", "POST", "PUT"].contains(where: { words[0].elementsEqual($0.utf8) })
        else { return nil }
        return String(decoding: words[1], as: UTF8.self)
    }
}

/// Sockets between programs of this machine.
enum LoopbackSocket {
    /// A socket that takes connections, and the port that the system chose.
    static func listening() -> (descriptor: Int32, port: Int)? {
        guard let descriptor = opened() else { return nil }
        var address = address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) | getsockname(descriptor, $0, &length)
            }
        }
        guard code == 0, listen(descriptor, 64) == 0 else {
            close(descriptor)
            return nil
        }
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }

    static func connected(to port: Int) -> Int32? {
        guard let descriptor = opened() else { return nil }
        var address = address(port: port)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    /// - Returns: false if the other side is gone.
    static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Closes at once; what was not read yet is lost.
    static func abort(_ descriptor: Int32) {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        close(descriptor)
    }

    private static func opened() -> Int32? {
        let descriptor = socket(
            AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        return descriptor >= 0 ? descriptor : nil
    }

    private static func address(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }
}
