internal import RehearseModel
package import RehearseSync

extension TransportFailure {
    /// What happened, to go into parentheses.
    package var words: String {
        switch self {
        case .nameNotFound: "name not found"
        case .connectionRefused: "connection refused"
        case .timedOut: "no answer in time"
        case .connectionLost: "the connection broke"
        case .tls: "no secure connection: its certificate was not accepted"
        case .responseTooLong: "its answer is too long"
        case .badAddress: "bad address"
        case .notHTTP: "it does not speak HTTP"
        case .cancelled: "stopped"
        case .other(let words): words
        }
    }
}

extension APIFailure {
    /// What a failure means to a sync.
    package var syncFailure: SyncFailure {
        switch self {
        case .transport(.cancelled): .cancelled
        case .transport(.responseTooLong): .server("its answer is too long")
        case .transport(let failure): .unreachable(failure.words)
        case .notRehearse(let words): .notRehearse(words)
        case .problem(let problem): Self.syncFailure(problem)
        }
    }

    private static func syncFailure(_ problem: Problem) -> SyncFailure {
        switch (SyncProblem(rawValue: problem.code), problem.status) {
        case (.deviceForked, _): return .deviceForked
        case (.sequenceGap, _):
            return .sequenceGap(expected: problem.json["expected"]?.integer ?? 0)
        case (.timelineChanged, _):
            guard let timeline = problem.json["timeline"]?.string.flatMap(TimelineID.init) else {
                return .server("it was restored, but did not name its new timeline")
            }
            return .timelineChanged(timeline)
        case (.protocolUnsupported, _), (_, 426):
            let newest = problem.json["newest_protocol"]?.integer ?? .max
            return newest < ProtocolVersion.current
                ? .serverTooOld(problem.detail) : .protocolUnsupported(problem.detail)
        case (_, 401): return .signedOut(problem.detail)
        case (_, 429), (_, 503), (_, 502), (_, 504):
            return .busy(problem.detail, retryAfterSeconds: problem.retryAfterSeconds)
        default: return .server(problem.detail)
        }
    }
}

extension RehearseError {
    /// What a refused or failed request means for the person.
    ///
    /// - Parameter work: what it means for the work on this device.
    package init(_ failure: APIFailure, server: String, work: String = "") {
        switch failure {
        case .transport(.cancelled):
            self.init(.failed, "Stopped.", work: work)
        case .transport(let failure):
            self.init(
                .unreachable, "Cannot reach \(server) (\(failure.words)).", work: work,
                next: "Check: rehearse doctor")
        case .notRehearse(let words):
            self.init(
                .version, "\(server) is not a Rehearse server: \(words).", work: work,
                next: "Check the address.")
        case .problem(let problem):
            self.init(problem, server: server, work: work)
        }
    }

    private init(_ problem: APIFailure.Problem, server: String, work: String) {
        let kind: Kind =
            switch problem.status {
            case 400, 409, 410, 413, 415, 422: .badInput
            case 401: .signedOut
            case 403: .notAllowed
            case 404: .notFound
            case 426: .version
            case 429, 502, 503, 504: .tryLater
            default: .failed
            }
        guard let title = problem.title else {
            self.init(kind, problem.detail.asSentence, work: work)
            return
        }
        self.init(kind, title.asSentence, work: work, next: problem.detail.asSentence)
    }
}

extension String {
    /// With a capital at its start and a full stop at its end.
    var asSentence: String {
        guard let first else { return self }
        let text = first.uppercased() + dropFirst()
        return text.last.map { ".!?".contains($0) } ?? true ? text : text + "."
    }
}
