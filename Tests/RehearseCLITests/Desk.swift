import Foundation
import RehearseModel
import Synchronization

@testable import RehearseCLI

/// A person at a machine of their own: an empty home, a clock, and the program to call.
final class Desk: Sendable {
    struct Answer {
        let status: ExitStatus
        let out: String
        let err: String
    }

    let home: String
    /// Thursday 2026-11-26 14:05:11 UTC, one more second at every look.
    private let ticks = Mutex<Int64>(1_795_701_911_000)

    init() throws {
        home = NSTemporaryDirectory() + "rehearse-cli-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: home, withIntermediateDirectories: true)
    }

    deinit {
        // Only a temporary directory; what cannot be removed the system sweeps.
        try? FileManager.default.removeItem(atPath: home)
    }

    /// Runs the program in this process.
    func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:],
        terminal: Bool = false, columns: Int? = nil
    ) async -> Answer {
        await run(
            words: arguments, input: input, environment: environment, terminal: terminal,
            columns: columns)
    }

    func run(
        words arguments: [String], input: String = "", environment: [String: String] = [:],
        terminal: Bool = false, columns: Int? = nil
    ) async -> Answer {
        let output = OutputChannel.Memory()
        let errors = OutputChannel.Memory()
        let status = await CommandLineProgram.run(
            arguments,
            surroundings: surroundings(
                input: input, environment: environment, terminal: terminal, columns: columns),
            output: output.channel, errors: errors.channel)
        return Answer(status: status, out: output.text, err: errors.text)
    }

    func surroundings(
        input: String = "", environment: [String: String] = [:], terminal: Bool = false,
        columns: Int? = nil
    ) -> Surroundings {
        let base = [
            "REHEARSE_HOME": home, "PATH": "/usr/bin:/bin", "TERM": "xterm", "PAGER": "cat",
            "LANG": "C.UTF-8",
        ]
        return Surroundings(
            environment: base.merging(environment) { _, new in new },
            standardOutputIsTerminal: terminal, standardErrorIsTerminal: terminal,
            windowColumns: columns, windowRows: terminal ? 24 : nil, zone: .utc,
            now: { [self] in tick() }, uptime: { [self] in .milliseconds(tick().milliseconds) },
            readStandardInput: { limit in
                let bytes = Array(input.utf8)
                return bytes.count > limit ? nil : bytes
            })
    }

    /// A program for `EDITOR`: a shell script that gets the file as `$1`.
    func script(_ name: String, _ body: String) throws -> String {
        let path = home + "/" + name
        try Data("#!/bin/sh\n\(body)\n".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = home + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    var drafts: [String] {
        FileAccess.names(in: home + "/state/drafts")
    }

    private func tick() -> Instant {
        ticks.withLock { value in
            value += 1000
            return Instant(milliseconds: value)
        }
    }
}
