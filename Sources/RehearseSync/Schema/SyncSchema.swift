internal import RehearseModel

/// Every synced table, in the order in which rows must be written to satisfy references.
///
/// This is the agreement about data: the server validates against it, the client edits through it,
/// and a test compares it with the columns of both databases.
package enum SyncSchema {
    package static let tables: [SyncTable] = org + bank + authors + own + seat + staff + [conflict]

    private static let byName = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })

    package static func table(named name: String) -> SyncTable? {
        byName[name]
    }

    /// The field that hides a row without removing it; every document has it.
    package static let archivedAt = SyncField("archived_at", .instant, .latest, optional: true)

    private static let line = FieldType.text(bytesMax: Limits.lineBytesMax)
    private static let slug = FieldType.text(bytesMax: Limits.slugBytesMax)
    private static let prose = FieldType.text(bytesMax: Limits.textBytesMax)
    private static let answer = FieldType.text(bytesMax: Limits.answerBytesMax)
    private static let structure = FieldType.structure(bytesMax: Limits.structureBytesMax)
    private static let hash = FieldType.text(bytesMax: 64)
    private static let duration = FieldType.integer(0...31_536_000_000)
    private static let skew = FieldType.integer(-1_000_000_000_000...1_000_000_000_000)
    private static let count = FieldType.integer(0...1_000_000)

    private static let org: [SyncTable] = [
        SyncTable(
            "org_profile", .document, in: [.org], created: [],
            edited: ["name": [.admin], "use_context": [.admin]],
            [
                SyncField("name", line, .latest),
                SyncField("use_context", .word(["practice", "development", "hiring"]), .latest),
            ]),
        SyncTable(
            "person", .document, in: [.org], created: [],
            [
                SyncField("handle", slug, .latest),
                SyncField("display_name", line, .latest),
                SyncField("roles", structure, .latest),
                SyncField("status", .word(["active", "removed"]), .latest),
            ]),
    ]

    private static let bank: [SyncTable] = [
        SyncTable(
            "bank", .document, in: [.bank], created: [],
            [
                SyncField("slug", slug, .frozen),
                SyncField("title", line, .latest),
                SyncField("licence", line, .latest),
                SyncField("description", prose, .latest),
            ]),
        SyncTable(
            "rubric_version", .fact, in: [.bank], created: [.approver],
            [
                SyncField("slug", slug, .frozen),
                SyncField("number", count, .frozen),
                SyncField("content", structure, .frozen),
                SyncField("content_hash", hash, .frozen),
            ]),
        SyncTable(
            "question_version", .fact, in: [.bank], created: [.approver],
            [
                SyncField("slug", slug, .frozen),
                SyncField("number", count, .frozen),
                SyncField("content", structure, .frozen),
                SyncField("content_hash", hash, .frozen),
            ]),
    ]

    private static let authors: [SyncTable] = [
        SyncTable(
            "question_draft", .document, in: [.authors], created: [.author, .approver],
            edited: [
                "source": [.author, .approver], "state": [.author, .approver],
                "archived_at": [.author, .approver],
            ],
            [
                SyncField("slug", slug, .frozen),
                SyncField("source", prose, .text),
                SyncField("state", .word(["draft", "in-review"]), .latest),
            ]),
        SyncTable(
            "approval", .fact, in: [.authors], created: [.approver],
            [
                SyncField("slug", slug, .frozen),
                SyncField("number", count, .frozen),
                SyncField("content_hash", hash, .frozen),
                SyncField("decision", .word(["approved", "rejected"]), .frozen),
                SyncField("reason", prose, .frozen),
            ]),
    ]

    private static let own: [SyncTable] = [
        SyncTable(
            "attempt", .document, in: [.own], created: [.owner],
            edited: [
                "answer": [.owner], "started_at": [.owner], "writing_ms": [.owner],
                "confidence": [.owner], "archived_at": [.owner],
            ],
            [
                SyncField("assignment_id", .identifier, .frozen, optional: true),
                SyncField("question", structure, .frozen),
                SyncField("rubric", structure, .frozen),
                SyncField("mode", .word(["practice", "mock"]), .frozen),
                SyncField("answer", answer, .text),
                SyncField("started_at", .instant, .min),
                SyncField("writing_ms", duration, .max),
                SyncField("confidence", .integer(0...100), .latest, optional: true),
            ]),
        SyncTable(
            "note", .document, in: [.own], created: [.owner],
            edited: ["title": [.owner], "body": [.owner], "archived_at": [.owner]],
            [
                SyncField("about", line, .frozen, optional: true),
                SyncField("title", line, .latest),
                SyncField("body", prose, .text),
            ]),
        SyncTable(
            "review_draft", .document, in: [.own], created: [.owner],
            edited: ["scores": [.owner], "summary": [.owner], "archived_at": [.owner]],
            [
                SyncField("submission_id", .identifier, .frozen),
                SyncField("scores", structure, .latest),
                SyncField("summary", prose, .text),
            ]),
    ]

    private static let seat: [SyncTable] = [
        SyncTable(
            "assignment", .document, in: [.seat], created: [.coach],
            edited: ["due_at": [.coach], "instructions": [.coach], "archived_at": [.coach]],
            [
                SyncField("question", structure, .frozen),
                SyncField("rubric", structure, .frozen),
                SyncField("due_at", .instant, .latest, optional: true),
                SyncField("instructions", prose, .text),
            ]),
        SyncTable(
            "start", .fact, in: [.seat], created: [.candidate],
            [
                SyncField("assignment_id", .identifier, .frozen),
                SyncField("started_at", .instant, .frozen),
            ]),
        SyncTable(
            "submission", .fact, in: [.seat, .own], created: [.candidate, .owner],
            [
                SyncField("assignment_id", .identifier, .frozen, optional: true),
                SyncField("attempt_id", .identifier, .frozen),
                SyncField("question", structure, .frozen),
                SyncField("rubric", structure, .frozen),
                SyncField("answer", answer, .frozen),
                SyncField("answer_hash", hash, .frozen),
                SyncField("note", prose, .frozen),
                SyncField("submitted_at", .instant, .frozen),
                SyncField("writing_ms", duration, .frozen),
                SyncField("clock_skew_ms", skew, .frozen),
            ]),
        SyncTable(
            "self_assessment", .fact, in: [.seat, .own], created: [.candidate, .owner],
            [
                SyncField("submission_id", .identifier, .frozen),
                SyncField("scores", structure, .frozen),
                SyncField("comment", prose, .frozen),
            ]),
        SyncTable(
            "review", .fact, in: [.seat], created: [.coach],
            [
                SyncField("submission_id", .identifier, .frozen),
                SyncField("replaces_id", .identifier, .frozen, optional: true),
                SyncField("answer_hash", hash, .frozen),
                SyncField("rubric_hash", hash, .frozen),
                SyncField("scores", structure, .frozen),
                SyncField("summary", prose, .frozen),
                SyncField("published_at", .instant, .frozen),
            ]),
        SyncTable(
            "post", .fact, in: [.seat], created: [.candidate, .coach],
            [
                SyncField("review_id", .identifier, .frozen),
                SyncField("body", prose, .frozen),
            ]),
    ]

    private static let staff: [SyncTable] = [
        SyncTable(
            "cohort", .document, in: [.staff], created: [],
            [SyncField("slug", slug, .latest), SyncField("title", line, .latest)]),
        SyncTable(
            "seat", .document, in: [.staff], created: [],
            [
                SyncField("user_id", .identifier, .frozen),
                SyncField("seat_scope_id", .identifier, .frozen),
                SyncField("handle", slug, .latest),
                SyncField("display_name", line, .latest),
                SyncField("status", .word(["active", "removed"]), .latest),
            ]),
        SyncTable(
            "coach_note", .document, in: [.staff], created: [.coach, .lead],
            edited: ["body": [.coach, .lead], "archived_at": [.coach, .lead]],
            [
                SyncField("seat_id", .identifier, .frozen),
                SyncField("body", prose, .text),
            ]),
        SyncTable(
            "progress", .document, in: [.staff], created: [],
            [
                SyncField("seat_id", .identifier, .frozen),
                SyncField("figures", structure, .latest),
                SyncField("source_ver", .integer(0...Int64.max), .latest),
            ]),
    ]

    /// Two texts that collide, both whole. It lives beside the row that it is about; those who may
    /// write such texts settle it, and so no candidate closes a coach's conflict.
    private static let conflict = SyncTable(
        "conflict", .document, in: [.own, .authors, .seat, .staff], created: [],
        edited: ["state": [.owner, .coach, .lead, .author, .approver]],
        [
            SyncField("table_name", line, .frozen),
            SyncField("row_id", .identifier, .frozen),
            SyncField("field", line, .frozen),
            SyncField("base", answer, .frozen),
            SyncField("yours", answer, .latest),
            SyncField("theirs", answer, .frozen),
            SyncField("yours_device_id", .identifier, .frozen),
            SyncField("yours_at", .instant, .latest),
            SyncField(
                "state", .word(["open", "kept-yours", "kept-theirs", "kept-both", "edited"]),
                .latest),
        ])
}
