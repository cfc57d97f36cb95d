internal import RehearseClient
internal import Synchronization

/// Lets one device act at a time, which is what makes a history repeat exactly.
///
/// A device's verb runs until it needs the network, waits for time to pass, or ends. Until then
/// nobody else moves, so it does not matter on which threads its transactions run.
final class Stage: Sendable {
    typealias Reply = Result<TransportResponse, TransportFailure>

    /// What a verb stands still for.
    enum Halt: Sendable {
        case request(TransportRequest, CheckedContinuation<Reply, Never>)
        case sleep(Duration, CheckedContinuation<Void, Never>)
        case ended(VerbOutcome)
    }

    private struct State {
        var halt: (device: Int, halt: Halt)?
        var waiter: CheckedContinuation<(device: Int, halt: Halt), Never>?
    }

    private let state = Mutex(State())

    // MARK: The device's side

    func send(_ request: TransportRequest, from device: Int) async -> Reply {
        await withCheckedContinuation { halted(device, .request(request, $0)) }
    }

    func sleep(_ duration: Duration, on device: Int) async {
        await withCheckedContinuation { halted(device, .sleep(duration, $0)) }
    }

    func ended(_ outcome: VerbOutcome, on device: Int) {
        halted(device, .ended(outcome))
    }

    private func halted(_ device: Int, _ halt: Halt) {
        let waiter = state.withLock {
            state -> CheckedContinuation<(device: Int, halt: Halt), Never>? in
            guard let waiter = state.waiter else {
                precondition(state.halt == nil, "two devices move at once")
                state.halt = (device, halt)
                return nil
            }
            state.waiter = nil
            return waiter
        }
        waiter?.resume(returning: (device, halt))
    }

    // MARK: The scheduler's side

    /// Where the one that moves comes to rest.
    func nextHalt() async -> (device: Int, halt: Halt) {
        await withCheckedContinuation { continuation in
            let halt = state.withLock { state -> (device: Int, halt: Halt)? in
                guard let halt = state.halt else {
                    state.waiter = continuation
                    return nil
                }
                state.halt = nil
                return halt
            }
            if let halt { continuation.resume(returning: halt) }
        }
    }
}

/// How a verb ended, in words that are the same in every process.
struct VerbOutcome: Sendable {
    var verb: String
    var ending: String
    /// What was written and what could be read right after.
    var readback: Readback?
    /// Scopes that a sync reports as damaged.
    var mismatched: [String] = []

    var isSuccess: Bool { ending == "ok" }
}

/// What a person saved and what the device showed at once.
struct Readback: Sendable, Equatable {
    var place: String
    var written: String
    var read: String
}

/// The network as a simulated device sees it.
struct SimulatedTransport: Transport {
    let stage: Stage
    let device: Int

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        try await stage.send(request, from: device).get()
    }
}
