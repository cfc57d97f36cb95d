internal import Postgres
package import RehearseModel
package import RehearseSync

/// Makes orgs. The operator of the server does it, with the rights of the tables' owner.
package struct OrgFounding: Sendable {
    /// What a founding leaves in the operator's hands.
    package struct Founded: Sendable {
        package var org: OrgID
        /// The invitation of the first admin, with its code.
        package var admin: Invited
    }

    private let database: Database
    private let environment: ServerEnvironment

    /// - Parameter database: as the owner.
    package init(database: Database, environment: ServerEnvironment) {
        self.database = database
        self.environment = environment
    }

    /// Makes an org with its scope, profile and default bank, and invites its first admin.
    package func found(
        slug: String, name: String, adminHandle: String, adminName: String
    ) async throws -> Founded {
        try FieldRules.slug(slug, field: "slug")
        let name = try FieldRules.line(name, field: "name")
        let org = environment.makeID(OrgSubject.self)
        do {
            return try await database.inOrg(org) { transaction in
                let now = environment.now()
                try await OrgQueries.add(slug: slug, now: now, in: transaction)
                try await furnish(name: name, now: now, in: transaction)
                let invited = try await InvitationService(environment: environment).invite(
                    InviteRequest(
                        handle: adminHandle, displayName: adminName, roles: [.admin]),
                    by: nil, now: now, in: transaction)
                return Founded(org: org, admin: invited)
            }
        } catch let error as PostgresError where error.sqlState == .uniqueViolation {
            throw Refusal.slugTaken(slug)
        }
    }

    /// The scope, the profile and the default bank.
    private func furnish(
        name: String, now: Instant, in transaction: OrgTransaction
    ) async throws {
        let scope = environment.makeID(ScopeSubject.self)
        try await ScopeRegisterQueries.add(
            scope, kind: .org, subject: transaction.org.retyped(), label: name, now: now,
            in: transaction)
        let profile = ServerRow(
            table: "org_profile", id: transaction.org.retyped(), scope: scope,
            fields: ["name": .string(name), "use_context": "practice"])
        let (_, bank) = try await BankService(environment: environment).add(
            CreateBankRequest(
                slug: "main", title: "Question bank of \(name)".prefixed(toBytes: 512),
                licence: "All rights reserved", description: ""),
            isDefault: true, now: now, in: transaction)
        try await ScopeWriter.write(
            [profile, bank], by: .server, class: .org, now: now, in: transaction)
    }

    /// Invites a member of an org in the name of the operator, for instance when the last admin
    /// has forgotten the password.
    package func invite(
        _ request: InviteRequest, toOrg slug: String
    ) async throws -> Invited {
        let org = try await database.globally { transaction in
            try await OrgQueries.org(ofSlug: slug, in: transaction)
        }
        guard let org else { throw Refusal.notFound }
        return try await database.inOrg(org) { transaction in
            try await InvitationService(environment: environment).invite(
                request, by: nil, now: environment.now(), in: transaction)
        }
    }
}

extension String {
    /// The longest beginning of whole characters that fits.
    fileprivate func prefixed(toBytes count: Int) -> String {
        var prefix = self[...]
        while prefix.utf8.count > count { prefix.removeLast() }
        return String(prefix)
    }
}
