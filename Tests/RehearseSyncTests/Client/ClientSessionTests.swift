import RehearseModel
import RehearseSync
import Testing

@Suite struct ClientSessionTests {
    private static let scope = ScopeID(high: 1, low: 1)
    private static let timeline = TimelineID(high: 1, low: 2)

    @Test func withNothingToSendASyncIsOnePull() {
        var session = Transcript()
        session.play(.started(hasPending: false), .pullPrepared(.sample), .page(isClosed: true))
        session.play(.vectorApplied(.init(rowsApplied: 0, mismatched: [])))
        #expect(session.actions == ["prepare pull", "ask", "apply", "finish"])
        #expect(session.summary == SyncSummary())
    }

    @Test func batchesAreSentUntilNoneIsLeftAndThenItPulls() {
        var session = Transcript()
        session.play(.started(hasPending: true), .batchLoaded(.sample))
        session.play(.answer(.applied, .merged), .resultsStored, .batchLoaded(.sample))
        session.play(.answer(.conflicted, .refused), .resultsStored, .batchLoaded(nil))
        session.play(.pullPrepared(.sample), .page(isClosed: true))
        session.play(.vectorApplied(.init(rowsApplied: 9, mismatched: [])))
        #expect(
            session.actions == [
                "load batch", "send", "store results", "load batch", "send", "store results",
                "load batch", "prepare pull", "ask", "apply", "finish",
            ])
        var expected = SyncSummary()
        expected.sent = 3
        expected.merged = 1
        expected.conflicted = 1
        expected.refused = 1
        expected.received = 9
        #expect(session.summary == expected)
    }

    @Test func pagesCutShortAreStagedUntilOneIsClosed() {
        var session = Transcript()
        session.play(.started(hasPending: false))
        for _ in 0..<3 {
            session.play(.pullPrepared(.sample), .page(isClosed: false), .pageStaged)
        }
        session.play(.pullPrepared(.sample), .page(isClosed: true))
        session.play(.vectorApplied(.init(rowsApplied: 4, mismatched: [])))
        #expect(
            session.actions
                == ["prepare pull"] + ["ask", "stage", "prepare pull", "ask", "stage"]
                + ["prepare pull", "ask", "stage", "prepare pull", "ask", "apply", "finish"])
    }

    @Test(arguments: [SyncFailure.deviceForked, .sequenceGap(expected: 3)])
    func aForkIsMendedOnce(failure: SyncFailure) {
        var session = Transcript()
        session.play(.started(hasPending: true), .batchLoaded(.sample), .failed(failure))
        session.play(.deviceReplaced, .batchLoaded(.sample))
        #expect(
            session.actions == ["load batch", "send", "replace device", "load batch", "send"])
        session.play(.failed(.deviceForked))
        #expect(session.failure == .deviceForked)
    }

    @Test func aForkSeenWhilePullingIsMendedToo() {
        var session = Transcript()
        session.play(.started(hasPending: false), .pullPrepared(.sample), .failed(.deviceForked))
        session.play(.deviceReplaced, .batchLoaded(nil))
        #expect(
            session.actions
                == ["prepare pull", "ask", "replace device", "load batch", "prepare pull"])
    }

    @Test func aNewTimelineIsTakenOnce() {
        let second = TimelineID(high: 1, low: 3)
        var session = Transcript()
        session.play(.started(hasPending: false), .pullPrepared(.sample))
        session.play(.failed(.timelineChanged(Self.timeline)), .startedOver, .batchLoaded(.sample))
        #expect(
            session.actions == [
                "prepare pull", "ask", "start over on \(Self.timeline)", "load batch", "send",
            ])
        session.play(.failed(.timelineChanged(second)))
        #expect(session.failure == .timelineChanged(second))
    }

    @Test func aForkAndANewTimelineAreEachMended() {
        var session = Transcript()
        session.play(.started(hasPending: true), .batchLoaded(.sample), .failed(.deviceForked))
        session.play(.deviceReplaced, .batchLoaded(.sample))
        session.play(.failed(.timelineChanged(Self.timeline)), .startedOver, .batchLoaded(nil))
        #expect(session.failure == nil)
        #expect(session.actions.last == "prepare pull")
    }

    @Test func aDigestThatDisagreesIsReadAgainOnce() {
        var session = Transcript()
        session.play(.started(hasPending: false), .pullPrepared(.sample), .page(isClosed: true))
        session.play(.vectorApplied(.init(rowsApplied: 2, mismatched: [Self.scope])))
        session.play(.pullPrepared(.sample), .page(isClosed: true))
        session.play(.vectorApplied(.init(rowsApplied: 7, mismatched: [])))
        #expect(
            session.actions
                == ["prepare pull", "ask", "apply", "prepare pull", "ask", "apply", "finish"])
        #expect(session.summary?.damagedScopes == [])
        #expect(session.summary?.received == 9)
    }

    @Test func aDigestThatDisagreesTwiceIsReported() {
        var session = Transcript()
        session.play(.started(hasPending: false))
        for _ in 0..<2 {
            session.play(.pullPrepared(.sample), .page(isClosed: true))
            session.play(.vectorApplied(.init(rowsApplied: 1, mismatched: [Self.scope])))
        }
        #expect(session.summary?.damagedScopes == [Self.scope])
        #expect(session.actions.count(where: { $0 == "finish" }) == 1)
    }

    @Test(arguments: SessionState.allCases)
    func aFailureStopsFromEveryState(state: SessionState) {
        for failure in [
            SyncFailure.unreachable("no route"), .notRehearse("nginx"), .signedOut("expired"),
            .protocolUnsupported("old"), .busy("later", retryAfterSeconds: 5), .server("500"),
            .storage("disk full"), .cancelled,
        ] {
            var session = Transcript()
            for event in state.path { session.play(event) }
            session.play(.failed(failure))
            #expect(session.failure == failure)
            #expect(session.actions.last == "stop")
        }
    }

    @Test(arguments: SessionState.allCases)
    func aForkIsMendedFromEveryStateUnlessItWasMendedBefore(state: SessionState) {
        var session = Transcript()
        for event in state.path { session.play(event) }
        session.play(.failed(.deviceForked))
        #expect((session.failure == .deviceForked) == (state == .replacingDevice))
        #expect((session.actions.last == "replace device") == (state != .replacingDevice))
    }

    @Test func anEventOutOfTurnIsABrokenInvariant() async {
        await #expect(processExitsWith: .failure) {
            var session = ClientSession()
            _ = session.handle(.pageStaged)
        }
        await #expect(processExitsWith: .failure) {
            var session = ClientSession()
            _ = session.handle(.started(hasPending: true))
            _ = session.handle(.failed(.cancelled))
            _ = session.handle(.failed(.cancelled))
        }
    }
}

/// The states in which a failure can arrive, each with a way to it.
enum SessionState: CaseIterable {
    case loading, sending, storing, preparing, asking, staging, applying
    case replacingDevice, startingOver

    var path: [ClientSession.Event] {
        switch self {
        case .loading: [.started(hasPending: true)]
        case .sending: Self.loading.path + [.batchLoaded(.sample)]
        case .storing: Self.sending.path + [.answer(.applied)]
        case .preparing: [.started(hasPending: false)]
        case .asking: Self.preparing.path + [.pullPrepared(.sample)]
        case .staging: Self.asking.path + [.page(isClosed: false)]
        case .applying: Self.asking.path + [.page(isClosed: true)]
        case .replacingDevice: Self.sending.path + [.failed(.deviceForked)]
        case .startingOver:
            Self.sending.path + [.failed(.timelineChanged(TimelineID(high: 1, low: 2)))]
        }
    }
}
