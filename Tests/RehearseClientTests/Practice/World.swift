import Foundation
import GRDB
import RehearseModel
import RehearseSync
import Synchronization
import TestData

@testable import RehearseClient

/// One person's device: a real store in a directory of its own, with a clock that tests move.
final class Desk: Sendable {
    let rehearse: Rehearse
    let user: UserID
    private let folder: TemporaryFolder
    private let clock: Clock

    /// Monday, 2 November 2026, 09:00 UTC.
    static let start = Instant(milliseconds: 1_793_610_000_000)

    private final class Clock: Sendable {
        let now = Mutex(Desk.start)
        let random: Mutex<SplitMix64>

        init(seed: UInt64) {
            random = Mutex(SplitMix64(seed: seed))
        }
    }

    private struct NoNetwork: Transport {
        func send(
            _ request: TransportRequest
        ) async throws(TransportFailure) -> TransportResponse {
            preconditionFailure("a local verb used the network")
        }
    }

    init(seed: UInt64 = 1) throws {
        let folder = try TemporaryFolder()
        let clock = Clock(seed: seed)
        let environment = ClientEnvironment(
            now: { clock.now.withLock { $0 } },
            noise: { clock.random.withLock { ($0.next(), $0.next()) } },
            process: .current, isRunning: { $0.isRunning }, sleep: { _ in })
        rehearse = try Rehearse.open(
            layout: HomeLayout(home: folder.path, environment: [:]), account: nil,
            environment: environment, connect: { _ in NoNetwork() })
        user = try rehearse.store.write { transaction in
            _ = try transaction.ownScope()
            return try transaction.user()
        }
        self.folder = folder
        self.clock = clock
    }

    func wait(minutes: Int64) {
        clock.now.withLock { $0 = $0.advanced(byMilliseconds: minutes * 60_000) }
    }

    var now: Instant { clock.now.withLock { $0 } }

    /// What the server would have granted.
    func grant(
        _ scope: ScopeID, _ kind: ScopeKind, of subject: RowID, as role: GrantRole, label: String
    )
        throws
    {
        try rehearse.store.write { transaction in
            try transaction.database.run(
                """
                INSERT INTO scope
                    (scope_id, kind, subject_id, role, label, grant_epoch, ver, digest)
                VALUES (\(scope), \(kind), \(subject), \(role), \(label), 1, 1, 0)
                """)
        }
    }

    func revoke(_ scope: ScopeID) throws {
        try rehearse.store.write { transaction in
            try transaction.database.run("DELETE FROM scope WHERE scope_id = \(scope)")
            try transaction.database.run("DELETE FROM row WHERE scope_id = \(scope)")
        }
    }

    fileprivate func scopes() throws -> Set<ScopeID> {
        try rehearse.store.read { Set(try $0.scopes().map(\.id)) }
    }

    fileprivate func rows(in scope: ScopeID) throws -> [StoredRow] {
        try rehearse.store.read { snapshot in
            try snapshot.database.all("SELECT * FROM row WHERE scope_id = \(scope)")
                .map { try StoredRow($0) }
        }
    }

    fileprivate func take(_ row: StoredRow) throws {
        try rehearse.store.write { transaction in
            try RowQueries.put(row, in: transaction.database)
            try RowQueries.putLinks(
                RowQueries.links(of: row.table, try JSONParser.parse(row.body)), from: row.key,
                in: transaction.database)
        }
    }
}

/// A cohort with a coach, a lead and two candidates, whose devices exchange rows as a server would,
/// without any protocol: what these tests are about is the domain.
final class World {
    let coach: Desk
    let lead: Desk
    let mara: Desk
    let noor: Desk
    let staff = World.id(1, as: ScopeSubject.self)
    let maraSeat = World.id(2, as: ScopeSubject.self)
    let noorSeat = World.id(3, as: ScopeSubject.self)
    private var version: Int64 = 1

    var desks: [Desk] { [coach, lead, mara, noor] }

    static func id<Subject>(
        _ number: UInt64, as subject: Subject.Type = Subject.self
    ) -> Identifier<Subject> {
        Identifier(at: Desk.start, noise: (number, number &* 0x9E37_79B9_7F4A_7C15))
    }

    init() throws {
        coach = try Desk(seed: 1)
        lead = try Desk(seed: 2)
        mara = try Desk(seed: 3)
        noor = try Desk(seed: 4)
        let cohort = Self.id(10, as: RowSubject.self)
        try coach.grant(staff, .staff, of: cohort, as: .coach, label: "autumn")
        try lead.grant(staff, .staff, of: cohort, as: .lead, label: "autumn")
        try addCohort()
        for (number, desk, scope, handle) in [
            (11, mara, maraSeat, "mara"), (12, noor, noorSeat, "noor"),
        ] as [(UInt64, Desk, ScopeID, String)] {
            let seat = Self.id(number, as: RowSubject.self)
            try coach.grant(scope, .seat, of: seat, as: .coach, label: "autumn")
            try desk.grant(scope, .seat, of: seat, as: .candidate, label: "autumn")
            try addSeat(seat, scope, desk.user, handle)
        }
    }

    /// Gives every device what any device has written into a place that both can read.
    func exchange() throws {
        version += 1
        for from in desks {
            for scope in try from.scopes() {
                for row in try from.rows(in: scope) where row.isDirty {
                    let confirmed = try confirmed(row, at: from.now)
                    for to in desks where try to.scopes().contains(scope) {
                        try to.take(confirmed)
                    }
                }
            }
        }
    }

    /// A row that only the server writes.
    func serve(
        _ table: String, _ id: RowID, in scope: ScopeID, _ fields: [String: JSONValue]
    ) throws {
        let row = SyncRow(
            table: table, id: id, scope: scope, version: version, author: Self.id(99),
            device: Self.id(98), createdAt: Desk.start, receivedAt: Desk.start, fields: fields)
        let stored = StoredRow(
            table: table, id: id, scope: scope, version: version, term: 0, isDirty: false,
            body: row.json.canonicalText, base: nil)
        for desk in desks where try desk.scopes().contains(scope) { try desk.take(stored) }
    }

    private func confirmed(_ row: StoredRow, at now: Instant) throws -> StoredRow {
        var members = try JSONParser.parse(row.body).object ?? [:]
        members["ver"] = .integer(version)
        members["received_at"] = .integer(now.milliseconds)
        var row = row
        row.version = version
        row.isDirty = false
        row.base = nil
        row.body = JSONValue.object(members).canonicalText
        return row
    }

    private func addCohort() throws {
        try serve(
            "cohort", Self.id(10), in: staff, ["slug": "autumn", "title": "Autumn group"])
    }

    private func addSeat(
        _ seat: RowID, _ scope: ScopeID, _ user: UserID, _ handle: String
    ) throws {
        try serve(
            "seat", seat, in: staff,
            [
                "user_id": .string(user.description), "seat_scope_id": .string(scope.description),
                "handle": .string(handle), "display_name": .string(handle.capitalized),
                "status": "active",
            ])
    }
}
