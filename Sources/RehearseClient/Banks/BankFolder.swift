internal import Foundation
internal import RehearseModel

/// Reads the files of a bank from a folder, no more of them than a bank may have.
///
/// Symbolic links may point inside the folder only: a bank that somebody sends must not be able to
/// carry off a file of the person who imports it.
package struct BankFolder: Sendable {
    package var files: [BankFile]
    /// Entries at the top that are no part of a bank, such as a README; nobody reads them.
    package var ignored: [String]

    /// - Throws: `RehearseError` if there is no such folder; `BankProblems` for files that are too
    ///   large, too many, or no plain files.
    package init(reading path: String) throws {
        let root = try Self.realPath(of: path)
        var scan = Scan(root: root)
        try scan.top()
        try scan.log.refuseIfAny()
        files = scan.files
        ignored = scan.ignored.sorted()
    }

    private static func realPath(of path: String) throws(RehearseError) -> String {
        var status = stat()
        guard let resolved = realpath(path, nil) else {
            throw RehearseError(
                .badInput, "Cannot open the bank \(path): \(String(cString: strerror(errno))).",
                next: "Name the folder that holds bank.md.")
        }
        defer { free(resolved) }
        guard stat(resolved, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw RehearseError(
                .badInput, "\(path) is not a folder.", next: "Name the folder that holds bank.md.")
        }
        return String(cString: resolved)
    }
}

extension BankFolder {
    /// Writes a bank into a new or empty folder.
    static func write(_ files: [BankFile], to path: String) throws(RehearseError) {
        let manager = FileManager.default
        // A folder that does not exist has no contents; making it says whether that is possible.
        let present = (try? manager.contentsOfDirectory(atPath: path)) ?? []
        guard present.isEmpty else {
            throw RehearseError(
                .usage, "\(path) is not empty.", work: "Nothing was written.",
                next: "Name a new folder.")
        }
        do {
            for file in files {
                let url = URL(fileURLWithPath: path).appendingPathComponent(file.path)
                try manager.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: url)
            }
        } catch {
            throw RehearseError(
                .storage, "Cannot write the bank to \(path): \(error.localizedDescription)",
                next: "Check the disk's space and the folder's permissions.")
        }
    }
}

private struct Scan {
    let root: String
    let log = BankProblemLog()
    var files: [BankFile] = []
    var ignored: [String] = []
    private var byteCount = 0

    init(root: String) {
        self.root = root
    }

    mutating func top() throws {
        for name in try names(in: "") {
            switch name {
            case "bank.md": read(name)
            case "rubrics", "questions": try folder(name)
            default: ignored.append(name)
            }
        }
    }

    private mutating func folder(_ folder: String) throws {
        for name in try names(in: folder) {
            let path = folder + "/" + name
            guard files.count < Limits.bankFilesMax else {
                log.add(
                    folder, "makes more than \(Limits.bankFilesMax) files",
                    "split the bank into several")
                return
            }
            if name.hasSuffix(".md") {
                read(path)
            } else {
                log.add(path, "is no part of a bank", "remove it; files here are NAME.md")
            }
        }
    }

    /// Names that start with a dot or end with a tilde belong to editors and version control.
    private func names(in folder: String) throws -> [String] {
        let path = root + "/" + folder
        guard isInside(path) else {
            log.add(folder, "is a link that leaves the bank's folder", "copy the files into it")
            return []
        }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { !$0.hasPrefix(".") && !$0.hasSuffix("~") }.sorted()
        } catch {
            throw RehearseError(
                .badInput, "Cannot read the folder \(path).",
                next: "Check its permissions; it must be a folder.")
        }
    }

    private mutating func read(_ path: String) {
        let full = root + "/" + path
        guard isInside(full) else {
            log.add(path, "is a link that leaves the bank's folder", "copy the file into it")
            return
        }
        // Without O_NONBLOCK, opening a named pipe would wait for a writer.
        let descriptor = open(full, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            log.add(path, "cannot be read: \(String(cString: strerror(errno)))", "check the file")
            return
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            log.add(path, "is not a file", "remove it")
            return
        }
        guard status.st_size <= Limits.bankFileBytesMax else {
            log.add(
                path, "has \(status.st_size) bytes",
                "keep every file within \(Limits.bankFileBytesMax)")
            return
        }
        take(path, descriptor)
    }

    private mutating func take(_ path: String, _ descriptor: Int32) {
        guard let bytes = content(of: descriptor) else {
            log.add(path, "cannot be read: \(String(cString: strerror(errno)))", "check the file")
            return
        }
        byteCount += bytes.count
        guard byteCount <= Limits.bankBytesMax else {
            log.add(
                path, "makes the bank larger than \(Limits.bankBytesMax) bytes", "split the bank")
            return
        }
        files.append(BankFile(path: path, bytes: bytes))
    }

    /// One byte more than allowed at most: a file may grow while it is read.
    private func content(of descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while bytes.count <= Limits.bankFileBytesMax {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            guard count >= 0 else { return nil }
            if count == 0 { break }
            bytes.append(contentsOf: buffer[..<count])
        }
        return bytes
    }

    /// A path that does not exist counts as inside; opening it says what is wrong.
    private func isInside(_ path: String) -> Bool {
        guard let resolved = realpath(path, nil) else { return true }
        defer { free(resolved) }
        let real = String(cString: resolved)
        return real == root || real.hasPrefix(root == "/" ? "/" : root + "/")
    }
}
