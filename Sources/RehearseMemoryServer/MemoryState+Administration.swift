package import RehearseModel
package import RehearseSync

/// What operators, admins and the server itself do.
extension MemoryState {
    package mutating func addScope(
        _ id: ScopeID, kind: ScopeKind, subject: RowID, label: String
    ) {
        scopes[id] = Scope(kind: kind, subject: subject, label: label)
    }

    /// Gives a user a role in a scope. After a revocation it is a new epoch; another role is not.
    package mutating func grant(_ role: GrantRole, in scope: ScopeID, to user: UserID) {
        let key = GrantKey(scope: scope, user: user)
        guard let old = grants[key] else {
            grants[key] = Grant(role: role, epoch: 1)
            return
        }
        grants[key] = Grant(role: role, epoch: old.isLive ? old.epoch : old.epoch + 1)
    }

    package mutating func revoke(_ user: UserID, in scope: ScopeID) {
        grants[GrantKey(scope: scope, user: user)]?.isLive = false
    }

    /// A device that is signed in.
    package mutating func addDevice(_ device: DeviceID, of user: UserID, token: String) {
        devices[device] = user
        tokens[token] = device
    }

    mutating func addDevice(of user: UserID) -> ForkedDevice {
        let device: DeviceID = makeID()
        let token = "token-\(device.tail)"
        addDevice(device, of: user, token: token)
        return ForkedDevice(token: token, device: device)
    }

    /// Makes or changes a row in the server's name; fields that are not named keep their value.
    /// Neither the table nor its fields need to be known: a newer server may have more of them.
    package mutating func put(
        _ table: String, _ id: RowID, in scope: ScopeID, _ fields: [String: JSONValue],
        now: Instant
    ) {
        guard let place = scopes[scope] else { return }
        let version = place.version + 1
        let server = UserID(high: 0, low: 0)
        var row =
            row(RowKey(table: table, id: id))
            ?? SyncRow(
                table: table, id: id, scope: scope, version: version, author: server,
                device: DeviceID(high: 0, low: 0), createdAt: now, receivedAt: now, fields: [:])
        row.version = version
        let isFact = SyncSchema.table(named: table)?.kind == .fact
        for (name, value) in fields {
            row.fields[name] = value.isNull ? Optional.none : value
            if !isFact { row.fieldVersions[name] = version }
        }
        write([row], because: server)
    }
}
