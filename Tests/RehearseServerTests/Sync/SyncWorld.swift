import Logging
import Postgres
import RehearseModel
import RehearseSync
import Synchronization

@testable import RehearseServer

/// An org with two candidates, a coach, a cohort and a bank, made by plain statements: the tests of
/// sync depend on tables and not on how accounts come to be.
final class SyncWorld: Sendable {
    let database: Database
    let connectionString: String
    let org: OrgID
    let clock: TestClock
    let ids: TestIDs

    let mara: TestUser
    let noor: TestUser
    let theo: TestUser
    let orgScope: ScopeID
    let bankScope: ScopeID
    let authorsScope: ScopeID
    let staffScope: ScopeID
    /// Mara's seat; Theo coaches it.
    let seat: SeatID
    let seatScope: ScopeID
    /// Figures that are behind; a test drains it where the server's job would.
    let progress: ProgressQueue

    init(
        _ database: Database, connectionString: String, org number: UInt64 = 1
    ) async throws {
        self.database = database
        self.connectionString = connectionString
        let clock = TestClock()
        self.clock = clock
        progress = ProgressQueue(
            ProgressService(
                database: database, environment: ServerEnvironment(now: { clock.now() }),
                logger: Logger(label: "test")))
        ids = TestIDs(world: number)
        org = ids.next()
        orgScope = ids.next()
        bankScope = ids.next()
        authorsScope = ids.next()
        staffScope = ids.next()
        seat = ids.next()
        seatScope = ids.next()
        mara = TestUser(id: ids.next(), handle: "mara", ownScope: ids.next())
        noor = TestUser(id: ids.next(), handle: "noor", ownScope: ids.next())
        theo = TestUser(id: ids.next(), handle: "theo", ownScope: ids.next())
        try await makeMembers()
        try await makeScopes()
        try await makeCohort()
    }

    var environment: ServerEnvironment {
        ServerEnvironment(now: { [clock] in clock.now() })
    }

    func pushService(_ limits: PushLimits = PushLimits()) -> PushService {
        PushService(
            database: database, progress: progress, denials: denialLog, environment: environment,
            limits: limits)
    }

    var denialLog: DenialLog {
        DenialLog(database: database, environment: environment, logger: Logger(label: "test"))
    }

    func pullService(_ limits: PullLimits = PullLimits()) -> PullService {
        PullService(database: database, environment: environment, limits: limits)
    }

    var progressService: ProgressService { progress.progress }

    /// Registers a new device of `user`.
    func device(of user: TestUser) async throws -> TestDevice {
        let id: DeviceID = ids.next()
        _ = try await database.inOrg(org) { [org, user] transaction in
            try await transaction.execute(
                """
                INSERT INTO device
                    (org_id, device_id, user_id, name, created_at, last_seen_at)
                VALUES (\(org), \(id), \(user.id), 'laptop', 0, 0)
                """)
        }
        return TestDevice(id: id, user: user.id, world: self)
    }

    func makeScope(_ kind: ScopeKind, about subject: RowID) async throws -> ScopeID {
        let id: ScopeID = ids.next()
        try await insertScope(id, kind, subject)
        return id
    }

    func grant(_ user: TestUser, _ role: GrantRole, in scope: ScopeID, epoch: Int64 = 1)
        async throws
    {
        _ = try await database.inOrg(org) { [org] transaction in
            try await transaction.execute(
                """
                INSERT INTO scope_grant (org_id, scope_id, user_id, role, grant_epoch, granted_at)
                VALUES (\(org), \(scope), \(user.id), \(role), \(epoch), 0)
                ON CONFLICT (org_id, scope_id, user_id) DO UPDATE
                SET role = EXCLUDED.role, grant_epoch = EXCLUDED.grant_epoch, revoked_at = NULL
                """)
        }
    }

