internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Who writes into this store, and where its op chain stands.
struct DeviceState: Equatable {
    var user: UserID
    var device: DeviceID
    var epoch: Int64
    var lastSequence: Int64
    var lastHash: SHA256Hash
    var clock: HybridClock

    init(
        user: UserID, device: DeviceID, epoch: Int64 = 1, lastSequence: Int64 = 0,
        lastHash: SHA256Hash = .zero, clock: HybridClock = .zero
    ) {
        self.user = user
        self.device = device
        self.epoch = epoch
        self.lastSequence = lastSequence
        self.lastHash = lastHash
        self.clock = clock
    }
}

/// Table `device`, which has one row.
enum DeviceQueries {
    static func device(in database: Database) throws -> DeviceState? {
        try database.first("SELECT * FROM device").map {
            DeviceState(
                user: $0["user_id"], device: $0["device_id"], epoch: $0["epoch"],
                lastSequence: $0["last_sequence"], lastHash: $0["last_hash"],
                clock: HybridClock(packed: $0["clock"]))
        }
    }

    static func put(_ state: DeviceState, in database: Database) throws {
        try database.run(
            """
            INSERT INTO device (only, user_id, device_id, epoch, last_sequence, last_hash, clock)
            VALUES (1, \(state.user), \(state.device), \(state.epoch), \(state.lastSequence),
              \(state.lastHash), \(state.clock.packed))
            ON CONFLICT (only) DO UPDATE SET
              user_id = excluded.user_id, device_id = excluded.device_id, epoch = excluded.epoch,
              last_sequence = excluded.last_sequence, last_hash = excluded.last_hash,
              clock = excluded.clock
            """)
    }
}

/// Table `meta`: single facts.
enum MetaQueries {
    enum Key: String {
        case timeline
        case lastSync = "last_sync_at"
        case clockSkew = "clock_skew_ms"
        /// The account that the local work is being carried into.
        case carriedInto = "carried_into"
        /// The schema by which `row_link` was computed.
        case linkSchema = "link_schema"
        /// Ops of the chain up to this sequence were made before the server was restored.
        case earlierThrough = "earlier_through"
    }

    static func text(_ key: Key, in database: Database) throws -> String? {
        try database.text("SELECT value FROM meta WHERE key = \(key.rawValue)")
    }

    static func integer(_ key: Key, in database: Database) throws -> Int64? {
        try text(key, in: database).flatMap { Int64($0) }
    }

    static func put(_ value: String, _ key: Key, in database: Database) throws {
        try database.run(
            """
            INSERT INTO meta (key, value) VALUES (\(key.rawValue), \(value))
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
    }
}
