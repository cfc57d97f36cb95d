internal import Foundation
package import GRDB
internal import RehearseModel
internal import RehearseSync
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
    /// What the last look for commits of others found: nil before the first, `.some(nil)` if there
    /// was no file.
    private let seenCommits = Mutex<Int64??>(nil)

    private struct Connections {
        var opened: StoreFile.Opened?
        var empty: DatabaseQueue?
    }

    package init(path: String, environment: ClientEnvironment, owner: StoreOwner? = nil) {
        self.path = path
        self.environment = environment
        self.owner = owner
        changes.lookForOthers { [weak self] in self?.noticeOthers() }
    }

    /// Whether anything was ever written.
    package var exists: Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// What every write is answered with; nil if writing works.
    package var refusal: RehearseError? {
        get throws(RehearseError) {
            try translated(.reading) { exists ? try opened().refusal : nil }
        }
    }

    /// Reads one consistent state.
    package func read<Value>(
        _ body: (StoreSnapshot) throws -> Value
    ) throws(RehearseError) -> Value {
        try translated(.reading) {
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
        let (value, tables) = try translated(.writing) {
            try writable().write { database in
                let transaction = StoreTransaction(
                    database: database, environment: environment, owner: owner)
                let value = try body(transaction)
                try environment.reach(.saveUncommitted)
                return (value, transaction.changedTables)
            }
        }
        try environment.reached(.saved)
        changes.publish(tables)
        return value
    }

    /// A write of the sync itself: no user action, no op. Cancelling the task rolls it back.
    ///
    /// - Parameter durability: `.relaxed` for what the server tells again if a power cut undoes it.
    package func apply<Value: Sendable>(
        _ durability: StoreDurability = .full,
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RehearseError) -> Value {
        let mutant = Mutant.Carrier()
        do {
            return try await writable().writeWithoutTransaction { database in
                try durability.inTransaction(database) { try mutant.run { try body(database) } }
            }
        } catch {
            throw RehearseError(.writing, failed: error, path: path)
        }
    }

    /// Reads without blocking the calling task's thread.
    package func load<Value: Sendable>(
        _ body: @escaping @Sendable (StoreSnapshot) throws -> Value
    ) async throws(RehearseError) -> Value {
        let mutant = Mutant.Carrier()
        do {
            return try await readable().read { database in
                try mutant.run { try body(StoreSnapshot(database: database)) }
            }
        } catch {
            throw RehearseError(.reading, failed: error, path: path)
        }
    }

    /// A write of the sync that must happen although the task was cancelled.
    package func applyNow<Value>(
        _ durability: StoreDurability = .full, _ body: (Database) throws -> Value
    ) throws(RehearseError) -> Value {
        try translated(.writing) {
            try writable().writeWithoutTransaction { database in
                try durability.inTransaction(database) { try body(database) }
            }
        }
    }

    /// Empties the write-ahead log, so that what was purged is on the disk no more.
    package func truncateLog() throws(RehearseError) {
        try translated(.writing) {
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
        try translated(.writing) { try opened?.queue.close() }
    }

    /// Tells watchers if another connection, which is another process or another `Store`, has
    /// committed since the last look. The database counts such commits for each connection, so
    /// those of this store are not among them.
    package func noticeOthers() {
        // What cannot be read now is looked at again in a moment; nobody waits for an error.
        guard exists, let opened = try? opened(),
            // As above.
            let version = try? opened.queue.read({ try StoreFile.commitsOfOthers($0) })
        else { return seenCommits.withLock { $0 = .some(nil) } }
        let before = seenCommits.withLock { seen in
            defer { seen = .some(version) }
            return seen
        }
        guard let before, before != version else { return }
        changes.publish(Set(SyncSchema.tables.map(\.name)))
    }
}

extension Store {
    private func readable() throws -> DatabaseQueue {
        try environment.reach(.storeUsed)
        guard exists else { return try emptyQueue() }
        return try opened().queue
    }

    private func writable() throws -> DatabaseQueue {
        try environment.reach(.storeUsed)
        let opened = exists ? try opened() : try keep(StoreFile.create(path: path))
        if let refusal = opened.refusal { throw refusal }
        return opened.queue
    }

    private func opened() throws -> StoreFile.Opened {
        if let opened = connections.withLock({ $0.opened }) { return opened }
        let opened = try StoreFile.open(path: path)
        // The next use finds out whether there is space again.
        return opened.isMakeshift ? opened : try keep(opened)
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

    private func translated<Value>(
        _ access: StoreAccess, _ body: () throws -> Value
    ) throws(RehearseError) -> Value {
        do {
            return try body()
        } catch {
            throw RehearseError(access, failed: error, path: path)
        }
    }
}
