import Foundation

/// The reference implementation of FSRS in Python, when this machine has it.
///
/// `make test` installs it from PyPI into `.build/oracles`; `REHEARSE_ORACLES` names another place.
enum RecallOracle {
    struct Step: Equatable {
        var dueAt: Int64
        var stability: Double
        var difficulty: Double
    }

    static let isThere: Bool = {
        do {
            _ = try run("-c", "import fsrs", input: "")
            return true
        } catch {
            let sentence = "SKIPPED: no Python with the package fsrs; run deploy/oracles.sh\n"
            FileHandle.standardError.write(Data(sentence.utf8))
            return false
        }
    }()

    /// What the reference makes of each history of (milliseconds, grade).
    static func replay(_ histories: [[(Int64, Int)]]) throws -> [[Step]] {
        let lines = histories.map { history in
            history.map { "\($0.0):\($0.1)" }.joined(separator: " ")
        }
        let script = root.appending(path: "deploy/oracles/fsrs_oracle.py").path
        let output = try run(script, input: lines.joined(separator: "\n") + "\n")
        return output.split(separator: "\n").map { line in
            line.split(separator: ";").map { step in
                let parts = step.split(separator: " ")
                return Step(
                    dueAt: Int64(parts[0]) ?? -1, stability: Double(parts[1]) ?? .nan,
                    difficulty: Double(parts[2]) ?? .nan)
            }
        }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private struct Failed: Error {}

    /// Files instead of pipes: a pipe that is full on both ends would wait for ever.
    private static func run(_ arguments: String..., input: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            // A folder that stays in the temporary directory changes no result.
            try? FileManager.default.removeItem(at: folder)
        }
        let inputFile = folder.appending(path: "input")
        let outputFile = folder.appending(path: "output")
        try Data(input.utf8).write(to: inputFile)
        try Data().write(to: outputFile)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        var environment = ProcessInfo.processInfo.environment
        let packages =
            environment["REHEARSE_ORACLES"] ?? root.appending(path: ".build/oracles").path
        environment["PYTHONPATH"] = packages
        process.environment = environment
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return try String(contentsOf: outputFile, encoding: .utf8)
    }
}
