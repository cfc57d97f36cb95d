import RehearseModel
import RehearseSync

/// Plays events into a session and writes down what it wanted done.
struct Transcript {
    private var session = ClientSession()
    private(set) var actions: [String] = []
    private(set) var summary: SyncSummary?
    private(set) var failure: SyncFailure?

    mutating func play(_ events: ClientSession.Event...) {
        for event in events {
            let action = session.handle(event)
            actions.append(action.words)
            if case .finish(let summary) = action { self.summary = summary }
            if case .stop(let failure) = action { self.failure = failure }
        }
    }
}

extension ClientSession.Action {
    fileprivate var words: String {
        switch self {
        case .loadBatch: "load batch"
        case .send: "send"
        case .storeResults: "store results"
        case .preparePull: "prepare pull"
        case .ask: "ask"
        case .stage: "stage"
        case .applyStaged: "apply"
        case .replaceDevice: "replace device"
        case .startOver(let timeline): "start over on \(timeline)"
        case .finish: "finish"
        case .stop: "stop"
        }
    }
}

extension ClientSession.Event {
    static func page(isClosed: Bool) -> Self {
        var header = Message.header
        header.isClosed = isClosed
        return .pageReceived(PullPage(header: header, rows: []))
    }

    static func answer(_ outcomes: OpOutcome...) -> Self {
        .pushAnswered(
            PushResponse(
                timeline: Message.header.timeline, serverTime: Message.header.serverTime,
                results: outcomes.map { OpResult(op: OpID(high: 1, low: 1), outcome: $0) }))
    }
}

extension PushBatch {
    static let sample = PushBatch(
        device: DeviceID(high: 1, low: 1), epoch: 1, timeline: nil,
        opTexts: [Op.sample.json.canonicalText])
}

extension PullRequest {
    static let sample = PullRequest(
        device: DeviceID(high: 1, low: 1), timeline: nil, cursors: [Message.cursor])
}
