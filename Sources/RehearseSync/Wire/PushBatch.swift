package import RehearseModel

/// A `PushRequest` on its way out of a device: the ops are the canonical texts that its outbox
/// holds, so that nobody takes them apart only to put them together again.
package struct PushBatch: Sendable, Equatable {
    package var device: DeviceID
    package var epoch: Int64
    package var timeline: TimelineID?
    package var earlierThrough: Int64?
    /// Each is the canonical JSON of one op.
    package var opTexts: [String]

    package init(
        device: DeviceID, epoch: Int64, timeline: TimelineID?, earlierThrough: Int64? = nil,
        opTexts: [String]
    ) {
        self.device = device
        self.epoch = epoch
        self.timeline = timeline
        self.earlierThrough = earlierThrough
        self.opTexts = opTexts
    }

    /// The canonical bytes of the request.
    package var bytes: [UInt8] {
        let envelope = PushRequest(
            device: device, epoch: epoch, timeline: timeline, earlierThrough: earlierThrough,
            ops: []
        ).json.canonicalText
        // Nothing else in the envelope is a list, and keys are sorted, so this is where they stand.
        let parts = envelope.split(separator: "[]", maxSplits: 1, omittingEmptySubsequences: false)
        precondition(parts.count == 2, "a push without ops has one empty list")
        var bytes = Array(parts[0].utf8)
        bytes.reserveCapacity(
            envelope.utf8.count + opTexts.reduce(0) { $0 + $1.utf8.count + 1 })
        bytes.append(UInt8(ascii: "["))
        for (index, text) in opTexts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(UInt8(ascii: "]"))
        bytes.append(contentsOf: parts[1].utf8)
        return bytes
    }
}
