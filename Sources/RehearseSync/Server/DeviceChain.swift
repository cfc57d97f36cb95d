package import RehearseModel

/// Checks that a batch goes on where the server knows the device's chain to be.
///
/// (device, sequence) alone would not do: a device restored from a backup reuses sequences, and its
/// new work would be taken for old work and acknowledged without being kept.
package enum DeviceChain {
    /// The last op of the device that the server has.
    package struct End: Sendable, Equatable {
        package var sequence: Int64
        package var hash: SHA256Hash

        package static let start = End(sequence: 0, hash: .zero)

        package init(sequence: Int64, hash: SHA256Hash) {
            self.sequence = sequence
            self.hash = hash
        }
    }

    /// An op that the server has answered before, on this or an earlier device of the user.
    package struct Known: Sendable, Equatable {
        package var contentHash: SHA256Hash
        package var result: OpResult

        package init(contentHash: SHA256Hash, result: OpResult) {
            self.contentHash = contentHash
            self.result = result
        }
    }

    package enum Verdict: Sendable, Equatable {
        /// The ops to plan, in order; all others have a stored result. `end` is the new end of the
        /// chain.
        case accepted(fresh: [Op], replayed: [OpResult], end: End)
        /// The chain has two ends: mint a new device identity.
        case forked
        /// Ops before these are missing; the next one must have this sequence.
        case gap(expected: Int64)
        /// The batch is not a chain in itself, names an op twice or reuses an op id for other
        /// content.
        case broken
    }

    package static func check(
        _ ops: [Op], after end: End, known: [OpID: Known]
    ) -> Verdict {
        guard Set(ops.map(\.id)).count == ops.count else { return .broken }
        var end = end
        var fresh: [Op] = []
        var replayed: [OpResult] = []
        for (index, op) in ops.enumerated() {
            if index > 0, !op.follows(ops[index - 1]) { return .broken }
            let earlier = Mutant.noDedup.isOn ? nil : known[op.id]
            if let earlier, earlier.contentHash != op.contentHash {
                return op.sequence <= end.sequence ? .forked : .broken
            }
            if op.sequence <= end.sequence {
                if Mutant.noDedup.isOn {
                    fresh.append(op)
                    continue
                }
                guard let earlier else { return .forked }
                replayed.append(earlier.result)
                continue
            }
            guard op.sequence == end.sequence + 1 else { return .gap(expected: end.sequence + 1) }
            // Also behind ops that are known: a copy of a device may hold ops that another copy has
            // sent under an identity of its own.
            guard op.previous == end.hash else { return .forked }
            end = End(sequence: op.sequence, hash: op.hash)
            if let earlier {
                replayed.append(earlier.result)
            } else {
                fresh.append(op)
            }
        }
        return .accepted(fresh: fresh, replayed: replayed, end: end)
    }
}

extension Op {
    fileprivate func follows(_ before: Op) -> Bool {
        sequence == before.sequence + 1 && previous == before.hash
    }
}