    func revoke(_ user: TestUser, in scope: ScopeID) async throws {
        _ = try await database.inOrg(org) { [org] transaction in
            try await transaction.execute(
                """
                UPDATE scope_grant SET revoked_at = 1
                WHERE org_id = \(org) AND scope_id = \(scope) AND user_id = \(user.id)
                """)
        }
    }

    // MARK: Making the org

    private func makeMembers() async throws {
        _ = try await database.inOrg(org) { [org, mara, noor, theo] transaction in
            try await transaction.execute(
                "INSERT INTO org (org_id, slug, created_at) VALUES (\(org), 'acme', 0)")
            for user in [mara, noor, theo] {
                try await transaction.execute(
                    """
                    INSERT INTO member (org_id, user_id, handle, display_name, created_at)
                    VALUES (\(org), \(user.id), \(user.handle), \(user.handle), 0)
                    """)
            }
        }
    }

    private func makeScopes() async throws {
        try await insertScope(orgScope, .org, org.retyped())
        try await insertScope(bankScope, .bank, ids.next())
        try await insertScope(authorsScope, .authors, ids.next())
        try await insertScope(staffScope, .staff, ids.next())
        try await insertScope(seatScope, .seat, seat.retyped())
        for user in [mara, noor, theo] {
            try await insertScope(user.ownScope, .own, user.id.retyped())
            try await grant(user, .owner, in: user.ownScope)
            try await grant(user, .member, in: orgScope)
        }
        try await grant(mara, .candidate, in: seatScope)
        try await grant(theo, .coach, in: seatScope)
        try await grant(theo, .coach, in: staffScope)
        try await grant(theo, .author, in: authorsScope)
        try await grant(noor, .author, in: authorsScope)
    }

    private func insertScope(_ id: ScopeID, _ kind: ScopeKind, _ subject: RowID) async throws {
        _ = try await database.inOrg(org) { [org] transaction in
            try await transaction.execute(
                """
                INSERT INTO scope (org_id, scope_id, kind, subject_id, label, created_at)
                VALUES (\(org), \(id), \(kind), \(subject), 'label', 0)
                """)
        }
    }

    private func makeCohort() async throws {
        let cohort: CohortID = ids.next()
        let world = self
        _ = try await database.inOrg(org) { transaction in
            try await transaction.execute(
                """
                INSERT INTO cohort_register
                    (org_id, cohort_id, slug, title, staff_scope_id, created_at)
                VALUES (\(world.org), \(cohort), 'spring', 'Spring', \(world.staffScope), 0)
                """)
            try await transaction.execute(
                """
                INSERT INTO seat_register
                    (org_id, seat_id, cohort_id, user_id, seat_scope_id, created_at)
                VALUES (\(world.org), \(world.seat), \(cohort), \(world.mara.id),
                    \(world.seatScope), 0)
                """)
            try await ScopeWriter.write(
                [
                    ServerRow(
                        table: "seat", id: world.seat.retyped(), scope: world.staffScope,
                        fields: [
                            "user_id": .string(world.mara.id.description),
                            "seat_scope_id": .string(world.seatScope.description),
                            "handle": "mara", "display_name": "Mara", "status": "active",
                        ])
                ], by: .server, class: .cohort, now: world.clock.now(), in: transaction)
        }
    }
}

struct TestUser: Sendable {
    let id: UserID
    let handle: String
    let ownScope: ScopeID
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let time = Mutex(Instant(milliseconds: 1_700_000_000_000))

    func now() -> Instant { time.withLock(\.self) }

    func advance(milliseconds: Int64) {
        time.withLock { $0 = $0.advanced(byMilliseconds: milliseconds) }
    }
}

/// Ids in the order in which they are asked for, different in each world.
final class TestIDs: Sendable {
    private let world: UInt64
    private let count = Mutex<UInt64>(0)

    init(world: UInt64) {
        self.world = world
    }

    func next<Subject>() -> Identifier<Subject> {
        let number = count.withLock {
            $0 += 1
            return $0
        }
        return Identifier(
            at: Instant(milliseconds: 1_700_000_000_000 + Int64(number)), noise: (world, number))
    }
}
