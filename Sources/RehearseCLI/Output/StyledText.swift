/// Text for people, made of pieces that each have a role.
///
/// It is the only thing a `Printer` accepts, and the pieces are sanitised when they are rendered.
/// So a verb can put any text into it, also one written by a stranger, without a second thought.
struct StyledText: Sendable, Equatable {
    /// A run of characters with one role.
    struct Piece: Sendable, Equatable {
        var text: String
        var role: Role
    }

    private(set) var pieces: [Piece]

    init(_ text: String = "", _ role: Role = .plain) {
        pieces = text.isEmpty ? [] : [Piece(text: text, role: role)]
    }

    init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// The words alone, exactly as given: not fit for a terminal.
    var plain: String { pieces.map(\.text).joined() }

    var isEmpty: Bool { pieces.isEmpty }

    /// The text without its first `count` characters.
    func dropping(first count: Int) -> StyledText {
        var missing = count
        var kept: [Piece] = []
        for piece in pieces {
            let text = String(piece.text.dropFirst(missing))
            missing = max(0, missing - piece.text.count)
            if !text.isEmpty { kept.append(Piece(text: text, role: piece.role)) }
        }
        return StyledText(pieces: kept)
    }

    static func + (left: Self, right: Self) -> Self {
        var result = left
        result += right
        return result
    }

    /// Neighbours of one role become one piece, so that a line has no more codes than it needs.
    static func += (left: inout Self, right: Self) {
        for piece in right.pieces {
            if let last = left.pieces.last, last.role == piece.role {
                left.pieces[left.pieces.count - 1].text += piece.text
            } else {
                left.pieces.append(piece)
            }
        }
    }

    /// Every piece made safe for one line of a terminal: what is left has a known width.
    func sanitised() -> StyledText {
        StyledText(
            pieces: pieces.map { Piece(text: Sanitiser.line($0.text), role: $0.role) })
    }

    /// The line as bytes for a terminal, with colour codes only if asked for.
    func rendered(colour: Bool, glyphs: Glyphs = .unicode) -> String {
        glyphs.shown(sanitised()).pieces.map { piece in
            guard colour, let code = piece.role.code, !piece.text.isEmpty else { return piece.text }
            return "\u{1B}[\(code)m\(piece.text)\u{1B}[0m"
        }.joined()
    }
}

/// What a piece of text is for. The terminal's own theme decides how the colours look.
enum Role: Sendable, CaseIterable {
    case plain
    /// A title.
    case heading
    /// Something to look at.
    case strong
    /// Explanations and dates beside the thing itself.
    case quiet
    /// A name that can be typed into the next command.
    case reference
    /// Done, on time.
    case good
    /// Needs a look.
    case attention
    /// Failed, late, refused.
    case bad

    /// The SGR parameters of the 16 basic colours; nil leaves the text as it is.
    var code: String? {
        switch self {
        case .plain: nil
        case .heading, .strong: "1"
        case .quiet: "2"
        case .reference: "36"
        case .good: "32"
        case .attention: "33"
        case .bad: "31"
        }
    }
}

extension StyledText: ExpressibleByStringInterpolation {
    struct StringInterpolation: StringInterpolationProtocol {
        var text = StyledText()

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            text += StyledText(literal)
        }

        mutating func appendInterpolation(_ value: StyledText) {
            text += value
        }

        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            text += StyledText(value.description)
        }

        mutating func appendInterpolation(_ value: some CustomStringConvertible, _ role: Role) {
            text += StyledText(value.description, role)
        }
    }

    init(stringLiteral value: String) {
        self.init(value)
    }

    init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.text
    }
}

extension Sequence<StyledText> {
    /// The texts one after the other with `separator` between them.
    func joined(separator: StyledText) -> StyledText {
        var result = StyledText()
        for (index, text) in enumerated() {
            if index > 0 { result += separator }
            result += text
        }
        return result
    }
}

extension StyledText {
    /// Stands before what was done.
    static let tick = StyledText("✓", .good)
    /// Stands before what needs a look.
    static let warning = StyledText("!", .attention)
}

extension Int {
    /// `1 change`, `3 changes`; `plural` is for nouns that do not just take an s.
    func of(_ noun: String, plural: String? = nil) -> String {
        self == 1 ? "1 \(noun)" : "\(self) \(plural ?? noun + "s")"
    }
}
