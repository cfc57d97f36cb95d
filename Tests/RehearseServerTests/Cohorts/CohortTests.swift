import HTTPTypes
import Postgres
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct CohortTests {
    @Test func seatsAndCoachesMeetInWhateverOrderTheyCome() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let cohort = try await org.makeCohort("autumn")
                let theo = try await org.add("theo", .coach, cohort: "autumn")
                let mara = try await org.add("mara", .candidate, cohort: "autumn")
                let noor = try await org.add("noor", .coach, cohort: "autumn")
                let seat = try #require(try await org.show(cohort.id).seats.first)
                #expect(seat.user == mara.user)
                for coach in [theo, noor] {
                    #expect(
                        try await server.standingGrants(of: coach.user).keys.contains(
                            seat.seatScope))
                }
                #expect(mara.scope(.seat) == seat.seatScope)
                #expect(try await server.grantsAreDerived())
            }
        }
    }

    @Test func aSeatThatIsTakenBackAndGivenAgainIsTheSameSeat() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let cohort = try await org.makeCohort("autumn")
                let mara = try await org.add("mara", .candidate, cohort: "autumn")
                let theo = try await org.add("theo", .coach, cohort: "autumn")
                let seat = try #require(try await org.show(cohort.id).seats.first)
                let path = "/v1/cohorts/\(cohort.id)/seats"
                let removal = try await session.send(
                    .delete, "\(path)/\(seat.id)", token: org.admin.token)
                #expect(removal.status == 204)
                for member in [mara, theo] {
                    #expect(
                        try await server.standingGrants(of: member.user)[seat.seatScope] == nil)
                }
                #expect(try await status(of: seat, server) == "removed")
                let again: SeatSummary = try await session.send(
                    .post, path, token: org.admin.token, AddSeatRequest(handle: "mara")
                ).message()
                #expect(again == seat)
                for member in [mara, theo] {
                    #expect(try await server.standingGrants(of: member.user)[seat.seatScope] == 2)
                }
                #expect(try await status(of: seat, server) == "active")
            }
        }
    }

    /// A coach with a seat in the same cohort does not review himself.
    @Test func nobodyCoachesTheirOwnSeat() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                _ = try await org.makeCohort("autumn")
                let kim = try await org.add("kim", .candidate, .coach, cohort: "autumn")
                let seats = kim.identity.grants.filter { $0.kind == .seat }
                #expect(seats.map(\.role) == [.candidate])
            }
        }
    }

    @Test func aPlaceNeedsTheRole() async throws {
        try await AccessWorld.run { world, _, session in
            let path = "/v1/cohorts/\(world.autumn)"
            let seat = try await session.send(
                .post, "\(path)/seats", token: world.tokens[.admin],
                AddSeatRequest(handle: "coach"))
            #expect(try seat.outcome() == "409 role_missing")
            let staff = try await session.send(
                .post, "\(path)/staff", token: world.tokens[.admin],
                AddStaffRequest(handle: "candidate", role: .coach))
            #expect(try staff.outcome() == "409 role_missing")
            let unknown = try await session.send(
                .post, "\(path)/seats", token: world.tokens[.lead],
                AddSeatRequest(handle: "nobody-at-all"))
            #expect(try unknown.outcome() == "400 invalid_value")
        }
    }

    @Test func slugsAreTakenOncePerOrg() async throws {
        try await AccessWorld.run { world, _, session in
            let request = CreateCohortRequest(slug: "autumn", title: "Again")
            let taken = try await session.send(
                .post, "/v1/cohorts", token: world.tokens[.admin], request)
            #expect(try taken.outcome() == "409 slug_taken")
            let elsewhere = try await session.send(
                .post, "/v1/cohorts", token: world.tokens[.adminOfOtherOrg], request)
            #expect(elsewhere.status == 200)
        }
    }

    @Test func peopleListTheCohortsTheyWorkIn() async throws {
        try await AccessWorld.run { world, _, session in
            var slugs: [Persona: [String]] = [:]
            for persona in [Persona.admin, .coach, .leadOfSpring, .candidate] {
                let list: CohortList = try await session.send(
                    .get, "/v1/cohorts", token: world.tokens[persona]
                ).message()
                slugs[persona] = list.cohorts.map(\.slug)
            }
            #expect(
                slugs == [
                    .admin: ["autumn", "spring"], .coach: ["autumn"], .leadOfSpring: ["spring"],
                    .candidate: [],
                ])
        }
    }

    @Test func takingACoachOffTheStaffEndsTheirGrants() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let cohort = try await org.makeCohort("autumn")
                _ = try await org.add("mara", .candidate, cohort: "autumn")
                let theo = try await org.add("theo", .coach, cohort: "autumn")
                let path = "/v1/cohorts/\(cohort.id)/staff/\(theo.user)"
                #expect(
                    try await session.send(.delete, path, token: org.admin.token).status == 204)
                let who: WhoAmI = try await session.send(
                    .get, "/v1/whoami", token: theo.token
                ).message()
                #expect(Set(who.grants.map(\.kind)) == [.org, .own, .bank, .authors])
                let again = try await session.send(.delete, path, token: org.admin.token)
                #expect(try again.outcome() == "404 not_found")
            }
        }
    }

    private func status(of seat: SeatSummary, _ server: TestServer) async throws -> String {
        let rows = try await server.pool.query(
            "SELECT status::text FROM seat WHERE id = \(seat.id)")
        return try rows[0].decode(String.self)
    }
}
