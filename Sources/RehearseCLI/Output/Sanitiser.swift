/// Makes text from people and servers safe to show: no character of it can move the cursor, change
/// the terminal, reorder the line or hide. What is taken away stays visible as a sign.
///
/// Rules, in the order in which a scalar meets them:
/// 1. C0 controls and DEL become their pictures (`␛`); line breaks and tabs are blanks in a line.
/// 2. Joiners stay where a script or an emoji needs them; emoji style and skin tones stay.
/// 3. Every other scalar that is invisible, reorders, is unassigned or private becomes `<U+202E>`.
/// 4. At most `marksMax` combining marks follow one another; the rest is counted.
enum Sanitiser {
    /// Vietnamese and scholarly texts stack three marks; anything higher is drawing, not writing.
    static let marksMax = 4

    /// Text for one line: a line break shows as `⏎`, a tab is a blank.
    static func line(_ text: String) -> String {
        if isHarmless(text) { return text }
        return clean(text)
    }

    /// Text of several lines. Line breaks of all three kinds separate; a tab goes to the next
    /// multiple of four.
    static func lines(_ text: String) -> [String] {
        var lines: [String] = [""]
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "\n" && previous == "\r" {
                previous = scalar
                continue
            }
            if scalar == "\n" || scalar == "\r" {
                lines.append("")
            } else if scalar == "\t" {
                let column = lines[lines.count - 1].unicodeScalars.count
                lines[lines.count - 1] += String(repeating: " ", count: 4 - column % 4)
            } else {
                lines[lines.count - 1].unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return lines.map(line)
    }

    private static func isHarmless(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }

    private static func clean(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var marks = 0
        var marksLeftOut = 0
        var hasBase = false
        for (index, scalar) in scalars.enumerated() {
            if isMark(scalar) {
                if !hasBase {
                    result.append("\u{25CC}")
                    hasBase = true
                }
                marks += 1
                if marks <= marksMax { result.append(scalar) } else { marksLeftOut += 1 }
                continue
            }
            flush(&marksLeftOut, into: &result)
            marks = 0
            let shown = replacement(for: scalar, at: index, in: scalars)
            hasBase = shown == nil
            if let shown {
                result.append(contentsOf: shown.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        flush(&marksLeftOut, into: &result)
        return String(result)
    }

    private static func flush(_ count: inout Int, into result: inout String.UnicodeScalarView) {
        guard count > 0 else { return }
        result.append(contentsOf: "<+\(count) marks>".unicodeScalars)
        count = 0
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300, !scalar.properties.isDefaultIgnorableCodePoint else {
            return false
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return true
        default: return false
        }
    }

    /// What stands in for a scalar, or nil if it may stay.
    private static func replacement(
        for scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
    ) -> String? {
        switch scalar.value {
        case 0x0A, 0x0D: return "\u{23CE}"
        case 0x09: return " "
        case 0x00..<0x20: return String(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
        case 0x20..<0x7F: return nil
        case 0x7F: return "\u{2421}"
        case 0x200C, 0x200D, 0xFE0F:
            return joins(at: index, in: scalars) ? nil : code(scalar)
        default:
            break
        }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint { return code(scalar) }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            return code(scalar)
        case .spaceSeparator: return scalar.value == 0x3000 ? nil : " "
        default: return nil
        }
    }

    /// Whether a joiner or an emoji style does its proper work between its neighbours.
    private static func joins(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard index > 0 else { return false }
        let before = scalars[index - 1]
        if scalars[index].value == 0xFE0F { return before.properties.isEmoji }
        guard index + 1 < scalars.count else { return false }
        let after = scalars[index + 1]
        if isPictograph(before), isPictograph(after), scalars[index].value == 0x200D { return true }
        return needsJoiners(before) && needsJoiners(after)
    }

    private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFE0F || (scalar.value > 0xFF && scalar.properties.isEmoji)
    }

    /// Arabic and the scripts of India, where a joiner changes the letters beside it.
    private static func needsJoiners(_ scalar: Unicode.Scalar) -> Bool {
        (0x0600...0x06FF).contains(scalar.value) || (0x0900...0x0DFF).contains(scalar.value)
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
