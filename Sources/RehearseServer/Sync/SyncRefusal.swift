internal import RehearseModel
internal import RehearseSync

/// Why a whole push or pull is not answered. Nothing of the request has taken effect, except before
/// `pushUnfinished`.
extension Refusal {
    /// The device's chain does not go on where the server knows it.
    package static let deviceForked = Refusal.sync(
        .deviceForked,
        "This device is a copy, or was restored from a backup. Give it an identity of its own and send "
            + "its queue again.")

    /// Ops before the first one are missing.
    package static func sequenceGap(expected: Int64) -> Refusal {
        .sync(
            .sequenceGap,
            "Ops are missing before this batch. Start with the op that has sequence \(expected).")
    }

    /// The client's state is not one that this server's database ever had.
    package static let timelineChanged = Refusal.sync(
        .timelineChanged,
        "The server was restored to an earlier state. Read everything anew and send again what it lacks."
    )

    package static let protocolUnsupported = Refusal.sync(
        .protocolUnsupported,
        "This server speaks versions \(ProtocolVersion.oldestAccepted) to \(ProtocolVersion.current) "
            + "of the sync protocol. Update the program that is older.")

    package static let otherDevice = Refusal.badRequest(
        "The request is in the name of another device than its token.")

    package static func tooManyOps(max: Int) -> Refusal {
        .badRequest("Send at most \(max) ops in one push.")
    }

    package static func tooManyScopes(max: Int) -> Refusal {
        .badRequest("Ask for at most \(max) scopes in one pull.")
    }

    package static let notOneChain = Refusal.badRequest(
        "The ops must be one chain of the device, each with an id of its own.")

    /// Many groups of the batch were refused one by one. What was answered is kept; a resend goes
    /// on behind it.
    package static let pushUnfinished = Refusal.notReady(
        "Part of the batch has been answered. Send the same batch again for the rest.")
}
