/// Where things lie on this machine: one directory of data per account, and the state beside it.
package struct HomeLayout: Sendable, Equatable {
    /// Holds one directory for each account.
    package let data: String
    /// Holds the credentials and the drafts.
    package let state: String

    /// The store of somebody who never signed in.
    package static let localAccount = "local"

    /// `REHEARSE_HOME` goes before everything; else the XDG base directories, of which relative
    /// ones are ignored as their specification says.
    ///
    /// - Throws: `.configuration` if there is no home directory to fall back on.
    package init(home: String?, environment: [String: String]) throws(RehearseError) {
        if let home = home ?? Self.nonEmpty(environment["REHEARSE_HOME"]) {
            guard home.hasPrefix("/") else {
                throw RehearseError(
                    .configuration, "REHEARSE_HOME is \"\(home)\", which is no absolute path.")
            }
            data = home + "/data"
            state = home + "/state"
            return
        }
        data = try Self.base("XDG_DATA_HOME", ".local/share", environment) + "/rehearse"
        state = try Self.base("XDG_STATE_HOME", ".local/state", environment) + "/rehearse"
    }

    package func directory(of account: String) -> String { "\(data)/\(account)" }

    package func database(of account: String) -> String {
        "\(directory(of: account))/rehearse.sqlite"
    }

    package var credentials: String { state + "/credentials.json" }

    package var drafts: String { state + "/drafts" }

    private static func base(
        _ variable: String, _ fallback: String, _ environment: [String: String]
    ) throws(RehearseError) -> String {
        if let path = environment[variable], path.hasPrefix("/") { return path }
        guard let home = environment["HOME"], home.hasPrefix("/") else {
            throw RehearseError(
                .configuration, "There is no home directory: HOME is not set.",
                next: "Set HOME or REHEARSE_HOME to an absolute path.")
        }
        return "\(home)/\(fallback)"
    }

    private static func nonEmpty(_ text: String?) -> String? {
        text.flatMap { $0.isEmpty ? nil : $0 }
    }
}
