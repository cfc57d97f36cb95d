package import RehearseModel
internal import Synchronization

/// How fast one member may ask; tests use other figures.
package struct RequestLimits: Sendable {
    /// Requests a second that go on for ever.
    package var perSecond = 20
    /// Requests at once after a pause.
    package var burst = 60
    /// How long a page of a sync waits for its turn before it is refused like everything else: a
    /// long first sync is slowed down, and does not fail.
    package var delayMax: Duration = .seconds(1)
    /// Members whose last requests are remembered before those that are over are forgotten.
    package var rememberedMax = 4096

    package init() {}
}

/// Keeps each member of this process to the limits. The counts are in memory: several processes
/// allow as many times the rate, which bounds the load on each of them all the same.
///
/// A member has one number, the moment at which the requests so far would be over if each took its
/// share of a second (the generic cell rate algorithm, which needs no timer and no queue).
package final class RequestRate: Sendable {
    /// What to do with a request.
    package enum Answer: Equatable, Sendable {
        case now
        /// It counts, and has to wait this long first.
        case after(Duration)
        /// It does not count; ask again after this time.
        case refused(Duration)
    }

    private let limits: RequestLimits
    private let due = Mutex<[UserID: Instant]>([:])

    package init(_ limits: RequestLimits) {
        self.limits = limits
    }

    /// Takes in one request.
    ///
    /// - Parameter mayWait: whether the caller waits for `after`; otherwise it is never answered.
    package func request(by user: UserID, at now: Instant, mayWait: Bool) -> Answer {
        let share = Int64(1000 / limits.perSecond)
        let room = share * Int64(limits.burst)
        let delayMax = mayWait ? limits.delayMax.wholeMilliseconds : 0
        return due.withLock { due in
            // A clock that was set back must not keep anybody out for longer than a full burst.
            let latest = now.advanced(byMilliseconds: room + limits.delayMax.wholeMilliseconds)
            let start = min(max(due[user] ?? now, now), latest)
            let end = start.advanced(byMilliseconds: share)
            let excess = end.milliseconds - now.milliseconds - room
            guard excess <= delayMax else { return .refused(.milliseconds(excess - delayMax)) }
            if due.count >= limits.rememberedMax { due = due.filter { $0.value > now } }
            due[user] = end
            return excess > 0 ? .after(.milliseconds(excess)) : .now
        }
    }
}
