import Glibc

/// Keeps a second process from running the same cluster; the kernel releases it with the process,
/// also after `kill -9`.
final class DirectoryLock: Sendable {
    private let descriptor: Int32

    init(_ path: String, owner: ClusterFiles.User) throws {
        try ClusterFiles.append("", to: path, owner: owner)
        descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw ClusterFiles.failure("open", path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw PostgresError(
                .cluster,
                "Another process already runs the database in this directory (\(path)); "
                    + "stop it, or use another directory.")
        }
    }

    deinit { close(descriptor) }
}
