package import RehearseModel
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
            "Ops are missing before this batch. Start with the op that has sequence \(expected).",
            expected: expected)
    }

    /// The client's state is not one that this server's database ever had.
    package static func timelineChanged(_ timeline: TimelineID) -> Refusal {
        .sync(
            .timelineChanged,
            "The server was restored to an earlier state. Read everything anew and send again what "
                + "it lacks.",
            timeline: timeline)
    }

    /// - Parameter spoken: the version that the caller named; nil if it named none.
    package static func protocolUnsupported(spoken: Int?) -> Refusal {
        let accepted = ProtocolVersion.accepted
        let range =
            accepted.count == 1
            ? "version \(accepted.lowerBound)"
            : "versions \(accepted.lowerBound) to \(accepted.upperBound)"
        let advice =
            switch spoken {
            case let spoken? where spoken > accepted.upperBound:
                "The caller speaks version \(spoken): ask the server's operators to update it."
            case let spoken?: "The caller speaks version \(spoken): update the caller."
            case nil: "The caller named none: update it."
            }
        return .sync(
            .protocolUnsupported, "This server speaks \(range) of the sync protocol. " + advice)
    }

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
