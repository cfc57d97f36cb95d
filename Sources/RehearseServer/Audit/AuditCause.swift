package import RehearseModel
internal import RehearseSync

/// What the audit entries of one transaction have in common.
package struct AuditCause: Sendable {
    package var actor: AuditActor
    package var auditClass: AuditClass
    package var at: Instant
    /// For each scope, the ops that wrote into it.
    package var ops: [ScopeID: [OpID]]

    package init(
        actor: AuditActor, auditClass: AuditClass, at: Instant, ops: [ScopeID: [OpID]]
    ) {
        self.actor = actor
        self.auditClass = auditClass
        self.at = at
        self.ops = ops
    }

    /// The entry for the version that `scope` has now.
    func entry(
        for scope: LockedScope, org: OrgID, rows: [HashedRow]
    ) -> (entry: AuditEntry, payload: AuditPayload) {
        let payload = AuditPayload(
            nonce: Self.makeNonce(), device: actor.device, ops: ops[scope.id] ?? [], rows: rows)
        let entry = AuditEntry(
            org: org, scope: scope.id, version: scope.version, at: at,
            auditClass: auditClass.rawValue, actor: actor.user, commitment: payload.commitment)
        return (entry, payload)
    }

    /// The entry for a version in which no row was written.
    func entry(
        for scope: LockedScope, org: OrgID, content: JSONValue
    ) -> (entry: AuditEntry, payload: AuditPayload) {
        let payload = AuditPayload(nonce: Self.makeNonce(), content: content)
        let entry = AuditEntry(
            org: org, scope: scope.id, version: scope.version, at: at,
            auditClass: auditClass.rawValue, actor: actor.user, commitment: payload.commitment)
        return (entry, payload)
    }

    /// 32 random bytes. Nobody has to be able to repeat them, so they come from the system.
    private static func makeNonce() -> SHA256Hash {
        let bytes = ServerEnvironment.systemRandomBytes(SHA256Hash.byteCount)
        guard let nonce = SHA256Hash(stored: bytes) else {
            preconditionFailure("as many bytes as were asked for")
        }
        return nonce
    }
}
