internal import RehearseClient

/// Where machine-owned state lives, also before a store is open.
enum StateFolder {
    /// A folder for `name`; nil without any home directory.
    static func path(_ name: String, environment: [String: String]) -> String? {
        // The error says that there is no home. Whoever asks here has a worse one to report.
        (try? HomeLayout(home: nil, environment: environment)).map { "\($0.state)/\(name)" }
    }
}
