import Foundation
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// The audit chain as another implementation computes it, see `Tests/Golden/wire/make.py`.
@Suite struct AuditVectorTests {
    @Test func anotherImplementationMakesTheSameChain() throws {
        let file = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden/wire/1/vectors.json")
        let vectors = try JSONParser.parse(Array(try Data(contentsOf: file)))["audit"]?.array
        for vector in try #require(vectors) {
            let entry = try #require(vector["entry"])
            let payload = AuditPayload(
                nonce: try hash(vector, "nonce"), content: try #require(vector["payload"]))
            #expect(payload.commitment == (try hash(vector, "commitment")))
            let reader = try WireReader(entry, of: "entry")
            let made = AuditEntry(
                org: try reader.id("org"), scope: try reader.id("scope"),
                version: try reader.integer("ver"),
                at: Instant(milliseconds: try reader.integer("at")),
                auditClass: try reader.text("class"), actor: try reader.id("actor"),
                commitment: payload.commitment)
            #expect(made.leaf == (try hash(vector, "leaf")))
            #expect(made.head(after: try hash(vector, "before")) == (try hash(vector, "head")))
        }
    }

    private func hash(_ vector: JSONValue, _ name: String) throws -> SHA256Hash {
        try #require(vector[name]?.string.flatMap(SHA256Hash.init))
    }
}
