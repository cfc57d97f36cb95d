internal import Postgres
package import RehearseModel
package import RehearseSync

/// What a walk over an org's audit chains found.
package struct AuditReport: Sendable, Equatable {
    package struct Finding: Sendable, Equatable {
        package enum Kind: String, Sendable {
            /// Versions are missing in the middle.
            case gap
            /// An entry's columns do not give its leaf.
            case leaf
            /// The leaf and the head before it do not give the head.
            case head
            /// The payload is not the one that was committed to.
            case payload
            /// The chain does not end where its scope says.
            case end
        }

        package var scope: ScopeID
        package var version: Int64
        package var kind: Kind
    }

    package var scopeCount = 0
    package var entryCount = 0
    /// Entries whose payload has been erased; the chain verifies without them.
    package var erasedCount = 0
    package var findings: [Finding] = []
}

/// Recomputes every audit chain of an org from its first entry.
package enum AuditVerification {
    private static let entriesPerPageMax = 1000

    package static func run(in transaction: OrgTransaction) async throws -> AuditReport {
        var report = AuditReport()
        for row in try await transaction.query(AuditQueries.scopes(of: transaction.org)) {
            let (scope, version, head) = try row.decode(
                ScopeID.self, Int64.self, SHA256Hash.self)
            var walk = AuditWalk(org: transaction.org, scope: scope)
            while try await readPage(of: scope, into: &walk, in: transaction) {}
            walk.finish(at: version, head)
            report.add(walk)
        }
        return report
    }

    /// - Returns: whether there may be more.
    private static func readPage(
        of scope: ScopeID, into walk: inout AuditWalk, in transaction: OrgTransaction
    ) async throws -> Bool {
        let rows = try await transaction.query(
            AuditQueries.entries(
                of: scope, after: walk.version, limit: entriesPerPageMax, org: transaction.org))
        for row in rows {
            let (version, at, auditClass, actor, commitment, leaf, head, nonce, payload) =
                try row.decode(
                    Int64.self, Instant.self, String.self, UserID.self, SHA256Hash.self,
                    SHA256Hash.self, SHA256Hash.self, SHA256Hash?.self, PostgresJSON?.self)
            let entry = AuditEntry(
                org: transaction.org, scope: scope, version: version, at: at,
                auditClass: auditClass, actor: actor, commitment: commitment)
            walk.add(entry, leaf: leaf, head: head)
            guard let nonce, let payload else {
                walk.erasedCount += 1
                continue
            }
            let content = try JSONParser.parse(payload.text)
            walk.add(AuditPayload(nonce: nonce, content: content), of: entry)
        }
        return rows.count == entriesPerPageMax
    }
}

/// The walk over one chain: pure, so that a verifier outside the server can do the same.
package struct AuditWalk: Sendable {
    private let org: OrgID
    private let scope: ScopeID
    private var head = SHA256Hash.zero
    package private(set) var version: Int64 = 0
    package private(set) var entryCount = 0
    package var erasedCount = 0
    package private(set) var findings: [AuditReport.Finding] = []

    package init(org: OrgID, scope: ScopeID) {
        self.org = org
        self.scope = scope
    }

    /// Follows one entry. The walk goes on from what is stored, so that one flipped byte is one
    /// finding and not a finding for everything after it.
    package mutating func add(_ entry: AuditEntry, leaf: SHA256Hash, head stored: SHA256Hash) {
        if entry.version != version + 1 { note(.gap, at: entry.version) }
        if entry.leaf != leaf { note(.leaf, at: entry.version) }
        if SHA256Hash(of: [0x02] + head.bytes + leaf.bytes) != stored {
            note(.head, at: entry.version)
        }
        version = entry.version
        head = stored
        entryCount += 1
    }

    package mutating func add(_ payload: AuditPayload, of entry: AuditEntry) {
        if payload.commitment != entry.commitment { note(.payload, at: entry.version) }
    }

    package mutating func finish(at end: Int64, _ stored: SHA256Hash) {
        if end != version || stored != head { note(.end, at: end) }
    }

    private mutating func note(_ kind: AuditReport.Finding.Kind, at version: Int64) {
        findings.append(AuditReport.Finding(scope: scope, version: version, kind: kind))
    }
}

extension AuditReport {
    fileprivate mutating func add(_ walk: AuditWalk) {
        scopeCount += 1
        entryCount += walk.entryCount
        erasedCount += walk.erasedCount
        findings += walk.findings
    }
}
