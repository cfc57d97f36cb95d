internal import Glibc

/// Reads and writes small files with the system's calls, so that permissions and errors are exact.
enum FileAccess {
    /// A system call on a file failed.
    struct Problem: Error, Equatable {
        let path: String
        let number: Int32

        var reason: String { String(cString: strerror(number)) }
    }

    /// The bytes of a file, or nil if it has more than `limit`.
    static func read(_ path: String, limit: Int) throws -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem(path: path, number: errno) }
        defer { close(descriptor) }
        do {
            return try read(descriptor: descriptor, limit: limit)
        } catch let problem as Problem {
            throw Problem(path: path, number: problem.number)
        }
    }

    /// Everything up to the end of the stream, or nil past `limit` bytes.
    static func read(descriptor: Int32, limit: Int) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = chunk.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw Problem(path: "standard input", number: errno)
            }
            bytes += chunk[..<count]
            if bytes.count > limit { return nil }
        }
    }

    /// Replaces a file in one step, readable only by its owner, on the disk when this returns.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Problem(path: path, number: errno) }
        do {
            try OutputChannel.descriptor(descriptor).write(bytes)
        } catch let failure as OutputFailure {
            close(descriptor)
            unlink(temporary)
            throw Problem(path: path, number: failure.number)
        }
        let isSynced = fsync(descriptor) == 0
        let number = errno
        close(descriptor)
        guard isSynced else { throw Problem(path: path, number: number) }
        guard rename(temporary, path) == 0 else { throw Problem(path: path, number: errno) }
    }

    /// Removes a file; one that is not there is no failure.
    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw Problem(path: path, number: errno)
        }
    }

    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a directory, sorted; none if it is not there.
    static func names(in directory: String) -> [String] {
        guard let handle = opendir(directory) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Makes a directory and those above it, readable only by their owner.
    static func makeDirectory(_ path: String) throws {
        if isDirectory(path) { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try makeDirectory(String(path[..<slash]))
        }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw Problem(path: path, number: errno)
        }
    }
}

extension FileAccess {
    static func isExecutable(_ path: String) -> Bool {
        access(path, X_OK) == 0 && !isDirectory(path)
    }
}
