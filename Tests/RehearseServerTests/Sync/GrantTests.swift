import Postgres
import RehearseModel
import RehearseServer
import RehearseSync
import Testing

/// I15: what is granted comes whole, what is taken back goes whole.
@Suite struct GrantTests {
    @Test func aNewGrantStartsTheScopeFromZero() async throws {
        try await withWorld { world in
            var coach = try await world.device(of: world.theo)
            coach.create("assignment", in: world.seatScope, TestFields.assignment())
            try await coach.push()
            var replica = TestReplica(try await world.device(of: world.noor))
            try await replica.pull()
            #expect(replica.rows(of: "assignment").isEmpty)
            try await world.grant(world.noor, .coach, in: world.seatScope)
            try await replica.pull()
            #expect(replica.rows(of: "assignment").count == 1)
        }
    }

    @Test func aRevokedScopeIsNamedAndGivenAgainInANewEpochFromZero() async throws {
        try await withWorld { world in
            var coach = try await world.device(of: world.theo)
            coach.create("assignment", in: world.seatScope, TestFields.assignment())
            try await coach.push()
            var replica = TestReplica(try await world.device(of: world.mara))
            try await replica.pull()
            try await world.revoke(world.mara, in: world.seatScope)
            try await replica.pull()
            #expect(replica.pages.last?.revoked == [world.seatScope])
            #expect(replica.rows(of: "assignment").isEmpty)
            try await world.grant(world.mara, .candidate, in: world.seatScope, epoch: 2)
            try await replica.pull()
            #expect(replica.rows(of: "assignment").count == 1)
            #expect(replica.cursors[world.seatScope]?.grantEpoch == 2)
        }
    }

    @Test func aScopeThatWasTakenAndGivenBetweenTwoPullsIsBothRevokedAndNew() async throws {
        try await withWorld { world in
            var coach = try await world.device(of: world.theo)
            coach.create("assignment", in: world.seatScope, TestFields.assignment())
            try await coach.push()
            var replica = TestReplica(try await world.device(of: world.mara))
            try await replica.pull()
            try await world.grant(world.mara, .candidate, in: world.seatScope, epoch: 2)
            try await replica.pull()
            let header = try #require(replica.pages.last)
            #expect(header.revoked == [world.seatScope])
            #expect(header.scopes.map(\.grantEpoch) == [2])
            #expect(header.rowCount == 1)
        }
    }

    /// The role is taken away after everything was decided and before the locks are taken. The
    /// other transaction holds the grant, so the push stands still exactly there.
    @Test func aRoleThatIsRemovedBetweenPlanAndLockCounts() async throws {
        try await withWorld { world in
            var coach = try await world.device(of: world.theo)
            coach.create("assignment", in: world.seatScope, TestFields.assignment())
            let request = coach.batch()
            let device = coach
            let results = try await world.database.inOrg(world.org) { transaction in
                try await transaction.execute(
                    """
                    UPDATE scope_grant SET revoked_at = 1
                    WHERE org_id = \(world.org) AND scope_id = \(world.seatScope)
                        AND user_id = \(world.theo.id)
                    """)
                let push = Task { try await device.send(request).results }
                try await world.waitForBlockedBackend(in: transaction)
                return push
            }.value
            #expect(results.map(\.code) == [.notFound])
            #expect(try await world.version(of: world.seatScope) == 0)
        }
    }

    /// The grant stays the same grant, so nothing is read again: the scope is only named with its
    /// new role, once.
    @Test func aRoleThatChangesInPlaceIsToldWithoutReadingTheScopeAgain() async throws {
        try await withWorld { world in
            var coach = try await world.device(of: world.theo)
            coach.create("assignment", in: world.seatScope, TestFields.assignment())
            try await coach.push()
            var replica = TestReplica(coach)
            try await replica.pull()
            try await world.grant(world.theo, .reader, in: world.seatScope)
            try await replica.pull()
            let header = try #require(replica.pages.last)
            #expect(header.scopes.map(\.scope) == [world.seatScope])
            #expect(header.scopes.first?.role == OpenWord(.reader))
            #expect(header.revoked.isEmpty && header.rowCount == 0 && header.isClosed)
            try await replica.pull()
            #expect(replica.pages.last?.scopes.isEmpty == true)
        }
    }

    @Test func aClientThatTellsNoRoleIsNotToldAgain() async throws {
        try await withWorld { world in
            var replica = TestReplica(try await world.device(of: world.theo))
            try await replica.pull()
            let cursors = replica.cursors.mapValues { cursor in
                var older = cursor
                older.role = nil
                return older
            }
            try await world.grant(world.theo, .reader, in: world.seatScope)
            #expect(try await replica.askPage(cursors, PullLimits()).header.scopes.isEmpty)
        }
    }

    @Test func aRoleThatIsChangedBetweenPlanAndLockCounts() async throws {
        try await withWorld { world in
            var coach = try await world.device(of: world.theo)
            coach.create("assignment", in: world.seatScope, TestFields.assignment())
            let request = coach.batch()
            let device = coach
            let results = try await world.database.inOrg(world.org) { transaction in
                try await transaction.execute(
                    """
                    UPDATE scope_grant SET role = 'candidate'
                    WHERE org_id = \(world.org) AND scope_id = \(world.seatScope)
                        AND user_id = \(world.theo.id)
                    """)
                let push = Task { try await device.send(request).results }
                try await world.waitForBlockedBackend(in: transaction)
                return push
            }.value
            #expect(results.map(\.code) == [.notAllowed])
        }
    }
}
