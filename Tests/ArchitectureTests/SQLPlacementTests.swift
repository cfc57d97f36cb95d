import Testing

/// SQL stands where people look for it. Whoever reads a feature reads no SQL, and whoever changes a
/// table finds every statement about it by the names of the files.
@Suite struct SQLPlacementTests {
    /// Files outside those places, each with its reason.
    private static let exceptions: [String: String] = [:]

    @Test func statementsStandInFilesOfQueries() throws {
        for file in try SourceTree.swift(in: "Sources") where !file.mayHoldSQL {
            guard Self.exceptions[file.path] == nil else { continue }
            for place in file.places(of: "SELECT ", "INSERT ", "UPDATE ", "DELETE ") {
                Issue.record("\(place) holds SQL; it belongs into a *Queries.swift")
            }
        }
    }

    @Test(arguments: exceptions.keys.sorted())
    func anExceptionIsStillNeeded(path: String) throws {
        let file = try SourceTree.read(path)
        #expect(!file.places(of: "SELECT ", "INSERT ", "UPDATE ", "DELETE ").isEmpty)
    }
}

extension SourceFile {
    fileprivate var mayHoldSQL: Bool {
        name.hasSuffix("Queries.swift") || module == "Postgres"
            || ["/Store/", "/Outbox/", "/Database/"].contains(where: path.contains)
    }
}
