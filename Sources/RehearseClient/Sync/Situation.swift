internal import RehearseModel

/// Something unusual that a person should know about this device, with what it means and what to
/// do. The one table of these sentences: `sync`, `status` and `doctor` all say it in the same
/// words.
public struct Situation: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case deviceForked = "device-forked"
        case serverSetBack = "server-set-back"
        case placeTaken = "place-taken"
        case placeGivenAgain = "place-given-again"
        case pullResumed = "pull-resumed"
        case pullUnfinished = "pull-unfinished"
        case clockWrong = "clock-wrong"
        case contentDiffers = "content-differs"
        case rowsUnreadable = "rows-unreadable"
        case changesRefused = "changes-refused"
        case conflictsOpen = "conflicts-open"
        case readOnly = "read-only"
        case versionsApart = "versions-apart"
        case otherProcess = "other-process"
    }

    public enum Level: String, Sendable, Hashable {
        /// Good to know; nothing has to be done.
        case notice
        case warning
        case failure
    }

    public var kind: Kind
    public var level: Level
    public var sentence: String
    /// What to do; nil if there is nothing to do.
    public var next: String?
    /// When it happened, in milliseconds since 1970; nil for what holds now.
    public var at: Int64?
}

// MARK: What happened in a sync

extension Situation {
    init(_ incident: IncidentQueries.Incident) {
        switch incident.kind {
        case .deviceForked:
            self.init(
                .deviceForked, .notice,
                "This home was copied or restored from a backup, so this device got a new identity. "
                    + "Nothing is lost.")
        case .serverSetBack:
            self.init(
                .serverSetBack, .notice,
                "The server was restored to an earlier time. What it had lost of yours was sent to "
                    + "it again.")
        case .placeTaken:
            self.init(
                .placeTaken, .warning,
                "You no longer have access to \(incident.subject). What you had not sent is kept.",
                next: "See: rehearse outbox list")
        case .placeGivenAgain:
            self.init(
                .placeGivenAgain, .warning,
                "You have access to \(incident.subject) again, and refused changes of it are kept.",
                next: "Send them: rehearse outbox retry --all")
        case .pullResumed:
            self.init(
                .pullResumed, .notice, "An interrupted sync went on where it had stopped.")
        case .versionsApart:
            self.init(
                .versionsApart, .failure, incident.subject,
                next: "Update whichever of the two is older.")
        }
        at = incident.at.milliseconds
    }

    private init(
        _ kind: Kind, _ level: Level, _ sentence: String, next: String? = nil
    ) {
        self.init(kind: kind, level: level, sentence: sentence, next: next, at: nil)
    }
}

// MARK: What holds now

extension Situation {
    static func pullUnfinished(rows: Int) -> Situation {
        Situation(
            .pullUnfinished, .notice,
            "A sync was interrupted: \(rows.of("row")) of it are here and not visible yet.",
            next: "It goes on there: rehearse sync")
    }

    /// - Parameter skewMilliseconds: the server's clock minus this machine's.
    static func clockWrong(skewMilliseconds: Int64) -> Situation? {
        guard skewMilliseconds.magnitude > clockNoticedMilliseconds else { return nil }
        let side = skewMilliseconds > 0 ? "behind" : "ahead of"
        return Situation(
            .clockWrong, .warning,
            "This machine's clock is \(span(skewMilliseconds.magnitude)) \(side) the server's. What "
                + "you wrote keeps its order; times and due dates shown here mislead.",
            next: "Set the clock.")
    }

    /// Less may be the network.
    static let clockNoticedMilliseconds: UInt64 = 120_000

    static func contentDiffers(in label: String) -> Situation {
        Situation(
            .contentDiffers, .failure,
            "The copy of \(label) differs from the server's, also after it was read again.",
            next: "rehearse sync reads it once more; if it stays so, tell your admin.")
    }

    static func rowsUnreadable(_ count: Int64) -> Situation {
        Situation(
            .rowsUnreadable, .warning,
            "\(Int(clamping: count).of("row")) of the server cannot be read by this program and "
                + "are kept as they came.",
            next: "Update this program.")
    }

    static func changesRefused(_ count: Int) -> Situation {
        Situation(
            .changesRefused, .warning,
            "The server refused \(count.of("change")); \(count == 1 ? "it is" : "they are") kept "
                + "with the reason.",
            next: "See: rehearse outbox list")
    }

    static func conflictsOpen(_ count: Int) -> Situation {
        Situation(
            .conflictsOpen, .warning,
            "\(count.of("open conflict")): both texts are kept.",
            next: "See: rehearse conflict list")
    }

    static func readOnly(_ refusal: RehearseError) -> Situation {
        Situation(
            .readOnly, .failure, "\(refusal.what) Reading and exporting work.", next: refusal.next)
    }

    static func otherProcess() -> Situation {
        Situation(
            .otherProcess, .notice, "Another Rehearse process is syncing this account now.")
    }

    private static func span(_ milliseconds: UInt64) -> String {
        let minutes = Int(clamping: milliseconds / 60_000)
        switch minutes {
        case ..<120: return minutes.of("minute")
        case ..<(48 * 60): return (minutes / 60).of("hour")
        case ..<(730 * 1440): return (minutes / 1440).of("day")
        default: return (minutes / 525_600).of("year")
        }
    }
}

extension Int {
    /// `1 row`, `3 rows`.
    fileprivate func of(_ noun: String) -> String {
        self == 1 ? "1 \(noun)" : "\(self) \(noun)s"
    }
}
