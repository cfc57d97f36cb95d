internal import Foundation
package import RehearseModel
internal import RehearseSync

/// Lets one process sync a store at a time.
///
/// It names a process in a file beside the database, and is no lock on the file: a process that was
/// stopped holds a lock for ever. A lease whose process is gone is free at once; one whose process
/// still runs but has not stirred for `staleAfter` is taken over. See decision 0010.
///
/// The file says as well when a sync last came to its end, so that one with nothing new need not
/// write to the database.
package struct SyncLease: Sendable {
    /// Longer than the longest deadline of one request.
    package static let staleAfterMilliseconds: Int64 = 120_000

    package enum Taking: Sendable, Equatable {
        case taken
        /// The process that had it runs and has not stirred for long. It may be in the middle of a
        /// transaction: wait for that before anything is read.
        case takenOver
        /// Another process has it.
        case refused
    }

    fileprivate struct Record {
        var holder: ProcessMark?
        var heartbeat = Instant.earliest
        var lastSync: Instant?

        init() {}
    }

    private let file: StateFile

    package init(of store: Store) {
        file = StateFile(path: (store.path as NSString).deletingLastPathComponent + "/sync.lease")
    }

    package func take(
        for process: ProcessMark, isRunning: (ProcessMark) -> Bool, now: Instant
    ) throws(RehearseError) -> Taking {
        try change { record in
            var taking = Taking.taken
            if let holder = record.holder, holder != process, isRunning(holder),
                !Mutant.twoSyncsAtOnce.isOn
            {
                let age = abs(now.millisecondsSince(record.heartbeat))
                guard age >= Self.staleAfterMilliseconds else { return .refused }
                taking = .takenOver
            }
            (record.holder, record.heartbeat) = (process, now)
            return taking
        }
    }

    /// Shows that the holder is at work.
    ///
    /// - Throws: `.tryLater` if the lease is another process's by now.
    package func renew(for process: ProcessMark, now: Instant) throws(RehearseError) {
        try change { (record) throws(RehearseError) in
            guard record.holder == process || Mutant.twoSyncsAtOnce.isOn else {
                throw SyncRun.takenOver
            }
            record.heartbeat = now
        }
    }

    /// - Parameter syncedAt: when the sync came to its end; nil if it did not.
    package func release(
        for process: ProcessMark, syncedAt: Instant? = nil
    ) throws(RehearseError) {
        try change { record in
            guard record.holder == process else { return }
            record.holder = nil
            record.lastSync = syncedAt ?? record.lastSync
        }
    }

    /// The process that syncs now; nil if none does. It may be gone.
    package var holder: ProcessMark? {
        get throws(RehearseError) { Record(try file.read()).holder }
    }

    /// When a sync last came to its end here; nil if none did, or a power cut took the note.
    package var lastSync: Instant? {
        get throws(RehearseError) { Record(try file.read()).lastSync }
    }

    private func change<Value>(
        _ change: (inout Record) throws(RehearseError) -> Value
    ) throws(RehearseError) -> Value {
        try file.change { (bytes) throws(RehearseError) in
            var record = Record(bytes)
            let value = try change(&record)
            bytes = record.bytes
            return value
        }
    }
}

extension SyncLease.Record {
    /// What cannot be read is a lease of nobody.
    init(_ bytes: [UInt8]) {
        self.init()
        // See above.
        guard let json = try? JSONParser.parse(bytes) else { return }
        if let pid = json["pid"]?.integer, let startedAt = json["started_at"]?.string {
            holder = ProcessMark(pid: Int32(truncatingIfNeeded: pid), startedAt: startedAt)
        }
        heartbeat = json["heartbeat_at"]?.integer.map(Instant.init(milliseconds:)) ?? .earliest
        lastSync = json["last_sync_at"]?.integer.map(Instant.init(milliseconds:))
    }

    var bytes: [UInt8] {
        var members: [String: JSONValue] = ["heartbeat_at": .integer(heartbeat.milliseconds)]
        members["pid"] = holder.map { .integer(Int64($0.pid)) }
        members["started_at"] = holder.map { .string($0.startedAt) }
        members["last_sync_at"] = lastSync.map { .integer($0.milliseconds) }
        return JSONValue.object(members).canonicalBytes
    }
}
