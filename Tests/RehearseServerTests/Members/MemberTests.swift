import HTTPTypes
import Postgres
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct MemberTests {
    @Test func anImportInvitesAll() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                _ = try await org.makeCohort("autumn")
                let imported: ImportedMembers = try await send(
                    [
                        ImportedMember(
                            handle: "mara", name: "Mara", role: "candidate", cohort: "autumn"),
                        ImportedMember(
                            handle: "theo", name: "Theo", role: "coach lead", cohort: ""),
                    ], org, session
                ).message()
                #expect(imported.invited.map(\.invitation.handle) == ["mara", "theo"])
                #expect(imported.invited[1].invitation.roles == [.coach, .lead])
                let mara = try await session.accept(imported.invited[0].code)
                #expect(mara.identity.grants.contains { $0.kind == .seat && $0.role == .candidate })
            }
        }
    }

    @Test func aRefusedImportNamesEveryWrongRowAndInvitesNobody() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let answer = try await send(
                    [
                        ImportedMember(handle: "mara", name: "Mara", role: "candidate"),
                        ImportedMember(handle: "Not OK", name: "X", role: "candidate"),
                        ImportedMember(handle: "theo", name: "Theo", role: "boss"),
                        ImportedMember(handle: "mara", name: "Mara", role: "coach"),
                        ImportedMember(handle: "ada", name: "Ada", role: "coach"),
                        ImportedMember(handle: "noor", name: "\n", role: "coach"),
                        ImportedMember(handle: "kim", name: "Kim", role: "coach", cohort: "none"),
                    ], org, session)
                #expect(try answer.outcome() == "422 rows_refused")
                let rows = try #require(try answer.problem().rows)
                #expect(
                    rows.map { "\($0.row) \($0.field)" } == [
                        "2 handle", "3 role", "4 handle", "5 handle", "6 name", "7 cohort",
                    ])
                let list: MemberList = try await session.send(
                    .get, "/v1/members", token: org.admin.token
                ).message()
                #expect(list.invitations.isEmpty)
            }
        }
    }

    @Test func theLastAdminStays() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let removal = try await session.send(
                    .delete, "/v1/members/\(org.admin.user)", token: org.admin.token)
                #expect(try removal.outcome() == "409 last_admin")
                let demotion = try await setRoles([.coach], of: org.admin, by: org.admin, session)
                #expect(try demotion.outcome() == "409 last_admin")
                #expect(
                    try await session.send(.get, "/v1/members", token: org.admin.token).status
                        == 200)
            }
        }
    }

    /// Of two admins who demote each other at the same moment, one wins; the other is no admin any
    /// more when their request is decided, or finds that they would be the last to go.
    @Test func twoAdminsCannotDemoteEachOtherAtOnce() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let bea = try await org.add("bea", .admin)
                async let first = setRoles([.coach], of: bea, by: org.admin, session)
                async let second = setRoles([.coach], of: org.admin, by: bea, session)
                let statuses = try await [first.status, second.status]
                #expect(statuses.filter { $0 == 200 }.count == 1, "\(statuses)")
                let admins = try await server.pool.query(
                    "SELECT count(*) FROM member_role WHERE role = 'admin'")
                #expect(try admins[0].decode(Int.self) == 1)
            }
        }
    }

    @Test func aRemovedMemberIsOutAtOnceAndComesBackAnew() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                _ = try await org.makeCohort("autumn")
                let mara = try await org.add("mara", .candidate, cohort: "autumn")
                let removal = try await session.send(
                    .delete, "/v1/members/\(mara.user)", token: org.admin.token)
                #expect(removal.status == 204)
                #expect(try await session.send(.get, "/v1/whoami", token: mara.token).status == 401)
                let signIn = try await session.signIn(
                    "mara", org: "acme", password: TestOrg.password)
                #expect(try signIn.outcome() == "401 wrong_credentials")
                #expect(try await server.standingGrants(of: mara.user).isEmpty)

                let again = try await org.add("mara", .candidate)
                #expect(again.user == mara.user)
                #expect(again.scope(.own) == mara.scope(.own))
                // The seat was given for a time that is over; only what the new invitation says
                // counts.
                #expect(again.scope(.seat) == nil)
                let grants = try await server.standingGrants(of: mara.user)
                #expect(grants.values.allSatisfy { $0 == 2 })
                #expect(try await server.grantsAreDerived())
            }
        }
    }

    @Test func aLostRoleTakesItsPlacesAlong() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let cohort = try await org.makeCohort("autumn")
                let theo = try await org.add("theo", [.coach, .lead], cohort: "autumn")
                let mara = try await org.add("mara", .candidate, cohort: "autumn")
                #expect(try await setRoles([.lead], of: theo, by: org.admin, session).status == 200)
                #expect(try await org.show(cohort.id).staff.map(\.role) == [.lead])
                #expect(
                    try await setRoles([.auditor], of: mara, by: org.admin, session).status == 200)
                #expect(try await org.show(cohort.id).seats.isEmpty)
                let who: WhoAmI = try await session.send(
                    .get, "/v1/whoami", token: theo.token
                ).message()
                #expect(!who.grants.contains { $0.kind == .seat })
                #expect(who.grants.contains { $0.kind == .staff && $0.role == .lead })
                #expect(try await server.grantsAreDerived())
            }
        }
    }

    /// The bank's scope is read before and after, so the client must not start it anew.
    @Test func aRoleThatChangesInPlaceKeepsItsGrantEpoch() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let mara = try await org.add("mara", [.coach])
                let before = try await server.standingGrants(of: mara.user)
                let changed = try await setRoles([.approver], of: mara, by: org.admin, session)
                #expect(changed.status == 200)
                let who: WhoAmI = try await session.send(
                    .get, "/v1/whoami", token: mara.token
                ).message()
                #expect(who.grants.contains { $0.kind == .authors && $0.role == .approver })
                #expect(try await server.standingGrants(of: mara.user) == before)
            }
        }
    }

    private func send(
        _ rows: [ImportedMember], _ org: TestOrg, _ session: TestClientSession
    ) async throws -> TestAnswer {
        try await session.send(
            .post, "/v1/members/import", token: org.admin.token,
            ImportMembersRequest(members: rows))
    }

    private func setRoles(
        _ roles: [Role], of member: TestMember, by admin: TestMember,
        _ session: TestClientSession
    ) async throws -> TestAnswer {
        try await session.send(
            .put, "/v1/members/\(member.user)/roles", token: admin.token,
            ChangeRolesRequest(roles: roles))
    }
}

extension TestServer {
    /// The grants of a member that are not revoked, with their epochs.
    func standingGrants(of user: UserID) async throws -> [ScopeID: Int64] {
        let rows = try await pool.query(
            """
            SELECT scope_id, grant_epoch
            FROM scope_grant
            WHERE user_id = \(user) AND revoked_at IS NULL
            """)
        return Dictionary(
            uniqueKeysWithValues: try rows.map { try $0.decode(ScopeID.self, Int64.self) })
    }

    /// Whether the standing grants are exactly those that follow from the memberships.
    func grantsAreDerived() async throws -> Bool {
        let rows = try await pool.query(
            """
            (SELECT org_id, scope_id, user_id, role FROM scope_grant WHERE revoked_at IS NULL
            EXCEPT SELECT org_id, scope_id, user_id, role FROM derived_grant)
            UNION ALL
            (SELECT org_id, scope_id, user_id, role FROM derived_grant
            EXCEPT SELECT org_id, scope_id, user_id, role FROM scope_grant WHERE revoked_at IS NULL)
            """)
        return rows.isEmpty
    }
}
