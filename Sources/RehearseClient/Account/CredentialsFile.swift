internal import Foundation
internal import RehearseSync

/// The file with the tokens: mode 0600 in a directory of mode 0700, replaced as a whole.
package struct CredentialsFile: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// Reads the file; no file means that nobody ever signed in. A mode that lets others read the
    /// tokens is narrowed before anything else happens.
    ///
    /// - Throws: `.configuration` if the file is a symbolic link, belongs to somebody else or
    ///   cannot be understood.
    package func load() throws(RehearseError) -> Credentials {
        guard let status = try fileStatus() else { return Credentials() }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
            throw RehearseError(
                .configuration, "\(path) is not a plain file of yours, so it is not trusted.",
                next: "Remove it and sign in again.")
        }
        if status.st_mode & 0o077 != 0 {
            try PrivateFile.setMode(0o600, of: path)
        }
        guard let bytes = try PrivateFile.read(path) else { return Credentials() }
        do {
            return try Credentials(json: JSONParser.parse(bytes))
        } catch {
            throw RehearseError(
                .configuration, "\(path) cannot be understood: \(error).",
                work: "Your work is not affected.", next: "Remove the file and sign in again.")
        }
    }

    package func save(_ credentials: Credentials) throws(RehearseError) {
        try PrivateFile.makeDirectory((path as NSString).deletingLastPathComponent)
        try PrivateFile.replace(path, with: credentials.json.canonicalBytes + [UInt8(ascii: "\n")])
    }

    /// What is wrong with the file's permissions, for `doctor`; nil if nothing is.
    package func permissionProblem() throws(RehearseError) -> String? {
        guard let status = try fileStatus() else { return nil }
        if status.st_mode & S_IFMT == S_IFLNK { return "\(path) is a symbolic link" }
        if status.st_uid != geteuid() { return "\(path) belongs to another user" }
        return status.st_mode & 0o077 != 0 ? "\(path) can be read by other users" : nil
    }

    private func fileStatus() throws(RehearseError) -> stat? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw RehearseError(
                .storage, "Cannot read \(path): \(String(cString: strerror(errno))).")
        }
        return status
    }
}
