import TestData
import Testing

@testable import RehearseCLI

@Suite struct SanitiserTests {
    @Test(arguments: [
        ("plain text", "plain text"),
        ("\u{1B}[2J", "␛[2J"),
        ("\u{1B}]52;c;aGk=\u{07}", "␛]52;c;aGk=␇"),
        ("a\u{00}b", "a␀b"),
        ("a\u{7F}b", "a␡b"),
        ("\u{9B}31m", "<U+009B>31m"),
        ("user\u{202E}txt.exe", "user<U+202E>txt.exe"),
        ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
        ("zero\u{200B}width", "zero<U+200B>width"),
        ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"),
        ("bom\u{FEFF}", "bom<U+FEFF>"),
        ("tag\u{E0041}\u{E007F}", "tag<U+E0041><U+E007F>"),
        ("vs\u{E0100}", "vs<U+E0100>"),
        ("line\nbreak\r", "line⏎break⏎"),
        ("tab\there", "tab here"),
        ("para\u{2029}", "para<U+2029>"),
        ("no\u{A0}break", "no break"),
        ("private\u{E000}", "private<U+E000>"),
        ("filler\u{3164}", "filler<U+3164>"),
    ])
    func dangerousScalarsAreShown(_ text: String, _ shown: String) {
        #expect(Sanitiser.line(text) == shown)
    }

    @Test(arguments: [
        "naïve café", "漢字とかな", "한국어", "Ελλάδα", "עברית", "हिन्दी", "می‌خواهم", "👩‍👩‍👧", "❤️", "👍🏽",
        "🇩🇪", "e\u{301}\u{323}", "→ ✓ ░▒▓",
    ])
    func ordinaryWritingStaysAsItIs(_ text: String) {
        #expect(Sanitiser.line(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func joinersStayOnlyWhereTheyJoin() {
        #expect(Sanitiser.line("a\u{200D}b") == "a<U+200D>b")
        #expect(Sanitiser.line("a\u{FE0F}b") == "a<U+FE0F>b")
        #expect(Sanitiser.line("\u{200D}👧") == "<U+200D>👧")
    }

    @Test func marksBeyondTheLimitAreCounted() {
        let text = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
        let shown = Sanitiser.line(text)
        #expect(shown.unicodeScalars.count { $0 == "\u{301}" } == Sanitiser.marksMax)
        #expect(shown.hasSuffix("<+\(10_000 - Sanitiser.marksMax) marks>b"))
    }

    @Test func aMarkWithoutABaseGetsOne() {
        #expect(Sanitiser.line("\u{301}x").unicodeScalars.first == "\u{25CC}")
        #expect(Sanitiser.line("\u{1B}\u{301}").unicodeScalars.contains("\u{25CC}"))
    }

    @Test func linesAreSplitAtAllThreeBreaksAndTabsAreFilled() {
        #expect(Sanitiser.lines("a\nb\r\nc\rd") == ["a", "b", "c", "d"])
        #expect(Sanitiser.lines("ab\tc") == ["ab  c"])
        #expect(Sanitiser.lines("") == [""])
        #expect(Sanitiser.lines("x\n") == ["x", ""])
    }

    /// Goal: whatever comes in, only harmless bytes go out. Method: random scalars with a bias to
    /// the dangerous ones, rendered with and without colour.
    @Test(arguments: [UInt64(1), 2, 3, 20_261_123])
    func outputBytesAreInTheAllowList(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let text = Self.randomText(&random)
            let styled = StyledText(text, Role.allCases.randomElement(using: &random) ?? .plain)
            for colour in [false, true] {
                #expect(
                    Self.isAllowed(styled.rendered(colour: colour)),
                    "seed \(seed): \(Array(text.unicodeScalars))")
            }
            for line in Sanitiser.lines(text) { #expect(Self.isAllowed(line), "seed \(seed)") }
            let json = OutputValue.text(text).json
            #expect(Self.isAllowed(json), "seed \(seed)")
            #expect(Self.isAllowed(OutputValue.text(text).cell), "seed \(seed)")
        }
    }

    private static func randomText(_ random: inout SplitMix64) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...24, using: &random) {
            let range: ClosedRange<UInt32> =
                switch Int.random(in: 0...7, using: &random) {
                case 0: 0...0x1F
                case 1: 0x7F...0x9F
                case 2: 0x200B...0x206F
                case 3: 0x300...0x36F
                case 4: 0xE0000...0xE01FF
                case 5: 0x20...0x7E
                case 6: 0xFE00...0xFFFF
                default: 0...0x10FFFF
                }
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Printable scalars, and escapes only as the colour codes that we write.
    private static func isAllowed(_ text: String) -> Bool {
        // By scalars: as characters, the last letter of a code could join with what follows.
        var rest = Array(text.unicodeScalars)
        for code in Role.allCases.compactMap(\.code) + ["0"] {
            rest = Array(rest.split(separator: Array("\u{1B}[\(code)m".unicodeScalars)).joined())
        }
        return rest.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .surrogate, .privateUse, .unassigned, .lineSeparator,
                .paragraphSeparator:
                return false
            case .format: return scalar.value == 0x200C || scalar.value == 0x200D
            default: return !scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0xFE0F
            }
        }
    }
}
