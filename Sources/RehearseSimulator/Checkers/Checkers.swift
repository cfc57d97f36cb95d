/// What is wrong with a history, by the invariant that it breaks.
package struct Violation: Sendable, Equatable, CustomStringConvertible {
    /// I1 … I23, as docs/TESTING.md lists them.
    package var invariant: String
    package var sentence: String

    package init(_ invariant: String, _ sentence: String) {
        self.invariant = invariant
        self.sentence = sentence
    }

    package var description: String { "\(invariant): \(sentence)" }
}

/// Holds a history to one invariant.
package protocol Checker: Sendable {
    static var invariant: String { get }
    /// One sentence for each thing that is not as it should be.
    static func faults(in evidence: Evidence) -> [String]
}

/// All checkers: START HERE for what is promised.
package enum Checkers {
    package static let all: [any Checker.Type] = [
        DurableAck.self, DurableSave.self, ExactlyOnce.self, DeviceOrder.self, AtomicGroups.self,
        DenseVersions.self, CompletePrefix.self, CursorWithRows.self, MonotoneCursor.self,
        ReadYourWrites.self, Convergence.self, ExtremesStand.self, NoSilentLoss.self,
        WrittenOnce.self,
        Authorised.self, FieldMask.self, NoPoison.self, Liveness.self, OneTimeline.self,
        UnknownKept.self, ClampedClock.self, Bounds.self,
    ]

    package static func check(_ evidence: Evidence) -> [Violation] {
        all.flatMap { checker in
            checker.faults(in: evidence).map { Violation(checker.invariant, $0) }
        }
    }
}
