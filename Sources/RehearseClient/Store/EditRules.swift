internal import RehearseModel
internal import RehearseSync

/// What may be written here, by the shared schema. The server asks the same questions again, of the
/// grants that hold then; asking them here first tells the person before the work is queued.
enum EditRules {
    static func checkCreation(
        of table: String, in scope: ScopeView, _ fields: [String: JSONValue]
    ) throws(FieldRefusal) {
        let table = try known(table)
        guard let kind = scope.kind.known, table.scopes.contains(kind),
            let role = scope.role.known, table.creators.contains(role)
        else {
            throw FieldRefusal(
                .notAllowed, "as \(scope.role.rawValue) here you cannot add a \(table.name)")
        }
        try table.validateCreation(fields)
    }

    /// - Returns: the changed fields that are texts to be merged.
    static func checkUpdate(
        of table: String, in scope: ScopeView, _ fields: [String: JSONValue]
    ) throws(FieldRefusal) -> [String] {
        let table = try known(table)
        guard table.kind == .document else {
            throw FieldRefusal(.frozenField, "a \(table.name) cannot be changed once it is made")
        }
        var texts: [String] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            try table.validate(name, value)
            let policy = table.field(named: name)?.policy ?? SyncSchema.archivedAt.policy
            if case .frozen = policy {
                throw FieldRefusal(
                    .frozenField, "\(table.name).\(name) cannot be changed once it is made")
            }
            guard let role = scope.role.known, table.editors[name]?.contains(role) ?? false else {
                throw FieldRefusal(
                    .notAllowed,
                    "as \(scope.role.rawValue) here you cannot change \(table.name).\(name)")
            }
            if case .text = policy { texts.append(name) }
        }
        return texts
    }

    private static func known(_ table: String) throws(FieldRefusal) -> SyncTable {
        guard let known = SyncSchema.table(named: table) else {
            throw FieldRefusal(.unknownTable, "there is no table \"\(table)\"")
        }
        return known
    }
}
