import Dispatch
import Foundation
import Synchronization

/// Something on a port that is no Rehearse server.
final class OddListener: Sendable {
    enum Manner: Sendable {
        /// Accepts connections and never says a word.
        case silent
        /// Answers every request with this.
        case says(String)
        /// Nobody listens there.
        case absent
    }

    let port: Int
    private let descriptor: Int32

    init(_ manner: Manner) throws {
        let descriptor = socket(
            AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        self.descriptor = descriptor
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) | getsockname(descriptor, $0, &length)
            }
        }
        guard descriptor >= 0, code == 0 else { throw HarnessFailure("no port for a listener") }
        port = Int(UInt16(bigEndian: address.sin_port))
        switch manner {
        case .absent: break
        case .silent: listen(descriptor, 16)
        case .says(let answer):
            listen(descriptor, 16)
            Self.serve(answer, on: descriptor)
        }
    }

    deinit {
        // Wakes the thread in `accept`, which then ends.
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    private static func serve(_ answer: String, on listener: Int32) {
        DispatchQueue(label: "odd listener").async {
            while case let client = accept(listener, nil, nil), client >= 0 {
                var request = [UInt8](repeating: 0, count: 16 * 1024)
                _ = read(client, &request, request.count)
                _ = answer.withCString { write(client, $0, strlen($0)) }
                close(client)
            }
        }
    }
}
