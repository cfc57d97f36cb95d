internal import Glibc

/// A file with nothing but the port, for scripts that let the system choose one.
enum PortFile {
    /// The file appears whole or not at all.
    static func write(_ port: Int, to path: String) throws {
        let temporary = path + ".new"
        guard let file = fopen(temporary, "w") else { throw failure("write", path) }
        let isWritten = fputs("\(port)\n", file) >= 0
        guard fclose(file) == 0, isWritten, rename(temporary, path) == 0 else {
            throw failure("write", path)
        }
    }

    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
    }

    private static func failure(_ verb: String, _ path: String) -> CommandFailure {
        CommandFailure("Cannot \(verb) \(path): \(String(cString: strerror(errno)))")
    }
}
