import CLibPQ

/// Asks the server to stop what a connection is running.
///
/// libpq 15 only has `PQcancel`, which opens a connection of its own and blocks; it is therefore
/// sent from a `BackgroundCall`.
///
/// `@unchecked Sendable`: a `PGcancel` never changes, and libpq documents `PQcancel` as safe in
/// any thread and signal handler.
final class CancelRequest: @unchecked Sendable {
    private let pointer: OpaquePointer

    init(adopting pointer: OpaquePointer) { self.pointer = pointer }

    deinit { PQfreeCancel(pointer) }

    /// Blocks until the server has taken the request; false if it could not be reached.
    func send() -> Bool {
        var message = [CChar](repeating: 0, count: 256)
        return PQcancel(pointer, &message, Int32(message.count)) == 1
    }
}
