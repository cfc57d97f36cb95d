import Glibc

/// The few file operations a cluster needs; all local, small and short.
enum ClusterFiles {
    /// A user as files and processes know it.
    struct User: Sendable {
        var name: String
        var userIdentifier: uid_t
        var groupIdentifier: gid_t

        /// Finds a user by name; `nil` if there is none.
        static func named(_ name: String) -> User? {
            var entry = passwd()
            var found: UnsafeMutablePointer<passwd>?
            // Long enough for any entry of a local file; a longer one counts as missing.
            var buffer = [CChar](repeating: 0, count: 16_384)
            guard getpwnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil
            else { return nil }
            return User(name: name, userIdentifier: entry.pw_uid, groupIdentifier: entry.pw_gid)
        }

        static var current: User {
            User(name: "uid \(geteuid())", userIdentifier: geteuid(), groupIdentifier: getegid())
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

    /// The names in a directory, sorted; `nil` if it cannot be read.
    static func names(in directory: String) -> [String]? {
        guard let stream = opendir(directory) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                // `d_name` ends with a zero byte within the entry.
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The whole text of a small file; `nil` if it cannot be read.
    static func read(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            content += buffer[..<count]
        }
        return String(decoding: content, as: UTF8.self)
    }

    /// Replaces a file, readable by its owner only.
    static func write(_ text: String, to path: String, owner: User) throws {
        try write(text, to: path, flags: O_CREAT | O_TRUNC, owner: owner)
    }

    static func append(_ text: String, to path: String, owner: User) throws {
        try write(text, to: path, flags: O_CREAT | O_APPEND, owner: owner)
    }

    private static func write(
        _ text: String, to path: String, flags: Int32, owner: User
    ) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | flags, 0o600)
        guard descriptor >= 0 else { throw failure("write", path) }
        defer { close(descriptor) }
        try give(descriptor, to: owner, path)
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw failure("write", path) }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes a directory that only its owner can enter; an existing one must be the owner's.
    static func makePrivateDirectory(_ path: String, owner: User) throws {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw failure("create", path) }
        // Opened without following links, so that nobody can slip in another directory.
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("examine", path) }
        guard [owner.userIdentifier, geteuid()].contains(status.st_uid) else {
            throw PostgresError(
                .cluster, "\(path) belongs to another user; remove it or choose another directory.")
        }
        try give(descriptor, to: owner, path)
        guard fchmod(descriptor, 0o700) == 0 else { throw failure("protect", path) }
    }

    /// Makes the directories above a path, for everybody to pass through.
    static func makeParents(of path: String) throws {
        for parent in parents(of: path) where !exists(parent) {
            if mkdir(parent, 0o755) != 0, errno != EEXIST { throw failure("create", parent) }
        }
    }

    /// The first directory above a path that the user cannot pass through.
    static func barrier(above path: String, for user: User) -> String? {
        parents(of: path).first { parent in
            var status = stat()
            guard stat(parent, &status) == 0 else { return true }
            let bit =
                switch status {
                case _ where status.st_uid == user.userIdentifier: S_IXUSR
                case _ where status.st_gid == user.groupIdentifier: S_IXGRP
                default: S_IXOTH
                }
            return status.st_mode & mode_t(bit) == 0
        }
    }

    private static func parents(of path: String) -> [String] {
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { "/" + parts[...$0].joined(separator: "/") }
    }

    private static func give(_ descriptor: Int32, to owner: User, _ path: String) throws {
        guard geteuid() == 0 else { return }
        guard fchown(descriptor, owner.userIdentifier, owner.groupIdentifier) == 0 else {
            throw failure("hand over", path)
        }
    }

    static func failure(_ verb: String, _ path: String) -> PostgresError {
        let number = errno
        let advice = number == ENOSPC ? " Free some disk space and start again." : ""
        return PostgresError(
            .cluster, "Cannot \(verb) \(path): \(String(cString: strerror(number))).\(advice)")
    }
}
