import Testing

/// What a candidate types is shown to a coach. It must not be able to command the coach's terminal.
@Suite struct HostileTextTests {
    /// Clears the screen, sets the window's title, writes the clipboard, turns text around.
    static let text =
        "Harmless \u{1B}[2J\u{1B}]0;owned\u{7}\u{1B}]52;c;b3duZWQ=\u{7}\u{9B}31m"
        + " \u{202E}reversed\u{202C} \u{2066}isolated\u{2069} zero\u{200B}width\rover\u{8}\n"

    @Test func nothingOfItReachesTheTerminal() async throws {
        try await Org.onSharedServer(with: ["jonas", "mara"]) { org in
            try await org.assignQuestion()
            let attempt = try await org.mara.practise(Self.text)
            try await org.mara.ok("submit", attempt)
            try await org.mara.ok("sync")
            try await org.jonas.ok("sync")
            let queue = try await org.jonas.ok("queue", "--json=shortID")
            let submission = try org.jonas.field("shortID", of: queue)

            let shown = try await org.jonas.ok("review", "show", submission)
            #expect(shown.output.contains("Harmless"))
            try expectTame(shown)
            try expectTame(try await org.jonas.ok("review", "show", submission, "--color", "never"))
            try expectTame(try await org.jonas.ok("review", "show", submission, "--json"))
            try expectTame(try await org.mara.ok("attempt", "show", attempt))
            // The text itself is untouched: it was the display that was made safe.
            #expect(try org.mara.answers() == [Self.text])
        }
    }

    private func expectTame(
        _ end: ProgramEnd, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let wild = end.said.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A, 0x09: false
            case 0..<0x20, 0x7F..<0xA0: true
            case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        #expect(
            wild.isEmpty, "\(wild.map { String($0.value, radix: 16) })",
            sourceLocation: sourceLocation)
    }
}
