import Foundation
import RehearseClient
import RehearseSync
import TestData
import Testing

/// Somebody at one machine: a home of their own, and the program.
struct Person: Sendable {
    let handle: String
    let home: String
    let stage: Stage

    /// Runs `rehearse ARGUMENTS…` to its end.
    func run(_ arguments: [String], within limit: Duration = .seconds(60)) async throws
        -> ProgramEnd
    {
        try await start(arguments).end(within: limit)
    }

    func run(_ arguments: String...) async throws -> ProgramEnd {
        try await run(arguments)
    }

    /// Starts it and does not wait.
    func start(_ arguments: [String]) throws -> RunningProgram {
        try RunningProgram(
            Programs.rehearse, arguments,
            environment: [
                "PATH": "/usr/bin:/bin", "REHEARSE_HOME": home, "NO_COLOR": "1", "CI": "1",
                "LANG": "C.UTF-8", "TZ": "UTC",
            ], outputPath: stage.newPath(handle))
    }

    func start(_ arguments: String...) throws -> RunningProgram {
        try start(arguments)
    }

    /// Runs it; the test cannot go on if it does not succeed.
    @discardableResult
    func ok(
        _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> ProgramEnd {
        let end = try await run(arguments)
        try #require(end.code == 0, "\(end)", sourceLocation: sourceLocation)
        return end
    }

    /// Runs it; it must end with this code and say each of these.
    @discardableResult
    func refused(
        _ code: Int32, _ arguments: [String], saying words: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> ProgramEnd {
        let end = try await run(arguments)
        #expect(end.code == code, "\(end)", sourceLocation: sourceLocation)
        for word in words {
            #expect(end.errors.contains(word), "\(word): \(end)", sourceLocation: sourceLocation)
        }
        expectSentence(end, sourceLocation: sourceLocation)
        return end
    }

    @discardableResult
    func refused(
        _ code: Int32, _ arguments: String..., saying words: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> ProgramEnd {
        try await refused(code, arguments, saying: words, sourceLocation: sourceLocation)
    }

    /// A failure is told on the error stream, in words for people.
    private func expectSentence(_ end: ProgramEnd, sourceLocation: SourceLocation) {
        #expect(end.output.isEmpty, "\(end)", sourceLocation: sourceLocation)
        #expect(end.errors.contains(" "), "\(end)", sourceLocation: sourceLocation)
        for trace in ["Fatal error", "Swift.", "Error(", "SQLITE", "NIO"] {
            #expect(!end.errors.contains(trace), "\(end)", sourceLocation: sourceLocation)
        }
    }

    // MARK: What tests do all the time

    static let question = "null-prediction-fallback"

    /// Practises with this text; answers the attempt's short id. The same question again would go
    /// on with the same attempt.
    @discardableResult
    func practise(_ text: String, question: String = Self.question) async throws -> String {
        let end = try await ok("practice", question, "-F", stage.file(text), "--json=shortID")
        return try field("shortID", of: end)
    }

    /// Makes questions `q-0`, `q-1` … known on this machine, for many attempts.
    func importQuestions(_ count: Int) async throws {
        let slugs = (0..<count).map { "q-\($0)" }
        let files = slugs.map { ("questions/\($0).md", BankText.question(slug: $0)) }
        try await ok(
            "question", "import", stage.bank(Dictionary(uniqueKeysWithValues: files)))
    }

    /// A member of the one JSON object that the program printed.
    func field(_ name: String, of end: ProgramEnd) throws -> String {
        let json = try JSONParser.parse(Array(end.output.utf8))
        let object = json.array?.first ?? json
        return try #require(object[name]?.string, "\(name): \(end)")
    }

    /// The texts of all attempts on this machine, read with the client's library.
    func answers() throws -> [String] {
        let rehearse = try Rehearse.open(home: home, environment: [:])
        return try rehearse.store.read { snapshot in
            try snapshot.rows("attempt").map { $0.text("answer") }.sorted()
        }
    }

    /// Everything `doctor` looks at is in order.
    func expectHealthy(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let end = try await run("doctor")
        #expect(end.code == 0, "\(end)", sourceLocation: sourceLocation)
        #expect(end.said.contains("integrity ok"), "\(end)", sourceLocation: sourceLocation)
    }

    /// The same home on another machine: a copied disk, a restored backup.
    func copied(as name: String) async throws -> Person {
        let copy = Person(handle: handle, home: stage.newPath(name), stage: stage)
        try await stage.tool("/bin/cp", "-a", home, copy.home)
        return copy
    }
}
