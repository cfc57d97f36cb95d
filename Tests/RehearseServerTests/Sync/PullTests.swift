import RehearseModel
import RehearseServer
import RehearseSync
import Testing

@Suite struct PullTests {
    @Test func aFirstPullShowsEveryGrantedScopeAndNoOther() async throws {
        try await withWorld { world in
            var replica = TestReplica(try await world.device(of: world.mara))
            try await replica.pull()
            #expect(
                Set(replica.cursors.keys)
                    == [world.mara.ownScope, world.orgScope, world.seatScope])
        }
    }

    @Test func whenNothingHasChangedNothingIsListed() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("a"))
            try await laptop.push()
            var replica = TestReplica(laptop)
            try await replica.pull()
            let before = replica.cursors
            try await replica.pull()
            let header = try #require(replica.pages.last)
            #expect(header.scopes.isEmpty && header.rowCount == 0 && header.isClosed)
            #expect(replica.cursors == before)
        }
    }

    @Test func onlyScopesThatMovedAreListed() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            var replica = TestReplica(laptop)
            try await replica.pull()
            laptop.create("note", in: world.mara.ownScope, TestFields.note("a"))
            try await laptop.push()
            try await replica.pull()
            #expect(replica.pages.last?.scopes.map(\.scope) == [world.mara.ownScope])
        }
    }

    /// Every number of rows around the size of a page, in two scopes, several rows in one version,
    /// read with queries of every size.
    @Test(arguments: [0, 1, 5, 6, 7, 12])
    func pagesOfAnySizeLeadToTheSameRows(rowCount: Int) async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.theo)
            for number in 0..<rowCount {
                if number % 3 == 0 {
                    laptop.create("note", in: world.theo.ownScope, TestFields.note("\(number)"))
                } else {
                    laptop.create(
                        "question_draft", in: world.authorsScope,
                        ["slug": "draft", "source": "text", "state": "draft"])
                }
                if number % 4 == 3 { try await laptop.push() }
            }
            try await laptop.push()
            for queryRows in [1, 2, 3, 6, 250] {
                var limits = PullLimits()
                limits.rowsMax = 6
                limits.rowsPerQueryMax = queryRows
                var replica = TestReplica(laptop)
                try await replica.pull(limits)
                // The roster's one seat row comes on top.
                #expect(replica.rows.count == rowCount + 1)
                #expect(replica.pages.map(\.rowCount).reduce(0, +) == rowCount + 1)
                #expect(replica.pages.count == max(1, (rowCount + 1 + 5) / 6))
                #expect(replica.pages.allSatisfy { $0.rowCount <= 6 })
            }
        }
    }

    @Test func aPageIsCutByBytesAndARowThatIsTooLargeComesAlone() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            for size in [10, 5000, 10, 10] {
                laptop.create(
                    "note", in: world.mara.ownScope,
                    TestFields.note("n", body: String(repeating: "x", count: size)))
            }
            try await laptop.push()
            var limits = PullLimits()
            limits.bytesMax = 1200
            var replica = TestReplica(laptop)
            try await replica.pull(limits)
            #expect(replica.rows(of: "note").count == 4)
            #expect(replica.pages.map(\.rowCount) == [1, 1, 2])
        }
    }

    /// The exact boundary: a page whose row lines take as many bytes as the limit is not cut.
    @Test(arguments: [0, -1])
    func aPageIsFullAtTheLimitAndNotBefore(slack: Int) async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            for _ in 0..<3 {
                laptop.create("note", in: world.mara.ownScope, TestFields.note("same"))
            }
            try await laptop.push()
            let whole = try await world.pullService().pull(
                PullRequest(device: laptop.id, timeline: nil, cursors: []), by: laptop.user,
                on: laptop.id, of: world.org)
            var limits = PullLimits()
            limits.bytesMax = whole.rowLines.count + slack
            var replica = TestReplica(laptop)
            try await replica.pull(limits)
            #expect(replica.pages.map(\.rowCount) == (slack == 0 ? [3] : [2, 1]))
        }
    }

    /// Every number of rows around what fills a page, with a page that just holds six, one byte
    /// fewer and one byte more.
    @Test(arguments: [0, 1, 5, 6, 7, 12])
    func pagesCutByBytesLeadToTheSameRows(rowCount: Int) async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            for _ in 0..<rowCount {
                laptop.create("note", in: world.mara.ownScope, TestFields.note("same"))
            }
            try await laptop.push()
            let whole = try await world.pullService().pull(
                PullRequest(device: laptop.id, timeline: nil, cursors: []), by: laptop.user,
                on: laptop.id, of: world.org)
            let lineBytes = whole.rowLines.count / max(1, rowCount)
            for slack in [-1, 0, 1] {
                var limits = PullLimits()
                limits.bytesMax = max(1, 6 * lineBytes + slack)
                var replica = TestReplica(laptop)
                try await replica.pull(limits)
                let perPage = slack < 0 ? 5 : 6
                #expect(replica.rows(of: "note").count == rowCount)
                #expect(replica.pages.map(\.rowCount).reduce(0, +) == rowCount)
                #expect(replica.pages.count == max(1, (rowCount + perPage - 1) / perPage))
            }
        }
    }

    @Test func aRowThatChangesBetweenPagesIsInTheClosedVector() async throws {
        try await withWorld { world in
            let own = world.mara.ownScope
            var laptop = try await world.device(of: world.mara)
            let first = laptop.create("note", in: own, TestFields.note("first"))
            laptop.create("note", in: own, TestFields.note("second"))
            laptop.create("note", in: own, TestFields.note("third"))
            try await laptop.push()
            var limits = PullLimits()
            limits.rowsMax = 2
            let replica = TestReplica(laptop)
            let page = try await replica.askPage([:], limits)
            #expect(!page.header.isClosed)
            let cut = try #require(page.header.scopes.last)
            #expect(cut.scope == own && cut.after != nil && cut.head == nil && cut.digest == nil)
            laptop.update("note", first, in: own, base: 1, ["title": "changed"])
            try await laptop.push()
            let cursors = Dictionary(
                uniqueKeysWithValues: page.header.scopes.map {
                    (
                        $0.scope,
                        PullCursor(
                            scope: $0.scope, grantEpoch: $0.grantEpoch, version: $0.version,
                            after: $0.after, head: $0.head)
                    )
                })
            let rest = try await replica.askPage(cursors, limits)
            #expect(rest.header.isClosed)
            #expect(rest.rows.contains { $0.text.contains("changed") })
            #expect(rest.rows.contains { $0.text.contains("third") })
            // Scopes that an earlier page has finished are told again, with what a vector needs.
            #expect(rest.header.scopes.allSatisfy { $0.head != nil && $0.digest != nil })
            #expect(rest.header.scopes.map(\.scope).contains(world.orgScope))
        }
    }

    @Test func textsComeBackByteForByte() async throws {
        let texts = [
            "quote \" backslash \\ slash / tab \t newline \n return \r bell \u{7}",
            "caf\u{e9} cafe\u{301}", "line\u{2028}paragraph\u{2029}", "👩‍👩‍👧‍👦 \u{202E}rtl\u{200B}",
            "'; DROP TABLE note; --", "{\"a\": null}", "\u{7f}\u{80}\u{feff}\u{10ffff}", "",
        ]
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            let notes = texts.map {
                laptop.create("note", in: world.mara.ownScope, TestFields.note("t", body: $0))
            }
            let attempt = laptop.create(
                "attempt", in: world.mara.ownScope, TestFields.attempt(texts.joined()))
            try await laptop.push()
            var replica = TestReplica(laptop)
            try await replica.pull()
            for (text, note) in zip(texts, notes) {
                let row = replica.rows[RowKey(table: "note", id: note)]
                #expect(row?.fields["body"] == .string(text))
            }
            let row = try #require(replica.rows[RowKey(table: "attempt", id: attempt)])
            #expect(row.fields["question"] == TestFields.question)
            #expect(row.fields["question"]?["notes"]?.isNull == true)
            #expect(row.fields.keys.contains("confidence") == false)
        }
    }
}
