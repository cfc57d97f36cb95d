import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Postgres
import RehearseModel
import RehearseSync
import Synchronization
import TestSupport
import Testing

@testable import RehearseServer

/// Somebody who calls an operation: a role, and a relation to the cohort "autumn".
enum Persona: String, CaseIterable, Sendable {
    case nobody, removed
    case candidate, coach, lead, approver, auditor, admin
    case coachOfSpring, leadOfSpring, candidateOfSpring
    case adminOfOtherOrg

    var roles: [Role] {
        switch self {
        case .nobody, .removed: []
        case .candidate, .candidateOfSpring: [.candidate]
        case .coach, .coachOfSpring: [.coach]
        case .lead, .leadOfSpring: [.lead]
        case .approver: [.approver]
        case .auditor: [.auditor]
        case .admin, .adminOfOtherOrg: [.admin]
        }
    }

    /// How the person stands to the object that a path names; the truth that the test starts from.
    func relations(to kind: ObjectKind) -> Set<Relation> {
        switch (self, kind) {
        case (.nobody, _), (.removed, _), (.adminOfOtherOrg, _): []
        case (.admin, _): [.admin]
        case (.coach, .cohort): [.coach]
        case (.lead, .cohort): [.lead]
        // The bank of the test is one in which the approver was given a place.
        case (.approver, .bank): [.reader]
        default: []
        }
    }
}

/// Two orgs with people in every role, prepared once and cloned for each test.
struct AccessWorld: Sendable {
    var tokens: [Persona: String] = [:]
    /// A second device of each person.
    var devices: [Persona: DeviceID] = [:]
    var autumn = CohortID(high: 0, low: 0)
    var seat = SeatID(high: 0, low: 0)
    var bank = BankID(high: 0, low: 0)
    /// A member whom nobody is.
    var bystander = UserID(high: 0, low: 0)
    var bystanderDevice = DeviceID(high: 0, low: 0)
    /// Somebody on the staff of the cohort, and somebody whose place in the bank was given by hand.
    var staffMember = UserID(high: 0, low: 0)
    var bankReader = UserID(high: 0, low: 0)

    private static let made = Mutex<AccessWorld?>(nil)

    /// Runs a test in a clone of the world.
    static func run<Value>(
        _ body:
            @escaping @Sendable (AccessWorld, TestServer, TestClientSession) async throws -> Value
    ) async throws -> Value where Value: Sendable {
        try await TestServer.run(.accessWorld) { server in
            let world = try #require(made.withLock { $0 })
            return try await server.test { session in
                try await body(world, server, session)
            }
        }
    }

    static func make(on pool: PostgresPool) async throws {
        let server = TestServer(pool: pool)
        let world = try await server.test { session in
            try await build(on: server, session)
        }
        made.withLock { $0 = world }
    }

    private static func build(
        on server: TestServer, _ session: TestClientSession
    ) async throws -> AccessWorld {
        var world = AccessWorld()
        let acme = try await TestOrg.found("acme", on: server, session)
        let other = try await TestOrg.found("other", on: server, session)
        let autumn = try await acme.makeCohort("autumn")
        _ = try await acme.makeCohort("spring")
        let bank = try await acme.makeBank("extra")
        var people: [Persona: TestMember] = [.admin: acme.admin, .adminOfOtherOrg: other.admin]
        for persona in Persona.allCases where persona != .nobody && people[persona] == nil {
            people[persona] = try await acme.add(
                persona.rawValue.lowercased(),
                persona == .removed ? [.candidate] : persona.roles, cohort: cohort(of: persona))
        }
        for (persona, member) in people {
            world.tokens[persona] = member.token
            let org = persona == .adminOfOtherOrg ? "other" : "acme"
            let second: SignedIn = try await session.signIn(
                member.handle, org: org, password: TestOrg.password
            ).message()
            world.devices[persona] = second.device
        }
        let bystander = try await acme.add("bystander", [.candidate], cohort: "autumn")
        let approver = try #require(people[.approver])
        let place = try await session.send(
            .put, "/v1/banks/\(bank.id)/members/\(approver.user)", token: acme.admin.token,
            SetBankMemberRequest(role: .reader))
        try #require(place.status == 200)
        let removed = try #require(people[.removed])
        let removal = try await session.send(
            .delete, "/v1/members/\(removed.user)", token: acme.admin.token)
        try #require(removal.status == 204)
        let detail = try await acme.show(autumn.id)
        world.autumn = autumn.id
        world.bank = bank.id
        world.bystander = bystander.user
        world.staffMember = try #require(people[.coach]).user
        world.bankReader = approver.user
        world.bystanderDevice = bystander.device
        world.seat = try #require(detail.seats.first { $0.user == bystander.user }).id
        return world
    }

    private static func cohort(of persona: Persona) -> String? {
        switch persona {
        case .candidate, .coach, .lead: "autumn"
        case .candidateOfSpring, .coachOfSpring, .leadOfSpring: "spring"
        default: nil
        }
    }
}

extension TestTemplate {
    static let accessWorld = TestTemplate(name: "server-access-world") { connectionString in
        try await TestTemplate.migrate(connectionString)
        let pool = PostgresPool(PostgresPoolConfiguration(connectionString: connectionString))
        do {
            try await AccessWorld.make(on: pool)
            await pool.close()
        } catch {
            await pool.close()
            throw error
        }
    }
}
