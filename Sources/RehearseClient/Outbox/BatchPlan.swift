internal import RehearseModel

/// Where to cut a batch: after as many whole groups as fit, and after the first group in any case.
enum BatchPlan {
    struct Candidate {
        var group: GroupID
        var byteCount: Int
    }

    static func opCount(of candidates: [Candidate], opsMax: Int, bytesMax: Int) -> Int {
        var fitting = 0
        var bytes = 0
        var index = 0
        while index < candidates.count {
            let group = candidates[index].group
            let end = candidates[index...].firstIndex { $0.group != group } ?? candidates.count
            // One comma stands between two ops.
            bytes += candidates[index..<end].reduce(0) { $0 + $1.byteCount + 1 }
            guard end <= opsMax, bytes <= bytesMax else { break }
            fitting = end
            index = end
        }
        guard fitting == 0, let first = candidates.first else { return fitting }
        return candidates.firstIndex { $0.group != first.group } ?? candidates.count
    }
}
