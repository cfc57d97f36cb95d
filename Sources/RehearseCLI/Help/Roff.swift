/// A piece of a manual page.
enum Roff {
    case heading(String)
    case text(String)
    /// A text with a gap before it.
    case paragraph(String)
    /// A term and what it means.
    case item(String, String)
    /// Lines that stay as they are laid out.
    case verbatim([String])

    var lines: [String] {
        switch self {
        case .heading(let text): [".SH \(Self.escaped(text))"]
        case .text(let text): [Self.escaped(text)]
        case .paragraph(let text): [".PP", Self.escaped(text)]
        case .item(let term, let meaning):
            [".TP", "\\fB\(Self.escaped(term))\\fR", Self.escaped(meaning)]
        case .verbatim(let lines): [".nf"] + lines.map(Self.escaped) + [".fi"]
        }
    }

    /// Text that roff shows as it is: a line must not begin with a control character, a hyphen
    /// stays the sign that people type, our own signs are their ASCII forms, and what else is not
    /// ASCII has its number.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in Glyphs.ascii.shown(text).unicodeScalars {
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case "\n": result += " "
            default:
                if scalar.isASCII {
                    result.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
                    result += "\\[u\(zeros)\(digits)]"
                }
            }
        }
        return result.hasPrefix(".") ? "\\&" + result : result
    }
}
