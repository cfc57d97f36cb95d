import Foundation
import HTTPTypes
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct OpenAPITests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test func theDescriptionIsUpToDate() throws {
        let file = Self.root.appending(path: "docs/openapi.yaml")
        let written = try String(contentsOf: file, encoding: .utf8)
        #expect(
            written == OpenAPI.document(),
            "docs/openapi.yaml is stale; run: swift run rehearse-server openapi > docs/openapi.yaml"
        )
    }

    @Test func theEmbeddedMigrationsAreUpToDate() throws {
        let directory = Self.root.appending(path: "Migrations")
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path())
            .filter { $0.hasSuffix(".sql") }.sorted()
        #expect(names == EmbeddedMigrationFiles.files.map(\.path))
        for file in EmbeddedMigrationFiles.files {
            let text = try String(contentsOf: directory.appending(path: file.path), encoding: .utf8)
            #expect(file.text == text, "\(file.path) is stale; run deploy/embed.py")
        }
    }

    @Test func operationsAreNamedOnce() {
        let ids = Operations.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        let routes = Operations.all.map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(routes).count == routes.count)
    }

    @Test func aSchemaFollowsFromTheType() throws {
        guard case .object("InviteRequest", let members) = WireSchema.of(InviteRequest.self) else {
            Issue.record("InviteRequest must be an object")
            return
        }
        #expect(members.map(\.name) == ["handle", "display_name", "roles", "cohort"])
        #expect(members.map(\.isRequired) == [true, true, true, false])
        #expect(members[2].schema == .array(.word(Role.allCases.map(\.rawValue))))
    }
}
