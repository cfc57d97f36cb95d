internal import RehearseClient
internal import RehearseModel

/// A file about an error nobody foresaw: enough to find the fault, nothing a person wrote.
enum CrashReport {
    /// Writes the report and returns its path; nil if even that failed, for then there is no place
    /// left to say so.
    static func write(
        _ error: any Error, verb: [String], directory: String, at now: Instant
    ) -> String? {
        let name = now.iso8601.filter { $0 != ":" }
        let path = "\(directory)/\(name).txt"
        let text = """
            rehearse \(Version.text)
            time \(now.iso8601)
            verb \(verb.joined(separator: " "))
            error \(String(reflecting: type(of: error)))
            detail \(detail(error))

            """
        do {
            try FileAccess.makeDirectory(directory)
            try FileAccess.write(Array(text.utf8), to: path)
            return path
        } catch {
            return nil
        }
    }

    /// The case of an enum or the code of a system error; never a description, which may quote the
    /// text that somebody was writing.
    private static func detail(_ error: any Error) -> String {
        if let problem = error as? FileAccess.Problem {
            return "\(problem.number) at \(problem.path)"
        }
        let mirror = Mirror(reflecting: error)
        if mirror.displayStyle == .enum {
            return mirror.children.first?.label ?? "\(error)"
        }
        return mirror.children.compactMap(\.label).joined(separator: ", ")
    }
}
