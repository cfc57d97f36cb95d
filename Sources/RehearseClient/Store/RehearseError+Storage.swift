internal import Foundation
internal import GRDB
internal import RehearseSync

/// What was being done when the local database failed.
enum StoreAccess {
    case reading, writing

    /// What the failure means for the person's work.
    var consequence: String {
        switch self {
        case .reading: "Nothing was changed."
        case .writing: "This change is not saved."
        }
    }
}

extension RehearseError {
    /// What an error of the local database means for the person.
    init(_ access: StoreAccess, failed error: any Error, path: String) {
        switch error {
        case let error as RehearseError: self = error
        case let error as FieldRefusal: self.init(refusal: error)
        case let error as DatabaseError: self.init(database: error, access, path: path)
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

    private init(database error: DatabaseError, _ access: StoreAccess, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(diskFull: path, access)
        case .SQLITE_IOERR where DiskSpace.isUsedUp(at: path):
            self.init(diskFull: path, access)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .tryLater, "Another Rehearse process is writing (\(path)).",
                work: access.consequence, next: "Try again in a moment.")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM:
            self.init(
                .storage,
                access == .reading
                    ? "The disk does not give back what is stored (\(path): \(error.extendedName))."
                    : "The disk does not take the change (\(path): \(error.extendedName)).",
                work: access.consequence,
                next: "Check the disk and the directory's permissions.")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(
                .storage, "The local database is damaged (\(path)).",
                work: "Nothing was changed.",
                next: "Keep the file, and see: rehearse doctor")
        default:
            self.init(
                .bug, "The local database refused a statement: \(error.message ?? "no reason").",
                work: access.consequence)
        }
    }
}

extension RehearseError {
    init(diskFull path: String, _ access: StoreAccess) {
        self.init(
            .storage, "The disk is full (\(path)).", work: access.consequence,
            next: "Free some space and try again.")
    }
}

extension DatabaseError {
    /// The message, which never holds bound values and so no answer text.
    fileprivate var extendedName: String {
        message ?? "SQLite error \(extendedResultCode.rawValue)"
    }
}
