internal import Foundation

/// SQLite reports a full disk as a plain I/O error when it cannot enlarge its shared memory file.
enum DiskSpace {
    /// That file grows by 32 KiB, and the log beside it wants some room too.
    private static let bytesMin = 64 * 1024

    static func isUsedUp(at path: String) -> Bool {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return false }
        return Int(status.f_bavail) * Int(status.f_frsize) < bytesMin
    }
}
