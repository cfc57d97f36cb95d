import Foundation
import RehearseModel
import RehearseSync
import Testing

/// Protocol 1 as it was agreed. The traces in `Tests/Golden/wire/1` were written by an
/// implementation of docs/SYNC.md that shares no code with this one (`make.py` beside them), and
/// are not written again: a program that reads them differently speaks another protocol.
@Suite struct GoldenWireTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden/wire/1")

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    private static func vectors(_ name: String) throws -> [JSONValue] {
        try #require(try JSONParser.parse(bytes("vectors.json"))[name]?.array)
    }

    /// Reads a trace as the program would and writes it again.
    private static func rewritten(_ name: String) throws -> [UInt8] {
        let bytes = try bytes(name)
        if name.hasPrefix("pull-answer") { return try PullPage(bytes: bytes).bytes }
        let json = try JSONParser.parse(bytes)
        switch name.prefix(while: { $0 != "." }) {
        case "push-request", "push-request-resent":
            return try PushRequest(json: json).json.canonicalBytes
        case "push-answer": return try PushResponse(json: json).json.canonicalBytes
        case "pull-request": return try PullRequest(json: json).json.canonicalBytes
        case "wait-request": return try WaitRequest(json: json).json.canonicalBytes
        case "wait-answer", "wait-answer-nothing":
            return try WaitResponse(json: json).json.canonicalBytes
        case let name where name.hasPrefix("problem-"):
            return try WireCodec.encode(WireCodec.decode(ProblemDocument.self, from: json))
        default: throw WireError("nobody reads \(name)")
        }
    }

    private static let traces = [
        "problem-device-forked.json", "problem-protocol-unsupported.json",
        "problem-sequence-gap.json", "problem-timeline-changed.json", "pull-answer-closed.ndjson",
        "pull-answer-cut.ndjson", "pull-request.json", "push-answer.json",
        "push-request-resent.json", "push-request.json", "wait-answer-nothing.json",
        "wait-answer.json", "wait-request.json",
    ]

    @Test(arguments: traces)
    func aTraceIsReadAndWrittenAsItWas(name: String) throws {
        let text = String(decoding: try Self.bytes(name), as: UTF8.self)
        #expect(String(decoding: try Self.rewritten(name), as: UTF8.self) == text)
    }

    @Test func everyTraceIsRead() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(names) == Set(Self.traces + ["vectors.json"]))
    }

    @Test func whatATraceSaysIsUnderstood() throws {
        let resent = try PushRequest(
            json: JSONParser.parse(Self.bytes("push-request-resent.json")))
        #expect(resent.epoch == 2)
        #expect(resent.earlierThrough == 2)
        #expect(resent.ops[1].previous == resent.ops[0].hash)
        let answer = try PushResponse(json: JSONParser.parse(Self.bytes("push-answer.json")))
        #expect(
            answer.results.map(\.outcome)
                == [.applied, .merged, .conflicted, .refused, .refused])
        #expect(answer.results.map(\.code) == [nil, nil, nil, .notFound, .parked])
        let page = try PullPage(bytes: Self.bytes("pull-answer-closed.ndjson"))
        #expect(page.header.isClosed)
        // A column of a newer server passes through as it came.
        #expect(page.rows[0].text.hasSuffix(#", "mood": "calm"}"#))
        let wait = try WaitResponse(json: JSONParser.parse(Self.bytes("wait-answer.json")))
        #expect(wait.moved.values.map { $0 } == [3])
    }

    @Test func anotherImplementationHashesOpsAlike() throws {
        for vector in try Self.vectors("ops") {
            let op = try Op(json: try #require(vector["op"]))
            #expect(op.hash.description == vector["hash"]?.string)
            #expect(op.contentHash.description == vector["content_hash"]?.string)
        }
    }

    @Test func anotherImplementationAddsRowsToTheDigestAlike() throws {
        for vector in try Self.vectors("rows") {
            let table = try #require(vector["table"]?.string)
            let row = try SyncRow(table: table, json: try #require(vector["row"]))
            #expect(Int64(bitPattern: row.digestTerm) == vector["term"]?.integer)
        }
    }

    @Test func anotherImplementationWritesTheSameCanonicalBytes() throws {
        for vector in try Self.vectors("canonical") {
            let value = try #require(vector["value"])
            #expect(
                SHA256Hash(of: value.canonicalBytes).description == vector["sha256"]?.string)
        }
    }
}
