import HTTPTypes
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct BankTests {
    @Test(arguments: [
        ([Role.candidate], GrantRole.reader, nil), ([.auditor], .reader, nil),
        ([.lead], .reader, nil), ([.coach], .author, GrantRole.author),
        ([.approver], .approver, .approver), ([.coach, .approver], .approver, .approver),
        ([.admin], .approver, .approver),
    ])
    func thePlaceInTheDefaultBankFollowsFromTheRoles(
        roles: [Role], bank: GrantRole, authors: GrantRole?
    ) async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let member = try await org.add("mara", roles)
                let role = { (kind: ScopeKind) in
                    member.identity.grants.first { $0.kind == kind }?.role
                }
                #expect(role(.bank) == bank)
                #expect(role(.authors) == authors)
            }
        }
    }

    @Test func placesCanBeGivenByHandAndTakenBack() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let mara = try await org.add("mara", .candidate)
                let bank = try await org.makeBank("extra")
                let path = "/v1/banks/\(bank.id)/members/\(mara.user)"
                let place: BankMemberSummary = try await session.send(
                    .put, path, token: org.admin.token, SetBankMemberRequest(role: .author)
                ).message()
                #expect(place.role == .author)
                let grants = try await server.standingGrants(of: mara.user)
                #expect(grants[bank.bankScope] == 1 && grants[bank.authorsScope] == 1)
                #expect(
                    try await session.send(.delete, path, token: org.admin.token).status == 204)
                let left = try await server.standingGrants(of: mara.user)
                #expect(left[bank.bankScope] == nil && left[bank.authorsScope] == nil)
                #expect(try await server.grantsAreDerived())
            }
        }
    }

    @Test func aDerivedPlaceCannotBeTakenByHand() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let mara = try await org.add("mara", .candidate)
                let list: BankList = try await session.send(
                    .get, "/v1/banks", token: mara.token
                ).message()
                let main = try #require(list.banks.first)
                #expect(main.isDefault && main.slug == "main")
                let answer = try await session.send(
                    .delete, "/v1/banks/\(main.id)/members/\(mara.user)", token: org.admin.token)
                #expect(try answer.outcome() == "409 derived_place")
            }
        }
    }

    /// Another role is the same grant: the client hears of it by the role in its cursor.
    @Test func promotionKeepsTheEpoch() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let mara = try await org.add("mara", .candidate)
                let scope = try #require(mara.scope(.bank))
                let answer = try await session.send(
                    .put, "/v1/members/\(mara.user)/roles", token: org.admin.token,
                    ChangeRolesRequest(roles: [.approver]))
                #expect(answer.status == 200)
                #expect(try await server.standingGrants(of: mara.user)[scope] == 1)
            }
        }
    }
}
