internal import Glibc
internal import Synchronization

/// The reader of our output went away, as `head` does. That is no failure.
struct ClosedPipe: Error {}

/// The output cannot be written: the disk behind it is full, say.
struct OutputFailure: Error {
    let number: Int32
}

/// Where bytes go: a file descriptor, or memory in a test.
struct OutputChannel: Sendable {
    let write: @Sendable ([UInt8]) throws -> Void

    /// Writes everything or throws `ClosedPipe` or `OutputFailure`.
    static func descriptor(_ descriptor: Int32) -> OutputChannel {
        OutputChannel { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes {
                    Glibc.write(descriptor, $0.baseAddress, $0.count)
                }
                if written >= 0 {
                    rest = rest.dropFirst(written)
                } else if errno == EPIPE {
                    throw ClosedPipe()
                } else if errno != EINTR && errno != EAGAIN {
                    throw OutputFailure(number: errno)
                }
            }
        }
    }

    /// Keeps what is written, for tests.
    final class Memory: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }

        var channel: OutputChannel {
            OutputChannel { [self] more in bytes.withLock { $0 += more } }
        }
    }
}
