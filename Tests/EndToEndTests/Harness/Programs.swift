import Foundation

/// Where the built programs are. The tests start them as anybody would, as processes of their own.
enum Programs {
    static let rehearse = path(of: "rehearse")
    static let server = path(of: "rehearse-server")

    /// The tests may run from a copy, so the place is found from the source and not from the test
    /// binary.
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".build/debug").path

    private static func path(of name: String) -> String {
        let path = folder + "/" + name
        guard access(path, X_OK) == 0 else {
            fatalError("\(path) is missing; the end-to-end tests need it: swift build")
        }
        return path
    }
}
