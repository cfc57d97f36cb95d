import Postgres
import RehearseModel
import RehearseServer
import RehearseSync
import Testing

@Suite struct ScopeWriterTests {
    @Test func rowsOfTheServerAreMadeChangedAndLeftAlone() async throws {
        try await withWorld { world in
            let person: RowID = world.mara.id.retyped()
            let made = try await world.write(
                "person", person, in: world.orgScope,
                [
                    "handle": "mara", "display_name": "Mara", "roles": ["candidate"],
                    "status": "active",
                ])
            #expect(made == [world.orgScope: 1])
            let changed = try await world.write(
                "person", person, in: world.orgScope, ["display_name": "Mara B."])
            #expect(changed == [world.orgScope: 2])
            let same = try await world.write(
                "person", person, in: world.orgScope, ["display_name": "Mara B.", "handle": "mara"])
            #expect(same.isEmpty)
            var replica = TestReplica(try await world.device(of: world.mara))
            try await replica.pull()
            let row = try #require(replica.rows(of: "person").first)
            #expect(row.fieldVersions == ["handle": 1, "display_name": 2, "roles": 1, "status": 1])
            #expect(row.fields["roles"] == ["candidate"])
        }
    }

    @Test func aFactGivenTwiceIsTheSameFactAndAnotherIsRefused() async throws {
        try await withWorld { world in
            let fact: RowID = world.ids.next()
            var fields: [String: JSONValue] = [
                "slug": "why", "number": 1, "content": ["prompt": "Why?"], "content_hash": "00",
            ]
            try await world.write("question_version", fact, in: world.bankScope, fields)
            let again = try await world.write("question_version", fact, in: world.bankScope, fields)
            #expect(again.isEmpty)
            fields["content"] = ["prompt": "Why not?"]
            let changed = fields
            let key = RowKey(table: "question_version", id: fact)
            await #expect(throws: ServerRowError.factExists(key)) {
                try await world.write("question_version", fact, in: world.bankScope, changed)
            }
        }
    }

    @Test func whatTheSchemaDoesNotAllowIsNotWritten() async throws {
        try await withWorld { world in
            let id: RowID = world.ids.next()
            let key = RowKey(table: "note", id: id)
            await #expect(throws: ServerRowError.misplaced(key, .org)) {
                try await world.write("note", id, in: world.orgScope, TestFields.note("n"))
            }
            await #expect(throws: ServerRowError.self) {
                try await world.write("note", id, in: world.mara.ownScope, ["title": "no body"])
            }
            let nowhere: ScopeID = world.ids.next()
            await #expect(throws: ServerRowError.unknownScope(nowhere)) {
                try await world.write("note", id, in: nowhere, TestFields.note("n"))
            }
        }
    }

    @Test func everyTableOfTheSchemaCanBeWrittenReadAndWrittenAgain() async throws {
        try await withWorld { world in
            let rows = try await world.oneRowOfEachTable()
            #expect(
                Set(rows.map(\.table)) == Set(SyncSchema.tables.map(\.name)).subtracting(["seat"]))
            for row in rows {
                try await world.write(row.table, row.id, in: row.scope, row.fields)
            }
            for row in rows where SyncSchema.table(named: row.table)?.kind == .document {
                try await world.write(row.table, row.id, in: row.scope, ["archived_at": 5])
            }
            let user = world.theo
            for scope in [
                world.bankScope, world.mara.ownScope, world.seatScope, world.authorsScope,
            ] {
                try await world.grant(user, .reader, in: scope)
            }
            var replica = TestReplica(try await world.device(of: user))
            try await replica.pull()
            for row in rows {
                let read = try #require(replica.rows[RowKey(table: row.table, id: row.id)])
                #expect(read.fields.filter { $0.key != "archived_at" } == row.fields)
            }
        }
    }

    // MARK: The walls in the database

    @Test func factsNeverChange() async throws {
        try await withWorld { world in
            for row in try await world.oneRowOfEachTable() {
                try await world.write(row.table, row.id, in: row.scope, row.fields)
            }
            for table in SyncSchema.tables where table.kind == .fact {
                await expect(sqlState: "RH003") {
                    try await world.database.inOrg(world.org) { transaction in
                        try await transaction.execute(
                            "UPDATE \(identifier: table.name) SET created_at = 1")
                    }
                }
            }
        }
    }

    @Test func theScopeOfARowNeverChanges() async throws {
        try await withWorld { world in
            try await world.write(
                "note", world.ids.next(), in: world.mara.ownScope, TestFields.note("n"))
            await expect(sqlState: "RH002") {
                try await world.database.inOrg(world.org) { transaction in
                    try await transaction.execute(
                        "UPDATE note SET scope_id = \(world.noor.ownScope)")
                }
            }
        }
    }

    @Test func aRowWithoutTheNextVersionOfItsScopeIsRefused() async throws {
        try await withWorld { world in
            try await world.write(
                "note", world.ids.next(), in: world.mara.ownScope, TestFields.note("n"))
            await expect(sqlState: "RH001") {
                try await world.database.inOrg(world.org) { transaction in
                    try await transaction.execute("UPDATE note SET title = 'rogue'")
                }
            }
        }
    }

    /// Old answers in `op_log` are the one thing that the server throws away by itself.
    @Test func nothingElseIsDeletedByTheServersRole() async throws {
        try await withWorld { world in
            let others = ["audit_entry", "audit_payload", "device_chain", "field_history"]
            for table in SyncSchema.tables.map(\.name) + others {
                for statement in ["DELETE FROM", "TRUNCATE"] {
                    await expect(sqlState: "42501") {
                        try await world.database.inOrg(world.org) { transaction in
                            try await transaction.execute(
                                "\(unescaped: statement) \(identifier: table)")
                        }
                    }
                }
            }
        }
    }
}

