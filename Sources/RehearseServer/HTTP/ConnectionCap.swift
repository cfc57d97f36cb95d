internal import NIOCore
internal import Synchronization

/// Keeps the number of open connections to a process below a limit. What comes above it is closed
/// at once, instead of being left to wait in the system's queue until the client gives up.
final class ConnectionCap: Sendable {
    private let limit: Int
    private let count = Mutex(0)

    init(_ limit: Int) {
        self.limit = limit
    }

    /// A handler for one connection.
    func handler() -> some ChannelHandler & RemovableChannelHandler & Sendable {
        ConnectionCapHandler(cap: self)
    }

    /// - Returns: whether there was room.
    fileprivate func opened() -> Bool {
        count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    fileprivate func closed() {
        count.withLock { $0 -= 1 }
    }
}

private final class ConnectionCapHandler: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    typealias InboundIn = Any

    private let cap: ConnectionCap
    /// Whether this connection has a place that it must give back.
    private let hasPlace = Mutex(false)

    init(cap: ConnectionCap) {
        self.cap = cap
    }

    func handlerAdded(context: ChannelHandlerContext) {
        guard cap.opened() else {
            context.close(promise: nil)
            return
        }
        hasPlace.withLock { $0 = true }
    }

    func channelInactive(context: ChannelHandlerContext) {
        giveBack()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        giveBack()
    }

    private func giveBack() {
        let had = hasPlace.withLock { hasPlace in
            defer { hasPlace = false }
            return hasPlace
        }
        if had { cap.closed() }
    }
}
