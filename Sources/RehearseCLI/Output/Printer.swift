/// The render boundary: the only way from a verb to a stream.
///
/// Text for people comes as `StyledText` and is sanitised here; values for programs come as
/// `OutputValue`, whose JSON escapes what the sanitiser would show.
struct Printer: Sendable {
    let channel: OutputChannel
    let colour: Bool
    /// The signs that the reader's terminal can show.
    var glyphs = Glyphs.unicode
    /// The width for layout; nil when nothing reads by columns, as in a pipe.
    let columns: Int?

    func line(_ text: StyledText = "") throws {
        try channel.write(Array((text.rendered(colour: colour, glyphs: glyphs) + "\n").utf8))
    }

    func lines(_ texts: [StyledText]) throws {
        try channel.write(Array(rendered(texts).utf8))
    }

    /// Text without an end of line, for a prompt.
    func prompt(_ text: StyledText) throws {
        try channel.write(Array(text.rendered(colour: colour, glyphs: glyphs).utf8))
    }

    func json(_ value: OutputValue) throws {
        try channel.write(Array((value.json + "\n").utf8))
    }

    /// A list with one record a line, which is still one JSON array.
    func json(list: [OutputValue]) throws {
        guard !list.isEmpty else { return try json(.array([])) }
        let body = list.map(\.json).joined(separator: ",\n")
        try channel.write(Array("[\(body)]\n".utf8))
    }

    func tabSeparated(_ cells: [OutputValue]) throws {
        try channel.write(Array((cells.map(\.cell).joined(separator: "\t") + "\n").utf8))
    }

    /// Bytes that a person asked for as they are, such as an export into a file or a pipe.
    func verbatim(_ text: String) throws {
        try channel.write(Array(text.utf8))
    }

    func rendered(_ texts: [StyledText]) -> String {
        texts.map { $0.rendered(colour: colour, glyphs: glyphs) + "\n" }.joined()
    }
}