/// Expects that the database refuses with this SQLSTATE.
func expect(
    sqlState: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> some Any
) async {
    let error = await #expect(throws: PostgresError.self, sourceLocation: sourceLocation) {
        _ = try await body()
    }
    #expect(error?.sqlState?.rawValue == sqlState, sourceLocation: sourceLocation)
}

extension SyncWorld {
    @discardableResult
    func write(
        _ table: String, _ id: RowID, in scope: ScopeID, _ fields: [String: JSONValue]
    ) async throws -> [ScopeID: Int64] {
        try await database.inOrg(org) { [clock] transaction in
            try await ScopeWriter.write(
                [ServerRow(table: table, id: id, scope: scope, fields: fields)], by: .server,
                class: .org, now: clock.now(), in: transaction)
        }
    }

    /// One row for every synced table but `seat`, which the world has already, in an order in which
    /// they can be written.
    func oneRowOfEachTable() async throws -> [ServerRow] {
        let assignment: RowID = ids.next()
        let submission: RowID = ids.next()
        let review: RowID = ids.next()
        let version: [String: JSONValue] = [
            "slug": "why", "number": 1, "content": ["prompt": .null], "content_hash": "00",
        ]
        let seatID: JSONValue = .string(seat.description)
        let submissionID: JSONValue = .string(submission.description)
        var attempt = TestFields.attempt("Because.", assignment: assignment)
        attempt["confidence"] = 50
        func row(
            _ table: String, _ scope: ScopeID, _ fields: [String: JSONValue], _ id: RowID? = nil
        ) -> ServerRow {
            ServerRow(table: table, id: id ?? ids.next(), scope: scope, fields: fields)
        }
        return [
            row("org_profile", orgScope, ["name": "Acme", "use_context": "practice"]),
            row(
                "person", orgScope,
                [
                    "handle": "p", "display_name": "P", "roles": [], "status": "active",
                ]),
            row(
                "bank", bankScope,
                [
                    "slug": "b", "title": "B", "licence": "CC-BY-4.0", "description": "",
                ]),
            row("rubric_version", bankScope, version),
            row("question_version", bankScope, version),
            row(
                "question_draft", authorsScope, ["slug": "q", "source": "s", "state": "in-review"]),
            row(
                "approval", authorsScope,
                [
                    "slug": "q", "number": 1, "content_hash": "00", "decision": "rejected",
                    "reason": "no",
                ]),
            row("attempt", mara.ownScope, attempt),
            row("note", mara.ownScope, ["about": "x", "title": "t", "body": "b"]),
            row(
                "review_draft", mara.ownScope,
                [
                    "submission_id": submissionID, "scores": [], "summary": "",
                ]),
            row("assignment", seatScope, TestFields.assignment(due: 7), assignment),
            row(
                "start", seatScope,
                [
                    "assignment_id": .string(assignment.description), "started_at": 1,
                ]),
            row(
                "submission", seatScope,
                TestFields.submission(of: ids.next(), for: assignment), submission),
            row(
                "self_assessment", seatScope,
                [
                    "submission_id": submissionID, "scores": [], "comment": "c",
                ]),
            row("review", seatScope, TestFields.review(of: submission, level: 2), review),
            row("post", seatScope, ["review_id": .string(review.description), "body": "b"]),
            row("cohort", staffScope, ["slug": "spring", "title": "Spring"]),
            row("coach_note", staffScope, ["seat_id": seatID, "body": "b"]),
            row("progress", staffScope, ["seat_id": seatID, "figures": [:], "source_ver": 1]),
            row(
                "conflict", mara.ownScope,
                [
                    "table_name": "note", "row_id": submissionID, "field": "body", "base": "",
                    "yours": "y", "theirs": "t", "yours_device_id": seatID, "yours_at": 1,
                    "state": "open",
                ]),
        ]
    }
}
