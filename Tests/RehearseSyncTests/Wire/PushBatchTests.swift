import RehearseModel
import TestData
import Testing

@testable import RehearseSync

@Suite struct PushBatchTests {
    /// The server sees the same bytes whether the ops were taken apart or not.
    @Test(arguments: [0, 1, 2, 7])
    func aBatchOfTextsIsTheRequest(opCount: Int) {
        var random = SplitMix64(seed: 11)
        for timeline in [nil, TimelineID(high: 3, low: 4)] {
            for earlier in [nil, Int64(5)] {
                let request = PushRequest(
                    device: random.id(), epoch: 3, timeline: timeline, earlierThrough: earlier,
                    ops: (0..<opCount).map { _ in random.op() })
                let batch = PushBatch(
                    device: request.device, epoch: request.epoch, timeline: timeline,
                    earlierThrough: earlier, opTexts: request.ops.map(\.json.canonicalText))
                #expect(batch.bytes == request.json.canonicalBytes)
            }
        }
    }
}
