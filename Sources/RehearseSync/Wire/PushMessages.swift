package import RehearseModel

/// A batch of ops of one device, in the device's order. Ops of one group stand together.
package struct PushRequest: Sendable, Equatable {
    package var device: DeviceID
    package var epoch: Int64
    /// The timeline that the client last saw; nil before its first contact.
    package var timeline: TimelineID?
    /// Ops up to this sequence were made in an earlier timeline of the server: their `base` counts
    /// versions of another past and says nothing here. Nil or 0 if there are none.
    package var earlierThrough: Int64?
    package var ops: [Op]

    package init(
        device: DeviceID, epoch: Int64, timeline: TimelineID?, earlierThrough: Int64? = nil,
        ops: [Op]
    ) {
        self.device = device
        self.epoch = epoch
        self.timeline = timeline
        self.earlierThrough = earlierThrough
        self.ops = ops
    }

    package var json: JSONValue {
        var members: [String: JSONValue] = [
            "device": .string(device.description), "epoch": .integer(epoch),
            "ops": .array(ops.map(\.json)),
        ]
        members["timeline"] = timeline.map { .string($0.description) }
        members["earlier"] = earlierThrough.map(JSONValue.integer)
        return .object(members)
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "push")
        var ops: [Op] = []
        for element in try reader.array("ops") {
            ops.append(try Op(json: element))
        }
        self.init(
            device: try reader.id("device"), epoch: try reader.integer("epoch"),
            timeline: try reader.optionalID("timeline"),
            earlierThrough: try reader.optionalInteger("earlier"), ops: ops)
        try reader.refuseOtherKeys()
    }
}

/// The answer to a push: one result for each op, in the order of the ops.
package struct PushResponse: Sendable, Equatable {
    package var timeline: TimelineID
    package var serverTime: Instant
    package var results: [OpResult]

    package init(timeline: TimelineID, serverTime: Instant, results: [OpResult]) {
        self.timeline = timeline
        self.serverTime = serverTime
        self.results = results
    }

    package var json: JSONValue {
        .object([
            "timeline": .string(timeline.description),
            "server_time": .integer(serverTime.milliseconds),
            "results": .array(results.map(\.json)),
        ])
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "push answer")
        var results: [OpResult] = []
        for element in try reader.array("results") {
            results.append(try OpResult(json: element))
        }
        self.init(
            timeline: try reader.id("timeline"),
            serverTime: Instant(milliseconds: try reader.integer("server_time")),
            results: results)
    }
}

/// Why a whole push or pull was not answered. Stable words in the problem's `code`.
package enum SyncProblem: String, Sendable {
    /// The device's chain does not go on where the server knows it: a restored or cloned device.
    case deviceForked = "device_forked"
    /// Ops are missing between the last one known and the first one sent.
    case sequenceGap = "sequence_gap"
    /// The server is not the one that the client's cursors come from.
    case timelineChanged = "timeline_changed"
    case protocolUnsupported = "protocol_unsupported"
}
