import Postgres
import RehearseModel
import RehearseServer
import RehearseSync
import Testing

/// I7: what a reader has passed never gains a row. Sync trap 1: order of versions is order of
/// commits.
@Suite struct WriterConcurrencyTests {
    /// One writer holds its transaction open; a second one writes into the same scope meanwhile.
    /// Were versions taken without the scope's lock, the second would commit first with the higher
    /// version, and a reader in between would step over the first.
    @Test func aReaderNeverStepsOverAWriterThatCommitsLate() async throws {
        try await withWorld { world in
            let own = world.mara.ownScope
            var phone = try await world.device(of: world.mara)
            phone.create("note", in: own, TestFields.note("late starter"))
            let request = phone.batch()
            let second = phone
            var replica = TestReplica(phone)
            let push = try await world.database.inOrg(world.org) { transaction in
                try await ScopeWriter.write(
                    [world.note("held open")], by: .server, class: .org, now: world.clock.now(),
                    in: transaction)
                let push = Task { try await second.send(request).results }
                try await world.waitForBlockedBackend(in: transaction)
                return push
            }
            try await replica.pull()
            #expect(try await push.value.map(\.version) == [2])
            try await replica.pull()
            #expect(replica.rows(of: "note").count == 2)
            #expect(try await world.version(of: own) == 2)
        }
    }

    @Test func whatIsNotCommittedIsNotRead() async throws {
        try await withWorld { world in
            let device = try await world.device(of: world.mara)
            let seen = try await world.database.inOrg(world.org) { transaction in
                try await ScopeWriter.write(
                    [world.note("held open")], by: .server, class: .org, now: world.clock.now(),
                    in: transaction)
                var replica = TestReplica(device)
                try await replica.pull()
                return replica
            }
            #expect(seen.rows(of: "note").isEmpty)
            var replica = seen
            try await replica.pull()
            #expect(replica.rows(of: "note").count == 1)
        }
    }

    /// The middle one of three scopes is held; the push then has the first and waits for the middle
    /// one, and nobody is kept from the last, whatever the order of its ops.
    @Test func scopesAreLockedInTheOrderOfTheirIDs() async throws {
        try await withWorld { world in
            let scopes = [world.seatScope, world.staffScope, world.authorsScope].sorted()
            for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
                var device = try await world.device(of: world.theo)
                for position in order { device.createSomething(in: scopes[position]) }
                let request = device.batch()
                let sender = device
                let push = try await world.database.inOrg(world.org) { transaction in
                    _ = try await ScopeWriter.lock([scopes[1]], in: transaction)
                    let push = Task { try await sender.send(request).results }
                    try await world.waitForBlockedBackend(in: transaction)
                    #expect(
                        try await world.free(scopes, in: transaction) == [scopes[1], scopes[2]])
                    return push
                }
                #expect(try await push.value.map(\.outcome) == [.applied, .applied, .applied])
            }
        }
    }

    @Test func pushesIntoTheSameScopesInAnyOrderAllGetThrough() async throws {
        try await withWorld { world in
            let scopes = [
                world.theo.ownScope, world.seatScope, world.staffScope, world.authorsScope,
            ]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<16 {
                    var device = try await world.device(of: world.theo)
                    for turn in 0..<4 {
                        device.createSomething(in: scopes[(number * (turn + 1) + turn) % 4])
                    }
                    let request = device.batch()
                    let sender = device
                    group.addTask {
                        let outcomes = try await sender.send(request).results.map(\.outcome)
                        #expect(outcomes == Array(repeating: .applied, count: 4))
                    }
                }
                try await group.waitForAll()
            }
            await world.progress.drain()
            var replica = TestReplica(try await world.device(of: world.theo))
            try await replica.pull()
            #expect(replica.rows.count == 64 + 2)
        }
    }

    @Test func concurrentPushesOfDifferentUsersKeepDigestsAndChainsWhole() async throws {
        try await withWorld { world in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for user in [world.theo, world.noor] {
                    for _ in 0..<4 {
                        let device = try await world.device(of: user)
                        group.addTask {
                            var device = device
                            for round in 0..<5 {
                                device.create(
                                    "question_draft", in: world.authorsScope,
                                    ["slug": "q", "source": .string("\(round)"), "state": "draft"])
                                try await device.push()
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            var replica = TestReplica(try await world.device(of: world.theo))
            try await replica.pull()
            #expect(replica.rows(of: "question_draft").count == 40)
            #expect(try await world.version(of: world.authorsScope) == 40)
            let report = try await world.database.inOrg(world.org, snapshot: true) {
                try await AuditVerification.run(in: $0)
            }
            #expect(report.findings.isEmpty)
        }
    }

    /// The row moves after everything was decided and before the locks are taken: the text that
    /// came first must not be overwritten.
    @Test func aRowThatMovedBetweenPlanAndLockIsMergedAnew() async throws {
        try await withWorld { world in
            let own = world.mara.ownScope
            var laptop = try await world.device(of: world.mara)
            let note = laptop.create("note", in: own, TestFields.note("t", body: "base"))
            try await laptop.push()
            laptop.update("note", note, in: own, base: 1, ["body": "mine"], bases: ["body": "base"])
            let request = laptop.batch()
            let device = laptop
            let push = try await world.database.inOrg(world.org) { transaction in
                try await ScopeWriter.write(
                    [ServerRow(table: "note", id: note, scope: own, fields: ["body": "theirs"])],
                    by: .server, class: .org, now: world.clock.now(), in: transaction)
                let push = Task { try await device.send(request).results }
                try await world.waitForBlockedBackend(in: transaction)
                return push
            }
            #expect(try await push.value.map(\.outcome) == [.conflicted])
            var replica = TestReplica(laptop)
            try await replica.pull()
            #expect(replica.rows(of: "note")[0].fields["body"] == "theirs")
            #expect(replica.rows(of: "conflict")[0].fields["yours"] == "mine")
        }
    }
}

extension SyncWorld {
    /// Those of the scopes that nobody else has locked.
    fileprivate func free(
        _ scopes: [ScopeID], in transaction: OrgTransaction
    ) async throws -> Set<ScopeID> {
        let rows = try await transaction.query(
            """
            SELECT scope_id
            FROM scope
            WHERE org_id = \(org) AND scope_id = ANY (\(scopes))
            FOR UPDATE SKIP LOCKED
            """)
        return Set(try rows.map { try $0.decode(ScopeID.self) })
    }

    fileprivate func note(_ title: String) -> ServerRow {
        ServerRow(
            table: "note", id: ids.next(), scope: mara.ownScope, fields: TestFields.note(title))
    }
}

extension TestDevice {
    /// A row that its author may make in this scope.
    mutating func createSomething(in scope: ScopeID) {
        switch scope {
        case world.seatScope:
            create("assignment", in: scope, TestFields.assignment())
        case world.staffScope:
            create(
                "coach_note", in: scope,
                ["seat_id": .string(world.seat.description), "body": "note"])
        case world.authorsScope:
            create("question_draft", in: scope, ["slug": "q", "source": "", "state": "draft"])
        default:
            create("note", in: scope, TestFields.note("n"))
        }
    }
}
