/// How many may wait, and how closely other processes' writes are watched; tests use smaller
/// figures. The longest wait is `SyncLimits.waitMillisecondsMax`.
package struct WaitLimits: Sendable {
    /// The oldest wait of a device ends when one more begins: its connection is most likely gone,
    /// and refusing would lock out a client that has just come back.
    package var perDeviceMax = 2
    /// A parked wait costs a connection to a client and some memory, no connection to the database.
    package var perProcessMax = 2000
    /// How long after another process's commit a wait ends at the latest, beside the query itself.
    package var pollInterval: Duration = .milliseconds(250)
    /// Waits that one round of polling looks at; with more, the rounds take turns. With 25 scopes
    /// each this is 5,000 look-ups by primary key, some 10 ms of the database's time.
    package var pollWaitsMax = 200

    package init() {}
}
