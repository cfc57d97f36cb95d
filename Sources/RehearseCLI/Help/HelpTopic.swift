/// Pages about things that concern every verb.
enum HelpTopic: String, CaseIterable, Sendable {
    case environment
    case exitCodes = "exit-codes"
    case formatting, files, offline, conflicts

    var abstract: String {
        switch self {
        case .environment: "variables that the program reads"
        case .exitCodes: "the numbers it ends with"
        case .formatting: "JSON, tab-separated output, colour, pager"
        case .files: "where things are kept"
        case .offline: "what works without a network, and when work is sent"
        case .conflicts: "what happens when two devices change one text"
        }
    }

    func document(columns: Int?) -> Document {
        var page = Document(columns: columns.map { min($0, Document.proseWidthMax) } ?? 80)
        page.add(StyledText("\(rawValue): \(abstract)", .heading))
        switch self {
        case .environment: Self.addEnvironment(to: &page)
        case .exitCodes:
            HelpPage.section(
                "Numbers", ExitStatus.allCases.map { (String($0.rawValue), $0.meaning) }, in: &page)
        case .files: Self.addFiles(to: &page)
        case .formatting: page.add(paragraphs: Self.formattingText)
        case .offline: page.add(paragraphs: Self.offlineText)
        case .conflicts: page.add(paragraphs: Self.conflictsText)
        }
        return page
    }

    private static func addEnvironment(to page: inout Document) {
        HelpPage.section(
            "Where",
            [
                ("REHEARSE_HOME", "keeps everything in this one directory"),
                ("XDG_DATA_HOME, XDG_STATE_HOME", "move the store and the state; must be absolute"),
                ("TZ", "the clock that dates are shown on"),
            ], in: &page)
        HelpPage.section(
            "Programs",
            [
                (
                    "REHEARSE_EDITOR, VISUAL, EDITOR",
                    "the editor, first one set; may have arguments"
                ),
                (
                    "REHEARSE_PAGER, PAGER",
                    "the pager; empty or 'cat' for none; LESS is FRX unless set"
                ),
            ], in: &page)
        HelpPage.section(
            "Looks",
            [
                ("NO_COLOR", "not empty: no colour"),
                ("CLICOLOR_FORCE, CLICOLOR", "not 0: colour also in a pipe; 0: no colour"),
                ("TERM=dumb", "no colour, no line that is painted again"),
                ("COLUMNS", "the width to lay out for"),
                ("ACCESSIBLE", "not empty: for screen readers; nothing is painted twice"),
                ("CI", "not empty: never ask"),
                ("LC_ALL, LC_CTYPE, LANG", "not UTF-8: signs in ASCII, such as ok and <->"),
            ], in: &page)
    }

    private static func addFiles(to page: inout Document) {
        HelpPage.section(
            "With REHEARSE_HOME set, under it; otherwise in the XDG places",
            [
                (
                    "data: ~/.local/share/rehearse/ACCOUNT/",
                    "the store of one account, one SQLite file"
                ),
                ("state: ~/.local/state/rehearse/", "machine-owned; do not edit"),
                ("  credentials.json", "the sign-in of this device, readable only by you"),
                ("  drafts/", "texts open in an editor, until they are stored"),
                ("  crash/", "reports about faults of the program, without your texts"),
            ], in: &page)
    }

    private static let formattingText = [
        """
        Reading verbs take --json for one JSON value and --plain for tab-separated lines. \
        Both give 
        """
            + "every record in full, with times in UTC (ISO 8601).",
        """
        --json=id,title chooses fields; --json= lists the names. The names and their \
        meaning stay the 
        """
            + "same between versions; new ones may be added.",
        """
        On a terminal, long pages go through the pager. In a pipe nothing is cut, coloured \
        or paged.
        """,
        """
        Colour is decided by the first of: --color, NO_COLOR, CLICOLOR_FORCE, CLICOLOR=0, \
        TERM=dumb, 
        """
            + "and last whether the stream is a terminal. Nothing is said by colour alone.",
        "Text from other people is shown with control characters made visible (␛, <U+202E>). JSON "
            + "keeps such text exact, as escapes.",
    ]

    private static let offlineText = [
        """
        Everything but sync, auth, device and admin works without a network and without an \
        account. 
        """
            + "The starter bank is there at once.",
        """
        What you write is stored on this device before anything else happens. Submitting \
        seals the 
        """
            + "text here and now; it is sent with the next 'rehearse sync'.",
        """
        'rehearse status' says what waits to be sent and when the last sync was; 'rehearse \
        outbox' 
        """
            + "lists it. What a server refuses is kept with the reason, until you discard it.",
        "'rehearse sync --watch' stays in step until Ctrl-C: what is saved here is sent at once, and "
            + "what others do arrives at once. While the server is away it tries again by itself.",
        """
        'rehearse undo' takes back what you did on this device, also after a sync; 'rehearse \
        attempt history' lists every text that an answer had here.
        """,
        "Signing in later carries the work of the local account into the new one.",
    ]

    private static let conflictsText = [
        """
        A conflict exists when two devices changed the same words of a text, neither knowing of the \
        other's change. 
        """
            + "Clocks play no part in it. Nothing is overwritten: both texts are kept.",
        """
        Changes in different places of a text are joined. Only where both changed the same words \
        a decision is needed; both texts stay readable in full.
        """,
        """
        'rehearse conflict list' shows what is open, 'rehearse conflict show c-2f1' the passages, \
        and 'rehearse conflict resolve c-2f1 --keep yours|theirs|both' decides. --edit opens them \
        in your editor, and 'rehearse undo' opens the conflict again.
        """,
        "What is published (submissions, reviews) never changes and so never conflicts.",
    ]
}

extension Document {
    /// Prose, one paragraph each, with an empty line before.
    mutating func add(paragraphs: [String]) {
        for paragraph in paragraphs {
            add()
            add(StyledText(paragraph))
        }
    }
}
