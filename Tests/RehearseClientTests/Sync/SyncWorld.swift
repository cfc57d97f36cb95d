import GRDB
import RehearseModel
import RehearseSync
import Synchronization

@testable import RehearseClient

/// A signed-in client with a store on the disk, and its server.
struct SyncWorld {
    static let ownScope = ScopeID(high: 0x10, low: 1)
    static let seatScope = ScopeID(high: 0x20, low: 1)

    let home = TestHome()
    let clock = TestClock()
    let server: FakeServer
    let token = TokenBox()

    init() {
        server = FakeServer(clock: clock)
        server.addScope(Self.ownScope, .own, label: "your own", subject: server.user.retyped())
        server.grant(Self.ownScope, as: .owner)
        server.addDevice(DeviceID(high: 0xD0, low: 0), token: "token-0")
    }

    var owner: StoreOwner {
        StoreOwner(
            user: server.user, device: DeviceID(high: 0xD0, low: 0), ownScope: Self.ownScope)
    }

    /// - Parameter overlaps: whether the next page is asked for while one is read.
    func store(_ name: String = "store", overlaps: Bool = true) -> Store {
        var environment = ClientEnvironment.test(clock: clock)
        environment.overlapsRequests = overlaps
        return home.store(name, environment, owner: owner)
    }

    func endpoint(_ token: String) -> SyncEndpoint {
        SyncEndpoint(api: APIClient(transport: server, serverName: "fake", token: token))
    }

    @discardableResult
    func sync(
        _ store: Store, progress: (@Sendable (SyncProgress) -> Void)? = nil
    ) async throws(RehearseError) -> SyncReport {
        try await SyncRun(store: store, serverName: "fake").run {
            () throws(RehearseError) -> SyncDriver in
            try store.applyNow { _ = try owner.ensure(label: "own", in: $0) }
            return SyncDriver(
                store: store, endpoint: endpoint(token.value), deviceName: "test",
                replaceToken: { (forked) throws(RehearseError) in
                    token.value = forked.token
                    return endpoint(forked.token)
                },
                progress: progress)
        }
    }

    /// A coach assigns something in the seat.
    func assign(_ number: UInt64, instructions: String = "go") -> RowID {
        let id = RowID(high: 0x30, low: number)
        server.put(
            "assignment", id, in: Self.seatScope,
            [
                "question": ["slug": "q"], "rubric": ["slug": "r"],
                "instructions": .string(instructions),
            ])
        return id
    }

    func addSeat() {
        server.addScope(Self.seatScope, .seat, label: "autumn-b")
        server.grant(Self.seatScope, as: .candidate)
    }
}

extension Store {
    func count(_ sql: String) throws -> Int {
        try read { try Int.fetchOne($0.database, sql: sql) ?? 0 }
    }
}

/// The token that the client has now.
final class TokenBox: Sendable {
    private let current = Mutex("token-0")

    var value: String {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }
}

/// Counts calls.
final class Counter: Sendable {
    private let value = Mutex(0)

    func next() -> Int {
        value.withLock { value in
            value += 1
            return value
        }
    }
}
