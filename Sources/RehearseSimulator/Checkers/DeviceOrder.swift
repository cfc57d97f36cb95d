internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I4: ops of one device take effect in the order of their sequences.
enum DeviceOrder: Checker {
    static let invariant = "I4"

    private struct Chain: Hashable {
        var device: DeviceID
        var epoch: Int64
    }

    static func faults(in evidence: Evidence) -> [String] {
        var faults: [String] = []
        var last: [Chain: Int64] = [:]
        for commit in evidence.server.commits {
            let chain = Chain(device: commit.device, epoch: commit.epoch)
            for op in commit.ops {
                let before = last[chain] ?? 0
                if op.sequence <= before {
                    faults.append(
                        "device \(commit.device): sequence \(op.sequence) after \(before)")
                }
                last[chain] = op.sequence
            }
        }
        return faults
    }
}
