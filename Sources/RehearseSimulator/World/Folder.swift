internal import Glibc

/// Directories of the simulated machines. In memory where there is a file system in memory: power
/// cuts are another test's subject.
enum Folder {
    struct Failure: Error {
        var path: String
        var code: Int32
    }

    static func make(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw Failure(path: path, code: errno)
        }
    }

    /// A new directory that nobody else has.
    static func makeTemporary() throws -> String {
        let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(parent)/rehearse-simulator.XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else { throw Failure(path: parent, code: errno) }
        return String(cString: path)
    }

    static func remove(_ path: String) throws {
        for entry in try entries(of: path) {
            let child = "\(path)/\(entry.name)"
            if entry.isDirectory {
                try remove(child)
            } else if unlink(child) != 0 {
                throw Failure(path: child, code: errno)
            }
        }
        guard rmdir(path) == 0 else { throw Failure(path: path, code: errno) }
    }

    static func copy(_ source: String, to target: String) throws {
        try make(target)
        for entry in try entries(of: source) {
            let (from, to) = ("\(source)/\(entry.name)", "\(target)/\(entry.name)")
            if entry.isDirectory {
                try copy(from, to: to)
            } else {
                try copyFile(from, to: to)
            }
        }
    }

    private static func copyFile(_ source: String, to target: String) throws {
        let input = open(source, O_RDONLY)
        guard input >= 0 else { throw Failure(path: source, code: errno) }
        defer { close(input) }
        let output = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard output >= 0 else { throw Failure(path: target, code: errno) }
        defer { close(output) }
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = read(input, &buffer, buffer.count)
            guard count > 0 else {
                guard count == 0 else { throw Failure(path: source, code: errno) }
                return
            }
            guard write(output, buffer, count) == count else {
                throw Failure(path: target, code: errno)
            }
        }
    }

    private static func entries(
        of path: String
    ) throws -> [(name: String, isDirectory: Bool)] {
        guard let directory = opendir(path) else { throw Failure(path: path, code: errno) }
        defer { closedir(directory) }
        var found: [(name: String, isDirectory: Bool)] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            found.append((name, entry.pointee.d_type == UInt8(DT_DIR)))
        }
        return found.sorted { $0.name < $1.name }
    }
}
