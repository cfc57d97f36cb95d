internal import Foundation
package import GRDB

/// Opens the SQLite file of an account: one connection per process, write-ahead log, full syncs.
///
/// A queue and not a pool: commands are short, opening one connection is what a start-up pays for,
/// and processes run beside each other thanks to the write-ahead log.
package enum StoreFile {
    /// How long a write waits for another process's write before it gives up.
    package static let busyTimeout = Duration.seconds(10)

    package struct Opened: Sendable {
        package let queue: DatabaseQueue
        /// What every write is answered with; nil if writing works.
        package let refusal: RehearseError?
        /// It serves for one use: what stands in the way may be gone at the next.
        package var isMakeshift = false
    }

    /// Opens an existing file, brings its layout up to date, or opens it for reading only.
    package static func open(path: String) throws -> Opened {
        guard access(path, W_OK) == 0, access(directory(of: path), W_OK) == 0 else {
            return try openReadOnly(path: path, refusal: unwritable(path, errno))
        }
        do {
            return try openForWriting(path: path)
        } catch let error as DatabaseError
            where error.isForLackOfSpace && DiskSpace.isUsedUp(at: path)
        {
            return try openOnFullDisk(path: path)
        }
    }

    private static func openForWriting(path: String) throws -> Opened {
        let queue = try DatabaseQueue(path: path, configuration: configuration())
        let found = try queue.read(version)
        if found > StoreSchema.version {
            try queue.close()
            return try openReadOnly(path: path, refusal: newer(path, found))
        }
        if found < StoreSchema.version {
            try migrate(queue, path: path)
        }
        if try queue.read({ try !LinkProjection.isCurrent(in: $0) }) {
            try queue.write { try LinkProjection.renew(in: $0) }
        }
        return Opened(queue: queue, refusal: nil)
    }

    /// Makes the directory and the file. Two processes may do it at once; both get the same file.
    package static func create(path: String) throws -> Opened {
        try PrivateFile.makeDirectory(directory(of: path))
        let opened = try open(creating: path)
        try PrivateFile.setMode(0o600, of: path)
        return opened
    }

    /// An empty store in memory, for reading where nothing was ever written.
    package static func empty() throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try queue.write { try applyMigrations($0) }
        return queue
    }

    private static func open(creating path: String) throws -> Opened {
        let lock = try DirectoryLock(directory(of: path))
        defer { lock.release() }
        let queue = try DatabaseQueue(path: path, configuration: configuration())
        try queue.write { try applyMigrations($0) }
        try PrivateFile.syncDirectory(directory(of: path))
        return Opened(queue: queue, refusal: nil)
    }

    private static func migrate(_ queue: DatabaseQueue, path: String) throws {
        let lock = try DirectoryLock(directory(of: path))
        defer { lock.release() }
        try queue.write { try applyMigrations($0) }
    }

    private static func applyMigrations(_ database: Database) throws {
        let done = try version(of: database)
        guard done < StoreSchema.version else { return }
        for migration in StoreSchema.migrations[done...] {
            try database.execute(sql: migration.sql)
        }
        try LinkProjection.renew(in: database)
        // A pragma takes no bound values; the number is ours.
        try database.execute(sql: "PRAGMA user_version = \(StoreSchema.version)")
    }

    private static func version(of database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        let seconds = Double(busyTimeout.components.seconds)
        configuration.busyMode = .timeout(seconds)
        configuration.prepareDatabase { database in
            // A row with its question takes two to three kilobytes: of pages of four, a third would
            // stay empty. It has an effect on new files only. The indexes of ten thousand rows take
            // more than the two megabytes of cache that are the default, and were read again and
            // again; the memory is taken as it is needed.
            //
            // GRDB would set synchronous=NORMAL together with the log mode, and NORMAL loses
            // acknowledged commits on a power cut. So both are set here, FULL last.
            try database.execute(
                sql: """
                    PRAGMA page_size = 8192;
                    PRAGMA cache_size = -8192;
                    PRAGMA journal_mode = WAL;
                    PRAGMA synchronous = FULL;
                    PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY;
                    """)
        }
        return configuration
    }

    /// Reading needs the log's index beside the file. Where that cannot be made either, the file is
    /// read as it lies, which is right when no other process has it open.
    private static func openReadOnly(path: String, refusal: RehearseError) throws -> Opened {
        var configuration = Configuration()
        configuration.readonly = true
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            _ = try queue.read(version)
            return Opened(queue: queue, refusal: refusal)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
            let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
            let queue = try DatabaseQueue(path: address, configuration: configuration)
            return Opened(queue: queue, refusal: refusal)
        }
    }

    /// The log's index, which other processes would share, cannot be made on a full disk. Without
    /// others, which would have made it, the connection can keep it in its own memory.
    private static func openOnFullDisk(path: String) throws -> Opened {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA locking_mode = EXCLUSIVE;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA query_only = ON;
                    """)
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let found = try queue.read(version)
        guard found == StoreSchema.version else {
            throw RehearseError(diskFull: path, .reading)
        }
        return Opened(
            queue: queue, refusal: RehearseError(diskFull: path, .writing), isMakeshift: true)
    }

    /// Counts the commits of other connections to the file.
    static func commitsOfOthers(_ database: Database) throws -> Int64 {
        try database.integer("PRAGMA data_version")
    }

    private static func unwritable(_ path: String, _ code: Int32) -> RehearseError {
        RehearseError(
            .storage, "\(path) cannot be written: \(String(cString: strerror(code))).",
            work: "This change is not saved. What is stored can still be read and exported.",
            next: "Make the directory writable.")
    }

    private static func newer(_ path: String, _ found: Int) -> RehearseError {
        RehearseError(
            .version,
            "\(path) was written by a newer program (layout \(found), this program knows "
                + "\(StoreSchema.version)).",
            work: "This change is not saved. What is stored can still be read and exported.",
            next: "Update this program.")
    }

    private static func directory(of path: String) -> String {
        (path as NSString).deletingLastPathComponent
    }
}

extension DatabaseError {
    fileprivate var isForLackOfSpace: Bool {
        [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN].contains(resultCode)
    }
}
