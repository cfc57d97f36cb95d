internal import Foundation

/// Files and directories that only their owner may read.
package enum PrivateFile {
    /// Makes a directory with mode 0700 and what is missing above it; leaves an existing one alone.
    package static func makeDirectory(_ path: String) throws(RehearseError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw storageError("make the directory \(path)", errno: errno)
        }
    }

    package static func setMode(_ mode: UInt32, of path: String) throws(RehearseError) {
        guard chmod(path, mode) == 0 else {
            throw storageError("set the permissions of \(path)", errno: errno)
        }
    }

    /// Makes the names in a directory survive a power cut.
    package static func syncDirectory(_ path: String) throws(RehearseError) {
        let descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw storageError("open \(path)", errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw storageError("write \(path)", errno: errno) }
    }

    /// Replaces a file as a whole with mode 0600: afterwards either the old or the new content is
    /// there, also after a power cut. A symbolic link at `path` is replaced, not followed.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(RehearseError) {
        let temporary = "\(path).\(getpid()).new"
        // Left over from a process with our pid that was killed; it is nobody's.
        unlink(temporary)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = Foundation.open(temporary, flags, 0o600)
        guard descriptor >= 0 else { throw storageError("write \(path)", errno: errno) }
        do throws(RehearseError) {
            defer { close(descriptor) }
            try write(bytes, to: descriptor, path: path)
            guard fsync(descriptor) == 0 else { throw storageError("write \(path)", errno: errno) }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            throw storageError("write \(path)", errno: errno)
        }
        try syncDirectory((path as NSString).deletingLastPathComponent)
    }

    /// The content of a file; nil if there is none.
    ///
    /// - Throws: `.storage` if the file is a symbolic link or cannot be read.
    package static func read(_ path: String) throws(RehearseError) -> [UInt8]? {
        let descriptor = Foundation.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw storageError("read \(path)", errno: errno)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            guard count > 0 else { throw storageError("read \(path)", errno: errno) }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    private static func write(
        _ bytes: [UInt8], to descriptor: Int32, path: String
    ) throws(RehearseError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            guard count > 0 else { throw storageError("write \(path)", errno: errno) }
            rest = rest.dropFirst(count)
        }
    }

    private static func storageError(_ verb: String, errno code: Int32) -> RehearseError {
        RehearseError(
            .storage, "Cannot \(verb): \(String(cString: strerror(code))).",
            next: "Check the disk's space and the directory's permissions.")
    }
}

/// Keeps other processes out of a directory while a database in it is made or migrated. The kernel
/// takes the lock away from a process that dies.
struct DirectoryLock {
    private let descriptor: Int32

    init(_ path: String) throws(RehearseError) {
        descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
            throw RehearseError(
                .storage, "Cannot lock \(path): \(String(cString: strerror(errno))).")
        }
    }

    func release() {
        close(descriptor)
    }
}
