package import RehearseModel
package import RehearseSync

/// One link of a scope's audit chain: what the log keeps of one version for ever.
///
///     commitment = SHA-256(0x03 ‖ nonce ‖ payload)
///     leaf       = SHA-256(0x00 ‖ canonical JSON of the ids below and the commitment)
///     head       = SHA-256(0x02 ‖ previous head ‖ leaf)
///
/// The payload says which rows were written and can be erased; the chain verifies without it. The
/// nonce matters: a short payload could be guessed from a plain hash. The first byte keeps hashes
/// of different things apart, as in RFC 6962.
package struct AuditEntry: Sendable, Equatable {
    package var org: OrgID
    package var scope: ScopeID
    package var version: Int64
    package var at: Instant
    package var auditClass: String
    package var actor: UserID
    package var commitment: SHA256Hash

    package init(
        org: OrgID, scope: ScopeID, version: Int64, at: Instant, auditClass: String,
        actor: UserID, commitment: SHA256Hash
    ) {
        self.org = org
        self.scope = scope
        self.version = version
        self.at = at
        self.auditClass = auditClass
        self.actor = actor
        self.commitment = commitment
    }

    /// What the chain is made of.
    package var leaf: SHA256Hash {
        let members: [String: JSONValue] = [
            "org": .string(org.description),
            "scope": .string(scope.description),
            "ver": .integer(version),
            "at": .integer(at.milliseconds),
            "class": .string(auditClass),
            "actor": .string(actor.description),
            "commitment": .string(commitment.description),
        ]
        return SHA256Hash(of: [0x00] + JSONValue.object(members).canonicalBytes)
    }

    /// The head of the chain once this entry follows `previous`.
    package func head(after previous: SHA256Hash) -> SHA256Hash {
        SHA256Hash(of: [0x02] + previous.bytes + leaf.bytes)
    }
}

/// What an entry's commitment was made from.
package struct AuditPayload: Sendable, Equatable {
    package var nonce: SHA256Hash
    package var content: JSONValue

    package init(nonce: SHA256Hash, content: JSONValue) {
        self.nonce = nonce
        self.content = content
    }

    /// Names the rows that one version wrote, each with its hash, and the ops that asked for it.
    package init(nonce: SHA256Hash, device: DeviceID, ops: [OpID], rows: [HashedRow]) {
        let rows = rows.map { written -> JSONValue in
            .object([
                "table": .string(written.row.table), "id": .string(written.row.id.description),
                "hash": .integer(Int64(bitPattern: written.hash)),
            ])
        }
        self.init(
            nonce: nonce,
            content: .object([
                "device": .string(device.description),
                "ops": .array(ops.map { .string($0.description) }),
                "rows": .array(rows),
            ]))
    }

    package var commitment: SHA256Hash {
        SHA256Hash(of: [0x03] + nonce.bytes + content.canonicalBytes)
    }
}
