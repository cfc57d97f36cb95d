internal import RehearseSync

/// How much one push may bring; tests use smaller figures.
package struct PushLimits: Sendable {
    package var opsMax = SyncLimits.opsPerPushMax
    /// How often the rows of a batch are written anew to find out which groups the database
    /// refuses. One bad group among 1,000 takes about 20 attempts; the limit bounds how long the
    /// scopes stay locked for a client that gets everything wrong.
    package var attemptsMax = 100

    /// How often the server fails in the same way on a group before it sets the group aside. Less
    /// would give up on what a restart of the server mends; more would keep the queue waiting.
    package var failuresMax = 3

    package init() {}
}
