import Glibc

/// A descriptor that is readable after `signal()`, until `reset()`.
final class SignalPipe: Sendable {
    /// The end to wait for.
    let descriptor: Int32
    private let writeEnd: Int32

    init() throws(SystemFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemFailure(call: "pipe", errorNumber: errno) }
        (descriptor, writeEnd) = (ends[0], ends[1])
        for end in ends {
            // Neither can fail on a descriptor that was just made.
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    deinit {
        close(descriptor)
        close(writeEnd)
    }

    func signal() {
        var byte: UInt8 = 1
        // Fails only when the pipe is full, and then the descriptor is readable anyway.
        _ = write(writeEnd, &byte, 1)
    }

    func reset() {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        while read(descriptor, &bytes, bytes.count) == bytes.count {}
    }
}
