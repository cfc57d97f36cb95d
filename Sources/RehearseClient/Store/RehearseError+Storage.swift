internal import Foundation
internal import GRDB
internal import RehearseSync

extension RehearseError {
    /// What an error of the local database means for the person.
    init(storing error: any Error, path: String) {
        switch error {
        case let error as RehearseError: self = error
        case let error as FieldRefusal: self.init(refusal: error)
        case let error as DatabaseError: self.init(database: error, path: path)
        case is CancellationError:
            self.init(.failed, "Stopped.", work: "What was not finished was not stored.")
        default:
            self.init(.bug, "The local database failed in an unexpected way: \(error).")
        }
    }

    private init(refusal: FieldRefusal) {
        let kind: Kind =
            switch refusal.code {
            case .notAllowed, .frozenField: .notAllowed
            case .notFound: .notFound
            default: .badInput
            }
        self.init(kind, "Not saved: \(refusal.sentence).")
    }

    private init(database error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(diskFull: path)
        case .SQLITE_IOERR where DiskSpace.isUsedUp(at: path):
            self.init(diskFull: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .tryLater, "Another Rehearse process is writing (\(path)).",
                work: "This change is not saved.", next: "Try again in a moment.")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM:
            self.init(
                .storage, "The disk does not take the change (\(path): \(error.extendedName)).",
                work: "This change is not saved.",
                next: "Check the disk and the directory's permissions.")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(
                .storage, "The local database is damaged (\(path)).",
                work: "Nothing was changed.",
                next: "Keep the file, and see: rehearse doctor")
        default:
            self.init(
                .bug, "The local database refused a statement: \(error.message ?? "no reason").",
                work: "This change is not saved.")
        }
    }
}

extension RehearseError {
    private init(diskFull path: String) {
        self.init(
            .storage, "The disk is full (\(path)).", work: "This change is not saved.",
            next: "Free some space and try again.")
    }
}

/// SQLite reports a full disk as a plain I/O error when it cannot enlarge its shared memory file.
private enum DiskSpace {
    /// That file grows by 32 KiB, and the log beside it wants some room too.
    private static let bytesMin = 64 * 1024

    static func isUsedUp(at path: String) -> Bool {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return false }
        return Int(status.f_bavail) * Int(status.f_frsize) < bytesMin
    }
}

extension DatabaseError {
    /// The message, which never holds bound values and so no answer text.
    fileprivate var extendedName: String {
        message ?? "SQLite error \(extendedResultCode.rawValue)"
    }
}
