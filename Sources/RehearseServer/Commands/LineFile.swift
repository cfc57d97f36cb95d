internal import Glibc

/// A file with one line, for whoever looks for the server from outside: the port that the system
/// chose, the address that the server listens on.
enum LineFile {
    /// More than any port or address.
    private static let bytesMax = 1024

    /// The file appears whole or not at all.
    static func write(_ line: String, to path: String) throws {
        let temporary = path + ".new"
        guard let file = fopen(temporary, "w") else { throw failure("write", path) }
        let isWritten = fputs("\(line)\n", file) >= 0
        guard fclose(file) == 0, isWritten, rename(temporary, path) == 0 else {
            throw failure("write", path)
        }
    }

    /// The line; nil if there is no such file, or it is not one of ours.
    static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: bytesMax)
        let count = fread(&bytes, 1, bytesMax, file)
        guard let text = String(validating: bytes.prefix(count), as: UTF8.self),
            let end = text.firstIndex(of: "\n"), end != text.startIndex
        else { return nil }
        return String(text[..<end])
    }

    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
    }

    private static func failure(_ verb: String, _ path: String) -> CommandFailure {
        CommandFailure("Cannot \(verb) \(path): \(String(cString: strerror(errno)))")
    }
}
