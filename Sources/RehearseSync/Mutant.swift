/// Faults that are built in on purpose, to prove that the simulator would see them.
///
/// Each is a guard of the shared code that can be left out: a checker that stays silent while the
/// guard is gone is blind. At most one is on, for one task and what it calls; release builds have
/// none of them. The numbers are those of the list of mutants in docs/TESTING.md.
package enum Mutant: String, CaseIterable, Sendable {
    /// M1: a resent op is taken for a new one.
    case noDedup
    /// M2: answers are stored in another transaction than the rows, which a restart loses.
    case resultsInOwnTransaction
    /// M3: the answer leaves before the commit.
    case ackBeforeCommit
    /// M4: after the commit the server reports a failure and has kept no answer.
    case failureAfterCommit
    /// M5: cursors are saved before the rows, in a transaction of their own.
    case cursorBeforeRows
    /// M6: rows are saved before the cursors, in a transaction of their own.
    case rowsBeforeCursor
    /// M7: a version is handed out before the transaction that uses it is visible.
    case versionBeforeCommit
    /// M8: a page that was cut says that it was not.
    case pageCutUnsaid
    /// M9: rights are read before the transaction and not again in it.
    case staleGrants
    /// M10: a scope that was taken away is still in the next page.
    case revokedStillServed
    /// M11: rights on fields are looked up for the first op of a push only.
    case fieldMaskPerBatch
    /// M12: a fact can be written over.
    case overwrittenFact
    /// M13: the author's clock is believed however far ahead it is.
    case unclampedClock
    /// M14: the value that lost is not kept.
    case loserDropped
    /// M15: of two values the one that came last stands, where the extreme one should.
    case lastArrivalWins
    /// M16: canonical JSON in the order of a hash table.
    case hashOrder
    /// M17: texts that look alike count as the same text.
    case equivalentTexts
    /// M18: a refused op stays at the head of the queue.
    case refusedStaysQueued
    /// M21: two syncs of one store at once.
    case twoSyncsAtOnce
    /// M22: starting over forgets what waits.
    case pendingDroppedOnReset
    /// M23: a read from zero leaves out what was put away.
    case archivedNotServed
    /// M24: rows that were put away are removed before every device has heard of it.
    case archivedCollected
    /// M25: columns that this program does not know are dropped.
    case unknownFieldsDropped
    /// M26: cursors of an earlier grant or timeline are taken as they are.
    case epochIgnored
    /// M28: heads are not compared.
    case headIgnored

    #if DEBUG
        @TaskLocal package static var current: Mutant?

        package var isOn: Bool { Self.current == self }
    #else
        package var isOn: Bool { false }
    #endif

    /// Runs something that no mutant may touch, such as a check.
    package static func without<Value>(_ body: () throws -> Value) rethrows -> Value {
        #if DEBUG
            return try $current.withValue(nil, operation: body)
        #else
            return try body()
        #endif
    }

    /// Takes the mutant that is on to a thread that belongs to no task.
    package struct Carrier: Sendable {
        #if DEBUG
            private let mutant = Mutant.current
        #endif

        package init() {}

        package func run<Value>(_ body: () throws -> Value) rethrows -> Value {
            #if DEBUG
                return try Mutant.$current.withValue(mutant, operation: body)
            #else
                return try body()
            #endif
        }
    }
}
