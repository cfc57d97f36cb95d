import Foundation
import RehearseModel
import Testing

@testable import RehearseClient

@Suite struct CredentialsFileTests {
    private let home = TestHome()
    private var path: String { home.path + "/state/credentials.json" }
    private var file: CredentialsFile { CredentialsFile(path: path) }

    private let sample = Credentials(
        current: "mara@acme@host",
        accounts: [
            Credentials.Account(
                name: "mara@acme@host", server: "https://host", handle: "mara", org: "acme",
                user: UserID(high: 1, low: 1), device: DeviceID(high: 2, low: 2),
                deviceName: "laptop", ownScope: nil, token: "secret")
        ])

    @Test func noFileMeansThatNobodySignedIn() throws {
        #expect(try file.load() == Credentials())
        #expect(!FileManager.default.fileExists(atPath: home.path + "/state"))
    }

    @Test func whatIsSavedComesBackAndIsTheOwnersAlone() throws {
        try file.save(sample)
        #expect(try file.load() == sample)
        #expect(try mode(path) == 0o600)
        #expect(try mode(home.path + "/state") == 0o700)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: home.path + "/state").count == 1)
    }

    @Test func aModeThatIsTooWideIsNarrowed() throws {
        try file.save(sample)
        chmod(path, 0o644)
        #expect(try file.permissionProblem() != nil)
        #expect(try file.load() == sample)
        #expect(try mode(path) == 0o600)
        #expect(try file.permissionProblem() == nil)
    }

    @Test func aSymbolicLinkIsNeitherReadNorFollowed() throws {
        try file.save(sample)
        let elsewhere = home.path + "/elsewhere.json"
        rename(path, elsewhere)
        symlink(elsewhere, path)
        let error = #expect(throws: RehearseError.self) { try file.load() }
        #expect(error?.kind == .configuration)
        try file.save(Credentials())
        #expect(try file.load() == Credentials())
        #expect(try CredentialsFile(path: elsewhere).load() == sample)
    }

    @Test(arguments: ["", "{", "[]", "{\"accounts\":1}", "{\"accounts\":[{}]}"])
    func aFileThatCannotBeUnderstoodIsNotGuessedAt(text: String) throws {
        try file.save(sample)
        try PrivateFile.replace(path, with: Array(text.utf8))
        let error = #expect(throws: RehearseError.self) { try file.load() }
        #expect(error?.kind == .configuration)
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
