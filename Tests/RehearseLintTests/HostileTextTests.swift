import RehearseLint
import TestData
import Testing

/// Goal: no text traps the lint, cuts a character in two or costs more than its length. Method:
/// seeded random texts from pieces that were chosen to hurt, and texts of the greatest length that
/// repeat one bad pattern. Time is counted in looks, not by a clock.
@Suite struct HostileTextTests {
    @Test(arguments: 0..<150)
    func aRandomTextIsReadWithoutHarm(seed: Int) throws {
        var noise = SplitMix64(seed: UInt64(seed))
        let text = HostileText.random(from: &noise)
        try expectSoundness(of: text, "seed \(seed)")
    }

    @Test(arguments: 0..<60)
    func randomBytesMadeTextAreReadWithoutHarm(seed: Int) throws {
        var noise = SplitMix64(seed: UInt64(1000 + seed))
        let bytes = (0..<noise.below(3000)).map { _ in UInt8.random(in: 0...255, using: &noise) }
        try expectSoundness(of: String(decoding: bytes, as: UTF8.self), "seed \(seed)")
    }

    @Test(arguments: HostileText.patterns)
    func aPatternRepeatedToTheLimitCostsItsLength(pattern: String) throws {
        let count = Self.longBytes / pattern.utf8.count
        let text = String(repeating: pattern, count: count)
        let report = try Linter.report(on: HostileText.subject(text), wholeAnswerWordsMin: 0)
        expectLinear(report, text)
        expectValidSpans(report, text)
    }

    /// Long enough for what is quadratic to show, short enough for a debug build.
    private static let longBytes = 32 * 1024

    /// Four times the text costs four times the looks and not sixteen times.
    @Test(arguments: HostileText.patterns)
    func moreTextCostsNoMoreThanItsLength(pattern: String) throws {
        let once = String(repeating: pattern, count: 4000 / max(1, pattern.utf8.count))
        let first = try Linter.report(on: HostileText.subject(once), wholeAnswerWordsMin: 0)
        let second = try Linter.report(
            on: HostileText.subject(once + once + once + once), wholeAnswerWordsMin: 0)
        #expect(second.steps <= 6 * first.steps + 1000)
    }

    private func expectSoundness(of text: String, _ comment: Comment) throws {
        for subject in [HostileText.subject(text), LintSubject(text: text)] {
            let report = try Linter.report(on: subject, wholeAnswerWordsMin: 0)
            #expect(try Linter.report(on: subject, wholeAnswerWordsMin: 0) == report, comment)
            expectLinear(report, text)
            expectValidSpans(report, text)
        }
    }

    private static func around(_ offset: Int, _ bytes: [UInt8]) -> String {
        let range = max(0, offset - 12)..<min(bytes.count, offset + 12)
        return bytes[range].map { String($0, radix: 16) }.joined(separator: " ")
    }

    /// A look at each byte, some at each word, and each rule at each sentence and hit.
    private func expectLinear(_ report: LintReport, _ text: String) {
        #expect(report.steps <= 200 * (text.utf8.count + 100))
    }

    private func expectValidSpans(_ report: LintReport, _ text: String) {
        let bytes = Array(text.utf8)
        for finding in report.findings.prefix(60) {
            let range = finding.span.bytes
            guard !range.isEmpty, range.upperBound <= bytes.count else {
                Issue.record("\(finding.rule) points to \(range) of \(bytes.count)")
                continue
            }
            for offset in [range.lowerBound, range.upperBound] {
                let index = text.utf8.index(text.startIndex, offsetBy: offset)
                #expect(
                    String.Index(index, within: text) != nil,
                    "\(finding.rule.rawValue) cuts a character at \(offset): \(Self.around(offset, bytes))"
                )
            }
            let start = bytes[..<range.lowerBound]
            #expect(finding.span.line == start.count { $0 == UInt8(ascii: "\n") } + 1)
            let lineStart = start.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let before = String(decoding: bytes[lineStart..<range.lowerBound], as: UTF8.self)
            #expect(finding.span.column == before.unicodeScalars.count + 1)
            let quoted = String(decoding: bytes[range], as: UTF8.self)
            #expect(finding.quote.utf8.count <= LintLimits.quoteBytesMax + 3)
            let isWhole = range.count <= LintLimits.quoteBytesMax
            let begin = Array(finding.quote.utf8.dropLast(isWhole ? 0 : 3))
            #expect(isWhole ? finding.quote == quoted : quoted.utf8.starts(with: begin))
        }
        let counts = Dictionary(grouping: report.findings, by: \.rule).mapValues(\.count)
        #expect(counts.values.allSatisfy { $0 <= LintLimits.findingsPerRuleMax })
    }
}
