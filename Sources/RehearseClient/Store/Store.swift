internal import Foundation
package import GRDB
internal import RehearseModel
internal import Synchronization

/// The local database of one account: START HERE for how anything is read or written.
///
/// Reading where nothing was ever written finds an empty store and creates no file. All functions
/// that take a closure run it on the database's own thread; the closure must not call the store
/// again. A write waits up to `StoreFile.busyTimeout` for other processes.
package final class Store: Sendable {
    package let path: String
    package let environment: ClientEnvironment
    /// Whose store it is; nil for the one without an account.
    package let owner: StoreOwner?
    package let changes = ChangeHub()
    private let connections = Mutex(Connections())

    private struct Connections {
        var opened: StoreFile.Opened?
        var empty: DatabaseQueue?
    }

    package init(path: String, environment: ClientEnvironment, owner: StoreOwner? = nil) {
        self.path = path
        self.environment = environment
        self.owner = owner
    }

    /// Whether anything was ever written.
    package var exists: Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// What every write is answered with; nil if writing works.
    package var refusal: RehearseError? {
        get throws(RehearseError) {
            try translated { exists ? try opened().refusal : nil }
        }
    }

    /// Reads one consistent state.
    package func read<Value>(
        _ body: (StoreSnapshot) throws -> Value
    ) throws(RehearseError) -> Value {
        try translated {
            try readable().read { try body(StoreSnapshot(database: $0)) }
        }
    }

    /// Runs one user action: all of it is saved and queued, as one group of ops, or nothing.
    ///
    /// When it returns, the change is on the disk.
    @discardableResult
    package func write<Value>(
        _ body: (StoreTransaction) throws -> Value
    ) throws(RehearseError) -> Value {
        let (value, tables) = try translated {
            try writable().write { database in
                let transaction = StoreTransaction(
                    database: database, environment: environment, owner: owner)
                let value = try body(transaction)
                return (value, transaction.changedTables)
            }
        }
        changes.publish(tables)
        return value
    }

    /// A write of the sync itself: no user action, no op. Cancelling the task rolls it back.
    package func apply<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RehearseError) -> Value {
        do {
            return try await writable().write { try body($0) }
        } catch {
            throw RehearseError(storing: error, path: path)
        }
    }

    /// Reads without blocking the calling task's thread.
    package func load<Value: Sendable>(
        _ body: @escaping @Sendable (StoreSnapshot) throws -> Value
    ) async throws(RehearseError) -> Value {
        do {
            return try await readable().read { try body(StoreSnapshot(database: $0)) }
        } catch {
            throw RehearseError(storing: error, path: path)
        }
    }

    /// The same for the few writes that must happen although the task was cancelled.
    package func applyNow<Value>(
        _ body: (Database) throws -> Value
    ) throws(RehearseError) -> Value {
        try translated { try writable().write { try body($0) } }
    }

    /// Empties the write-ahead log, so that what was purged is on the disk no more.
    package func truncateLog() throws(RehearseError) {
        try translated {
            try writable().writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        }
    }

    /// Closes the file. The store opens it again when it is used again.
    package func close() throws(RehearseError) {
        let opened = connections.withLock { connections in
            defer { connections.opened = nil }
            return connections.opened
        }
        try translated { try opened?.queue.close() }
    }
}

extension Store {
    private func readable() throws -> DatabaseQueue {
        guard exists else { return try emptyQueue() }
        return try opened().queue
    }

    private func writable() throws -> DatabaseQueue {
        let opened = exists ? try opened() : try keep(StoreFile.create(path: path))
        if let refusal = opened.refusal { throw refusal }
        return opened.queue
    }

    private func opened() throws -> StoreFile.Opened {
        if let opened = connections.withLock({ $0.opened }) { return opened }
        return try keep(StoreFile.open(path: path))
    }

    /// Two threads may open at once; the first one's connection is kept.
    private func keep(_ opened: StoreFile.Opened) throws -> StoreFile.Opened {
        let kept = connections.withLock { connections in
            connections.opened = connections.opened ?? opened
            return connections.opened ?? opened
        }
        if kept.queue !== opened.queue { try opened.queue.close() }
        return kept
    }

    private func emptyQueue() throws -> DatabaseQueue {
        if let empty = connections.withLock({ $0.empty }) { return empty }
        let empty = try StoreFile.empty()
        connections.withLock { $0.empty = empty }
        return empty
    }

    private func translated<Value>(_ body: () throws -> Value) throws(RehearseError) -> Value {
        do {
            return try body()
        } catch {
            throw RehearseError(storing: error, path: path)
        }
    }
}
