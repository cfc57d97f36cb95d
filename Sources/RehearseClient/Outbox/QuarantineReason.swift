/// Why this device, and not the server, put changes into quarantine.
enum QuarantineReason {
    /// The code of changes whose place was taken away before they were sent.
    static let scopeRevoked = "scope_revoked"

    /// What happened, what it means for the text, and what to do.
    static func scopeRevoked(_ label: String) -> String {
        "your access to \"\(label)\" ended before this reached the server. What you wrote is kept "
            + "here, and answers stay among your own attempts. Ask your coach or admin if that is a "
            + "mistake; for a copy of the text: rehearse outbox export"
    }
}
