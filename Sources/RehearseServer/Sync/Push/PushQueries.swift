internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// The statements of a push that are about ops; those about rows are in `Rows/`.
enum PushQueries {
    // MARK: Statements

    static var timeline: PostgresQuery { "SELECT server_timeline()" }

    /// All chains of the device, the newest epoch last.
    static func chains(of device: DeviceID, org: OrgID) -> PostgresQuery {
        """
        SELECT epoch, last_seq, last_hash
        FROM device_chain
        WHERE org_id = \(org) AND device_id = \(device)
        ORDER BY epoch
        """
    }

    /// Makes the row that `lockChains` locks, for a device's first push.
    static func ensureChain(of device: DeviceID, epoch: Int64, org: OrgID) -> PostgresQuery {
        """
        INSERT INTO device_chain (org_id, device_id, epoch)
        VALUES (\(org), \(device), \(epoch))
        ON CONFLICT DO NOTHING
        """
    }

    /// Like `chains`, and makes other pushes of the same device wait.
    static func lockChains(of device: DeviceID, org: OrgID) -> PostgresQuery {
        """
        SELECT epoch, last_seq, last_hash
        FROM device_chain
        WHERE org_id = \(org) AND device_id = \(device)
        ORDER BY epoch
        FOR NO KEY UPDATE
        """
    }

    static func moveChain(
        of device: DeviceID, epoch: Int64, to end: DeviceChain.End, org: OrgID
    ) -> PostgresQuery {
        """
        UPDATE device_chain
        SET last_seq = \(end.sequence), last_hash = \(end.hash)
        WHERE org_id = \(org) AND device_id = \(device) AND epoch = \(epoch)
        """
    }

    /// Ops that were answered before, on whichever device of the user, by the primary key.
    static func knownOps(_ ops: [OpID], of user: UserID, org: OrgID) -> PostgresQuery {
        """
        SELECT known.op_id, known.content_hash, known.result
        FROM unnest(\(ops)) AS wanted (op_id)
        CROSS JOIN LATERAL (
            SELECT op_id, content_hash, result
            FROM op_log
            WHERE org_id = \(org) AND user_id = \(user) AND op_id = wanted.op_id
            LIMIT 1) known
        """
    }

    static func log(
        _ answered: [(op: Op, result: OpResult)], of user: UserID, on device: DeviceID,
        epoch: Int64, at now: Instant, org: OrgID
    ) -> PostgresQuery {
        """
        INSERT INTO op_log (
            org_id, user_id, op_id, device_id, epoch, seq, content_hash, result, scope_id, ver,
            received_at)
        SELECT \(org), \(user), op_id, \(device), \(epoch), seq, content_hash, result, scope_id,
            ver, \(now)
        FROM unnest(
            \(answered.map(\.op.id)), \(answered.map(\.op.sequence)),
            \(answered.map(\.op.contentHash)),
            \(answered.map { PostgresJSON($0.result.json.canonicalText) }),
            \(answered.map(\.op.scope)), \(answered.map(\.result.version)))
            AS new (op_id, seq, content_hash, result, scope_id, ver)
        """
    }

    static func keep(_ history: [HistoryEntry], at now: Instant, org: OrgID) -> PostgresQuery {
        """
        INSERT INTO field_history (
            org_id, scope_id, table_name, row_id, field, ver, op_id, value, recorded_at)
        SELECT \(org), scope_id, table_name, row_id, field, ver, op_id, value, \(now)
        FROM unnest(
            \(history.map(\.scope)), \(history.map(\.table)), \(history.map(\.row)),
            \(history.map(\.field)), \(history.map(\.version)), \(history.map(\.replacedBy)),
            \(history.map { PostgresJSON($0.value.canonicalText) }))
            AS new (scope_id, table_name, row_id, field, ver, op_id, value)
        """
    }

    // MARK: Results

    /// Where the device's chain of `epoch` ends; nil if it has a newer epoch.
    static func end(of epoch: Int64, in chains: [PostgresRow]) throws -> DeviceChain.End? {
        guard let newest = chains.last else { return .start }
        let (known, sequence, hash) = try newest.decode(Int64.self, Int64.self, SHA256Hash.self)
        if known > epoch { return nil }
        return known == epoch ? DeviceChain.End(sequence: sequence, hash: hash) : .start
    }

    static func known(from rows: [PostgresRow]) throws -> [OpID: DeviceChain.Known] {
        var known: [OpID: DeviceChain.Known] = [:]
        for row in rows {
            let (id, hash, result) = try row.decode(
                OpID.self, SHA256Hash.self, PostgresJSON.self)
            known[id] = DeviceChain.Known(
                contentHash: hash,
                result: try OpResult(json: try JSONParser.parse(result.text)))
        }
        return known
    }

    static func grants(from rows: [PostgresRow]) throws -> [ScopeID: PushGrant] {
        var grants: [ScopeID: PushGrant] = [:]
        for row in rows {
            let (scope, kind, version, role) = try row.decode(
                ScopeID.self, ScopeKind.self, Int64.self, GrantRole.self)
            grants[scope] = PushGrant(kind: kind, role: role, version: version)
        }
        return grants
    }
}
