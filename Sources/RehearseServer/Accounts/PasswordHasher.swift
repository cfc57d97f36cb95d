internal import CSodium
internal import Dispatch
internal import Synchronization

/// Hashes and checks passwords with argon2id.
///
/// One hash takes 19 MiB and some 35 ms of one core, the OWASP minimum for argon2id with two
/// passes. At most two run at once, so that a wave of sign-ins leaves a core and memory for
/// everybody else; at most 32 wait. The work runs on its own queue, because the cooperative pool
/// must not block.
package final class PasswordHasher: Sendable {
    static let memoryBytes = 19 * 1024 * 1024
    static let passes: UInt64 = 2
    static let runningMax = 2
    static let waitingMax = 32

    private let turns = Turns(runningMax: runningMax, waitingMax: waitingMax)
    private let queue = DispatchQueue(label: "password-hasher", attributes: .concurrent)

    /// The hash of a password that nobody has: checking against it takes as long as against a real
    /// one.
    private static let dummyHash = makeHash(of: "a password that nobody has")

    package init() {
        // Returns 1 when it had been called before, and -1 only when the system has no randomness.
        precondition(sodium_init() >= 0, "The system has no source of randomness.")
    }

    /// The hash to store, with its parameters and salt. Throws `.tooManyRequests` when the line is
    /// full or the system has no memory for it.
    package func hash(_ password: String) async throws -> String {
        let hash = try await inTurn { Self.makeHash(of: password) }
        guard let hash else { throw Refusal.tooManyRequests(retryAfterSeconds: 5) }
        return hash
    }

    /// Whether the password has this hash. Without a hash it takes as long and answers false.
    ///
    /// - Parameter admit: runs once it is this password's turn; what it throws ends the turn before
    ///   the password was looked at.
    package func verify(
        _ password: String, against hash: String?, admit: () async throws -> Void = {}
    ) async throws -> Bool {
        let matches = try await inTurn(admit: admit) {
            guard let hash = hash ?? Self.dummyHash else { return false }
            return crypto_pwhash_str_verify(hash, password, UInt64(password.utf8.count)) == 0
        }
        return matches && hash != nil
    }

    private func inTurn<Value: Sendable>(
        admit: () async throws -> Void = {}, _ work: @escaping @Sendable () -> Value
    ) async throws -> Value {
        try await turns.begin()
        defer { turns.end() }
        try await admit()
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }

    /// Nil when there is no memory for it.
    private static func makeHash(of password: String) -> String? {
        var output = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let status = crypto_pwhash_str_alg(
            &output, password, UInt64(password.utf8.count), passes, memoryBytes,
            crypto_pwhash_ALG_ARGON2ID13)
        guard status == 0 else { return nil }
        return output.withUnsafeBufferPointer { buffer in
            String(
                decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }
}

/// Lets a few run at once and a few more wait in line; the others are sent away.
final class Turns: Sendable {
    private struct State {
        var running = 0
        var waiting: [(id: Int, continuation: CheckedContinuation<Void, any Error>)] = []
        var nextID = 0
    }

    private let state = Mutex(State())
    private let runningMax: Int
    private let waitingMax: Int

    init(runningMax: Int, waitingMax: Int) {
        self.runningMax = runningMax
        self.waitingMax = waitingMax
    }

    /// Waits for a turn. Throws `.tooManyRequests` when the line is full, `CancellationError` when
    /// the caller gives up.
    func begin() async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enter(id, continuation)
            }
        } onCancel: {
            leave(id)
        }
    }

    /// Gives the turn to the next in line.
    func end() {
        let next = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst().continuation }
            state.running -= 1
            return nil
        }
        next?.resume()
    }

    private func enter(_ id: Int, _ continuation: CheckedContinuation<Void, any Error>) {
        let result: Result<Void, any Error>? = state.withLock { state in
            // Cancellation may have come before there was anybody to take out of the line.
            if Task.isCancelled { return .failure(CancellationError()) }
            if state.running < runningMax {
                state.running += 1
                return .success(())
            }
            guard state.waiting.count < waitingMax else {
                return .failure(Refusal.tooManyRequests(retryAfterSeconds: 1))
            }
            state.waiting.append((id, continuation))
            return nil
        }
        if let result { continuation.resume(with: result) }
    }

    private func leave(_ id: Int) {
        let continuation = state.withLock { state in
            state.waiting.firstIndex { $0.id == id }.map {
                state.waiting.remove(at: $0).continuation
            }
        }
        continuation?.resume(throwing: CancellationError())
    }
}
