internal import Foundation

/// A small file that the processes of one account share: it is read and changed under a lock that
/// the kernel takes away from a process that dies.
///
/// It is never synced to the disk. After a power cut it may be empty or gone, so it holds only what
/// can be done without.
struct StateFile: Sendable {
    let path: String

    /// The content; empty if there is none.
    func read() throws(RehearseError) -> [UInt8] {
        let descriptor = Foundation.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return [] }
            throw failure("read", errno)
        }
        defer { close(descriptor) }
        return try content(descriptor)
    }

    /// Changes the content; other processes wait meanwhile, so `change` must be short. Makes the
    /// file and its directory if they are missing.
    func change<Value>(
        _ change: (inout [UInt8]) throws(RehearseError) -> Value
    ) throws(RehearseError) -> Value {
        let descriptor = try opened()
        // Closing gives the lock back.
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX) == 0 else { throw failure("lock", errno) }
        let before = try content(descriptor)
        var after = before
        let value = try change(&after)
        if after != before { try write(after, descriptor) }
        return value
    }

    private func opened() throws(RehearseError) -> Int32 {
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
        var descriptor = Foundation.open(path, flags, 0o600)
        if descriptor < 0, errno == ENOENT {
            try PrivateFile.makeDirectory((path as NSString).deletingLastPathComponent)
            descriptor = Foundation.open(path, flags, 0o600)
        }
        guard descriptor >= 0 else { throw failure("write", errno) }
        return descriptor
    }

    /// More than it ever holds is no content of ours.
    private static let bytesMax = 4096

    private func content(_ descriptor: Int32) throws(RehearseError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.bytesMax)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count >= 0 else { throw failure("read", errno) }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    private func write(_ bytes: [UInt8], _ descriptor: Int32) throws(RehearseError) {
        guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count,
            ftruncate(descriptor, off_t(bytes.count)) == 0
        else { throw failure("write", errno) }
    }

    private func failure(_ verb: String, _ code: Int32) -> RehearseError {
        guard code != ENOSPC else { return RehearseError(diskFull: path, .writing) }
        return RehearseError(
            .storage, "Cannot \(verb) \(path): \(String(cString: strerror(code))).",
            work: "Nothing is lost.",
            next: "Check the disk's space and the directory's permissions.")
    }
}
