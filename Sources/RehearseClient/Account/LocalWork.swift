internal import Foundation
internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Carries what was done without an account into the account that somebody signs in to.
///
/// The sign-in has noted in the credentials that this is due. Then come three steps, each of which
/// may be the last one before a crash and may be run again:
/// 1. the local store writes down which account its work goes to, and takes no more of it;
/// 2. the account's store takes every op that it does not have yet, in one transaction;
/// 3. the local directory is renamed, so that nothing carries it a second time. It is kept.
package struct LocalWork {
    package let layout: HomeLayout
    package let environment: ClientEnvironment

    package init(layout: HomeLayout, environment: ClientEnvironment) {
        self.layout = layout
        self.environment = environment
    }

    /// - Returns: how many ops were carried into `account`.
    /// - Throws: `.storage`; whatever was reached stays, and the next call goes on from there.
    @discardableResult
    package func carry(into account: String, _ target: Store) throws(RehearseError) -> Int {
        let source = local()
        guard source.exists else { return 0 }
        guard try claim(source, for: account) else { return 0 }
        let carried = try copyOps(from: source, to: target)
        try setAside(source)
        return carried
    }

    /// How many ops of the local store wait for a sign-in.
    package func waitingOps() throws(RehearseError) -> Int {
        try local().read { try OutboxQueries.count(in: $0.database) }
    }

    func local() -> Store {
        Store(
            path: layout.database(of: HomeLayout.localAccount), environment: environment)
    }

    /// Step 1. A store that was promised to another account stays there: its work is carried once.
    func claim(_ source: Store, for account: String) throws(RehearseError) -> Bool {
        try source.write { transaction in
            let database = transaction.database
            if let owner = try MetaQueries.text(.carriedInto, in: database) {
                return owner.hasSameBytes(as: account)
            }
            try MetaQueries.put(account, .carriedInto, in: database)
            return true
        }
    }

    /// Step 2. The op ids stay, so an op that is there already is known by its id.
    func copyOps(from source: Store, to target: Store) throws(RehearseError) -> Int {
        let (ops, tables, history) = try source.read { snapshot in
            (
                try OutboxQueries.all(in: snapshot.database),
                try LocalTableQueries.all(in: snapshot.database),
                try HistoryCarryQueries(reading: snapshot.database)
            )
        }
        return try target.write { transaction in
            let database = transaction.database
            let scope = try transaction.ownScope()
            guard var device = try DeviceQueries.device(in: database) else {
                throw RehearseError(.bug, "The account's store has no device.")
            }
            try LocalTableQueries.put(tables, in: database)
            try HistoryCarryQueries.put(history, in: scope, database)
            var keys: Set<RowKey> = []
            var carried = 0
            for var queued in ops where try !Self.isKnown(queued.op.id, in: database) {
                queued.op.scope = scope
                try Rekeying.append(queued, to: &device, in: database)
                keys.insert(queued.op.key)
                carried += 1
            }
            try DeviceQueries.put(device, in: database)
            for key in keys {
                try RowRefresh.refresh(key, in: database)
            }
            return carried
        }
    }

    /// Step 3. The directory gets a name that no account has and no earlier carrying took.
    func setAside(_ source: Store) throws(RehearseError) {
        try source.close()
        let directory = layout.directory(of: HomeLayout.localAccount)
        let mark = environment.id(as: Never.self).tail
        guard rename(directory, "\(directory)-carried-\(mark)") == 0 else {
            throw RehearseError(
                .storage, "Cannot rename \(directory): \(String(cString: strerror(errno))).",
                work: "Your local work is in the account.")
        }
        try PrivateFile.syncDirectory(layout.data)
    }

    private static func isKnown(_ id: OpID, in database: Database) throws -> Bool {
        try OutboxQueries.op(id, in: database) != nil
            || AckedOpQueries.contains(id, in: database)
            || QuarantineQueries.contains(id, in: database)
    }
}
