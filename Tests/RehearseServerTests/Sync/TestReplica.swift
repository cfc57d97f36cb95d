import RehearseModel
import RehearseServer
import RehearseSync
import Testing

/// What one user's device has read: applies closed vectors as a client does, and compares the
/// digest of every scope at every one of them.
struct TestReplica {
    let device: TestDevice
    private(set) var cursors: [ScopeID: PullCursor] = [:]
    private(set) var rows: [RowKey: SyncRow] = [:]
    /// Row texts as they came, by row.
    private(set) var texts: [RowKey: String] = [:]
    private(set) var pages: [PullHeader] = []
    private var timeline: TimelineID?

    init(_ device: TestDevice) {
        self.device = device
    }

    func rows(of table: String) -> [SyncRow] {
        rows.values.filter { $0.table == table }.sorted { $0.id < $1.id }
    }

    /// Reads until a page is not cut short.
    mutating func pull(_ limits: PullLimits = PullLimits()) async throws {
        var staged = cursors
        var page: PullPage
        repeat {
            page = try await askPage(staged, limits)
            pages.append(page.header)
            for scope in page.header.revoked {
                staged[scope] = nil
                forget(scope)
            }
            for scope in page.header.scopes {
                staged[scope.scope] = PullCursor(
                    scope: scope.scope, grantEpoch: scope.grantEpoch, version: scope.version,
                    after: scope.after, head: scope.head, role: scope.role)
            }
            for line in page.rows { try apply(line) }
        } while !page.header.isClosed
        cursors = staged
        for scope in page.header.scopes { checkDigest(of: scope) }
    }

    func askPage(
        _ cursors: [ScopeID: PullCursor], _ limits: PullLimits
    ) async throws -> PullPage {
        let request = PullRequest(
            device: device.id, timeline: timeline, cursors: Array(cursors.values))
        let answer = try await device.world.pullService(limits).pull(
            request, by: device.user, on: device.id, of: device.world.org)
        return try PullPage(bytes: answer.bytes)
    }

    private mutating func apply(_ line: PullPage.RowLine) throws {
        let row = try SyncRow(table: line.table, json: try JSONParser.parse(line.text))
        let key = RowKey(table: row.table, id: row.id)
        rows[key] = row
        texts[key] = line.text
    }

    private mutating func forget(_ scope: ScopeID) {
        rows = rows.filter { $0.value.scope != scope }
    }

    private func checkDigest(of scope: PulledScope) {
        let sum = rows.values.filter { $0.scope == scope.scope }
            .reduce(UInt64(0)) { $0 &+ $1.digestTerm }
        #expect(scope.digest == sum, "the digest of \(scope.kind) is not the sum of its rows")
        #expect(scope.head != nil)
    }
}
