import HTTPTypes
import RehearseModel
import RehearseSync

@testable import RehearseServer

/// An org with an admin, made as an operator and people would make it.
struct TestOrg: Sendable {
    static let password = "correct horse battery"

    let id: OrgID
    let slug: String
    let admin: TestMember
    private let server: TestServer
    private let session: TestClientSession

    /// Founds the org; its first admin has accepted the invitation.
    static func found(
        _ slug: String, on server: TestServer, _ session: TestClientSession
    ) async throws -> TestOrg {
        let founded = try await OrgFounding(
            database: server.owner, environment: server.environment
        ).found(
            slug: slug, name: "Org \(slug)", adminHandle: "ada", adminName: "Ada")
        let signedIn = try await session.accept(founded.admin.code)
        return TestOrg(
            id: founded.org, slug: slug, admin: TestMember(signedIn), server: server,
            session: session)
    }

    /// Invites somebody, who accepts.
    func add(
        _ handle: String, _ roles: Role..., cohort: String? = nil
    ) async throws -> TestMember {
        try await add(handle, roles, cohort: cohort)
    }

    func add(
        _ handle: String, _ roles: [Role], cohort: String? = nil
    ) async throws -> TestMember {
        let invited = try await invite(handle, roles, cohort: cohort)
        return TestMember(try await session.accept(invited.code))
    }

    func invite(
        _ handle: String, _ roles: [Role], cohort: String? = nil
    ) async throws -> Invited {
        try await session.send(
            .post, "/v1/invitations", token: admin.token,
            InviteRequest(
                handle: handle, displayName: handle.capitalized, roles: roles, cohort: cohort)
        ).message()
    }

    func makeCohort(_ slug: String) async throws -> CohortSummary {
        try await session.send(
            .post, "/v1/cohorts", token: admin.token,
            CreateCohortRequest(slug: slug, title: "Cohort \(slug)")
        ).message()
    }

    func makeBank(_ slug: String) async throws -> BankSummary {
        try await session.send(
            .post, "/v1/banks", token: admin.token,
            CreateBankRequest(
                slug: slug, title: "Bank \(slug)", licence: "CC0-1.0", description: "")
        ).message()
    }

    func show(_ cohort: CohortID) async throws -> CohortDetail {
        try await session.send(.get, "/v1/cohorts/\(cohort)", token: admin.token).message()
    }
}

/// A member with a device that is signed in.
struct TestMember: Sendable {
    let user: UserID
    let handle: String
    let device: DeviceID
    let token: String
    let identity: WhoAmI

    init(_ signedIn: SignedIn) {
        user = signedIn.identity.user
        handle = signedIn.identity.handle
        device = signedIn.device
        token = signedIn.token
        identity = signedIn.identity
    }

    /// The scope of a kind that the member had when signing in.
    func scope(_ kind: ScopeKind) -> ScopeID? {
        identity.grants.first { $0.kind == kind }?.scope
    }
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
