import Foundation
import RehearseModel
import Testing

@testable import RehearseClient

@Suite struct BankFolderTests {
    @Test func readsTheFilesAndNamesWhatItLeavesOut() throws {
        let folder = try TemporaryFolder(bank: SampleBank.files)
        try folder.write("README.md", "hello")
        try folder.write(".git/config", "x")
        try folder.write("questions/.empty-answer.md.swp", "x")
        try folder.write("questions/empty-answer.md~", "x")

        let read = try BankFolder(reading: folder.path)

        #expect(read.ignored == ["README.md"])
        #expect(try BankParser.parse(read.files).bank == BankParser.parse(SampleBank.files).bank)
    }

    @Test func refusesALinkThatLeavesTheFolder() throws {
        let secret = try TemporaryFolder(bank: [BankFile(path: "secret.md", text: "key")])
        let folder = try TemporaryFolder(bank: SampleBank.files)
        try folder.link("questions/secret.md", to: secret.path + "/secret.md")
        try folder.link("questions/inside.md", to: folder.path + "/questions/empty-answer.md")

        let error = #expect(throws: BankProblems.self) { try BankFolder(reading: folder.path) }

        #expect(error?.shown.map(\.file) == ["questions/secret.md"])
    }

    @Test func refusesAFolderThatIsALinkToElsewhere() throws {
        let other = try TemporaryFolder(bank: SampleBank.files)
        let folder = try TemporaryFolder(bank: [SampleBank.files[0]])
        try folder.link("questions", to: other.path + "/questions")

        #expect(throws: BankProblems.self) { try BankFolder(reading: folder.path) }
    }

    @Test func refusesAPipeWithoutWaitingForIt() throws {
        let folder = try TemporaryFolder(bank: SampleBank.files)
        #expect(mkfifo(folder.path + "/questions/pipe.md", 0o600) == 0)

        let error = #expect(throws: BankProblems.self) { try BankFolder(reading: folder.path) }

        #expect(error?.shown.first?.message == "is not a file")
    }

    @Test func refusesATenMegabyteFileWithoutReadingIt() throws {
        let folder = try TemporaryFolder(bank: SampleBank.files)
        try folder.write("questions/huge.md", String(repeating: "x", count: 10_000_000))

        let error = #expect(throws: BankProblems.self) { try BankFolder(reading: folder.path) }

        #expect(
            error?.shown.map(\.description) == [
                "questions/huge.md: has 10000000 bytes (keep every file within 262144)"
            ])
    }

    @Test(arguments: ["/nowhere/at/all", "/etc/passwd", ""])
    func saysThatThereIsNoFolder(_ path: String) {
        let error = #expect(throws: RehearseError.self) { try BankFolder(reading: path) }

        #expect(error?.kind == .badInput)
    }
}

/// A folder that goes away with the test.
final class TemporaryFolder: Sendable {
    let path: String

    init(bank files: [BankFile] = []) throws {
        let base = FileManager.default.temporaryDirectory.path
        path = base + "/rehearse-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for file in files { try write(file.path, bytes: file.bytes) }
    }

    deinit {
        // Nothing depends on it; a left-over folder is only untidy.
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ name: String, _ text: String) throws {
        try write(name, bytes: Array(text.utf8))
    }

    func isEmpty() throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: path).isEmpty
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: path + "/" + name, withDestinationPath: target)
    }

    private func write(_ name: String, bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }
}
