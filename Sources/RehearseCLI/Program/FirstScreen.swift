internal import RehearseClient

/// What `rehearse` alone shows.
enum FirstScreen {
    /// A program gets the short help; a person gets their day, or a welcome the first time.
    static func show(in invocation: Invocation) async throws {
        guard invocation.surroundings.standardOutputIsTerminal else {
            let page = RootHelp.short(columns: invocation.out.columns)
            return try invocation.out.lines(page.lines)
        }
        guard try isConfigured(invocation) else {
            return try invocation.out.lines(welcome(columns: invocation.out.columns).lines)
        }
        try await TodayVerb.show(in: invocation)
    }

    /// Somebody has signed in or written something here.
    private static func isConfigured(_ invocation: Invocation) throws -> Bool {
        let rehearse = try invocation.open()
        return rehearse.account.isSignedIn || FileAccess.isDirectory(rehearse.dataDirectory)
    }

    static func welcome(columns: Int?) -> Document {
        var page = Document(columns: columns)
        page.add(
            "\("Rehearse \(Version.text)", .strong) · practice for interviews, offline first. "
                + "Nothing is sent anywhere until you sign in."
        )
        var table = Table([.text(""), .prose("")], showsTitles: false)
        table.add(
            "Try it now", StyledText("rehearse practice null-prediction-fallback", .reference))
        table.add(
            "Join your coach",
            StyledText("rehearse auth login https://coach.example.org", .reference))
        table.add("Learn the words", StyledText("rehearse help offline", .reference))
        page.add(table, indent: 2)
        return page
    }
}
