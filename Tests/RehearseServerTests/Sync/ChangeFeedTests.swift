import Foundation
import Postgres
import RehearseModel
import RehearseSync
import Synchronization
import TestData
import Testing

@testable import RehearseServer

/// T24, I7: a reader never steps over a writer whose transaction is held open, however many write.
///
/// The same load runs over the server's feed and over a table with a `bigserial`, where the number
/// is taken before the order of commits is known. The second one must lose rows: a load that finds
/// nothing there would prove nothing here.
@Suite(.serialized) struct ChangeFeedTests {
    static let factor = ProcessInfo.processInfo.environment["TORTURE"].flatMap(Int.init) ?? 1

    @Test func theServersFeedSkipsNothing() async throws {
        try await withWorld(connections: 40) { world in
            let feed = ScopeFeed(world: world, device: try await world.device(of: world.theo))
            let outcome = try await FeedLoad(feed: feed, rowsPerWriter: 6 * Self.factor).run()
            #expect(outcome.skipped == 0)
            print("T24: \(outcome) over the server's feed")
        }
    }

    @Test func aSerialNumberAsCursorSkipsRows() async throws {
        try await withWorld(connections: 40) { world in
            try await world.asOwner(
                """
                CREATE TABLE serial_feed (id bigserial PRIMARY KEY, title text NOT NULL);
                GRANT SELECT, INSERT ON serial_feed TO rehearse_app;
                GRANT USAGE ON SEQUENCE serial_feed_id_seq TO rehearse_app;
                """)
            let feed = SerialFeed(world: world)
            let outcome = try await FeedLoad(feed: feed, rowsPerWriter: 6).run()
            #expect(outcome.skipped > 0)
            print("T24: \(outcome) over a bigserial, which must skip some")
        }
    }
}

/// Something that is written by many and read by following a cursor.
private protocol ChangeFeed: Sendable {
    associatedtype Reader: Sendable
    func write(_ title: String, holdingOpenFor seconds: Double) async throws
    func reader() -> Reader
    /// Reads what is past the reader's cursor; answers the titles.
    func read(_ reader: inout Reader) async throws -> [String]
}

/// The server's rows and pulls.
private struct ScopeFeed: ChangeFeed {
    let world: SyncWorld
    let device: TestDevice

    func write(_ title: String, holdingOpenFor seconds: Double) async throws {
        let row = ServerRow(
            table: "question_draft", id: world.ids.next(), scope: world.authorsScope,
            fields: ["slug": "q", "source": .string(title), "state": "draft"])
        _ = try await world.database.inOrg(world.org) { transaction in
            try await ScopeWriter.write(
                [row], by: .server, class: .bank, now: world.clock.now(), in: transaction)
            _ = try await transaction.query("SELECT pg_sleep(\(seconds))")
        }
    }

    func reader() -> TestReplica { TestReplica(device) }

    func read(_ reader: inout TestReplica) async throws -> [String] {
        let before = Set(reader.rows.keys)
        try await reader.pull()
        return reader.rows.filter { !before.contains($0.key) }
            .compactMap { $0.value.fields["source"]?.string }
    }
}

/// A table numbered by a sequence, read by "the numbers after the last one".
private struct SerialFeed: ChangeFeed {
    let world: SyncWorld

    func write(_ title: String, holdingOpenFor seconds: Double) async throws {
        _ = try await world.database.inOrg(world.org) { transaction in
            try await transaction.execute("INSERT INTO serial_feed (title) VALUES (\(title))")
            _ = try await transaction.query("SELECT pg_sleep(\(seconds))")
        }
    }

    func reader() -> Int64 { 0 }

    func read(_ reader: inout Int64) async throws -> [String] {
        let cursor = reader
        let rows = try await world.database.inOrg(world.org) { transaction in
            try await transaction.query(
                "SELECT id, title FROM serial_feed WHERE id > \(cursor) ORDER BY id")
        }
        return try rows.map { row in
            let (id, title) = try row.decode(Int64.self, String.self)
            reader = max(reader, id)
            return title
        }
    }
}

/// What the tasks of a load count together.
private final class Tally: Sendable {
    let writing: Mutex<Int>
    let outcome = Mutex(LoadOutcome())

    init(writerCount: Int) {
        writing = Mutex(writerCount)
    }
}

private struct LoadOutcome: Sendable, CustomStringConvertible {
    var written = 0
    var reads = 0
    /// Rows that a reader which came to the end has never seen.
    var skipped = 0

    var description: String {
        "\(written) rows by 32 writers, 8 readers in \(reads) reads, \(skipped) skipped"
    }
}

/// 32 writers that hold their transactions open for random moments, and 8 readers.
private struct FeedLoad<Feed: ChangeFeed>: Sendable {
    let feed: Feed
    let rowsPerWriter: Int
    private let writerCount = 32
    private let readerCount = 8

    func run() async throws -> LoadOutcome {
        let tally = Tally(writerCount: writerCount)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writerCount {
                group.addTask {
                    // Ends the readers also when it fails.
                    defer { tally.writing.withLock { $0 -= 1 } }
                    var random = SplitMix64(seed: UInt64(writer))
                    for number in 0..<rowsPerWriter {
                        let pause = Double(random.next() % 8) / 1000
                        try await feed.write("\(writer) \(number)", holdingOpenFor: pause)
                        tally.outcome.withLock { $0.written += 1 }
                    }
                }
            }
            for _ in 0..<readerCount {
                group.addTask {
                    var reader = feed.reader()
                    var seen: Set<String> = []
                    var reads = 0
                    var isLast = false
                    while !isLast {
                        // What is committed before the last read began must be in one of them.
                        isLast = tally.writing.withLock { $0 == 0 }
                        seen.formUnion(try await feed.read(&reader))
                        reads += 1
                    }
                    tally.outcome.withLock {
                        $0.reads += reads
                        $0.skipped += writerCount * rowsPerWriter - seen.count
                    }
                }
            }
            try await group.waitForAll()
        }
        return tally.outcome.withLock { $0 }
    }
}
