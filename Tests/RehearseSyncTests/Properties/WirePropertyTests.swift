import RehearseModel
import RehearseSync
import TestData
import Testing

/// Messages as bytes: what is written reads back, and damage is refused or reads as something
/// that has one form. Nothing that comes from outside traps.
@Suite struct WirePropertyTests {
    static let seeds = (1...8).map { UInt64($0) }

    /// A kind of message: how to draw one, and how to read it and write it again.
    struct Kind: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var draw: @Sendable (inout SplitMix64) -> [UInt8]
        var rewrite: @Sendable ([UInt8]) throws -> [UInt8]
    }

    private static let kinds = [
        Kind(testDescription: "op") {
            $0.op().json.canonicalBytes
        } rewrite: {
            try Op(json: JSONParser.parse($0)).json.canonicalBytes
        },
        Kind(testDescription: "push") {
            $0.push().json.canonicalBytes
        } rewrite: {
            try PushRequest(json: JSONParser.parse($0)).json.canonicalBytes
        },
        Kind(testDescription: "push answer") {
            $0.pushResponse().json.canonicalBytes
        } rewrite: {
            try PushResponse(json: JSONParser.parse($0)).json.canonicalBytes
        },
        Kind(testDescription: "pull") {
            $0.pull().json.canonicalBytes
        } rewrite: {
            try PullRequest(json: JSONParser.parse($0)).json.canonicalBytes
        },
        Kind(testDescription: "page") {
            $0.page().bytes
        } rewrite: {
            try PullPage(bytes: $0).bytes
        },
    ]

    @Test(arguments: kinds, seeds)
    func whatIsWrittenReadsBack(kind: Kind, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<40 {
            let bytes = kind.draw(&random)
            #expect(try kind.rewrite(bytes) == bytes)
        }
    }

    /// A message that was cut off is never taken for a short one.
    @Test(arguments: kinds, seeds)
    func everyCutIsRefused(kind: Kind, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let bytes = kind.draw(&random)
        for end in bytes.indices {
            #expect(throws: (any Error).self, "cut at \(end)") {
                try kind.rewrite(Array(bytes[..<end]))
            }
        }
    }

    @Test(arguments: kinds, seeds)
    func aChangedByteIsRefusedOrReadsAsSomethingWithOneForm(kind: Kind, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let bytes = kind.draw(&random)
        let replacements = Array(#"{}[]",:\0-.en "#.utf8) + [0x00, 0x0A, 0x80, 0xC3, 0xFF]
        for place in bytes.indices {
            for _ in 0..<2 {
                var damaged = bytes
                damaged[place] =
                    replacements[
                        Int.random(in: 0..<replacements.count, using: &random)]
                expectOneForm(kind, damaged)
            }
        }
    }

    private func expectOneForm(_ kind: Kind, _ bytes: [UInt8]) {
        guard let once = try? kind.rewrite(bytes) else { return }  // Refusing is fine.
        let twice = try? kind.rewrite(once)  // Nil fails the next line.
        if twice != once { Issue.record("\(String(decoding: bytes, as: UTF8.self))") }
    }
}

extension SplitMix64 {
    fileprivate mutating func push() -> PushRequest {
        var ops: [Op] = []
        for _ in 0..<Int.random(in: 0...2, using: &self) { ops.append(op()) }
        return PushRequest(
            device: id(), epoch: Int64.random(in: 1...9, using: &self),
            timeline: chance(1, in: 2) ? id() : nil, ops: ops)
    }

    fileprivate mutating func pushResponse() -> PushResponse {
        var results: [OpResult] = []
        for _ in 0..<Int.random(in: 0...4, using: &self) {
            let isRefused = chance(1, in: 3)
            results.append(
                OpResult(
                    op: id(), outcome: isRefused ? .refused : .merged,
                    code: isRefused ? .badValue : nil, sentence: isRefused ? text() : nil,
                    version: isRefused ? nil : Int64.random(in: 1...99, using: &self)))
        }
        return PushResponse(
            timeline: id(), serverTime: Instant(milliseconds: 1_700_000_000_000), results: results)
    }

    fileprivate mutating func pull() -> PullRequest {
        var cursors: [PullCursor] = []
        for _ in 0..<Int.random(in: 0...3, using: &self) {
            cursors.append(
                PullCursor(
                    scope: id(), grantEpoch: Int64.random(in: 0...9, using: &self),
                    version: Int64.random(in: 0...99, using: &self),
                    after: chance(1, in: 2) ? id() : nil, head: chance(1, in: 2) ? hash() : nil,
                    role: chance(1, in: 2) ? OpenWord(.coach) : nil))
        }
        return PullRequest(
            device: id(), timeline: chance(1, in: 2) ? id() : nil, cursors: cursors)
    }

    fileprivate mutating func page() -> PullPage {
        var rows: [PullPage.RowLine] = []
        for _ in 0..<Int.random(in: 0...3, using: &self) {
            rows.append(
                PullPage.RowLine(table: "note", text: JSONValue.object(members()).canonicalText))
        }
        let scope = PulledScope(
            scope: id(), kind: OpenWord(.seat), subject: id(), role: OpenWord(.candidate),
            label: text(), grantEpoch: 1, version: Int64.random(in: 1...99, using: &self),
            after: chance(1, in: 2) ? id() : nil, head: chance(1, in: 2) ? hash() : nil,
            digest: chance(1, in: 2) ? next() : nil)
        return PullPage(
            header: PullHeader(
                timeline: id(), serverTime: Instant(milliseconds: 1), isClosed: chance(1, in: 2),
                revoked: chance(1, in: 2) ? [id()] : [], scopes: [scope], rowCount: rows.count),
            rows: rows)
    }
}
