/// Which statements are prepared on one connection, and under which name.
///
/// Pure bookkeeping: it never talks to the server. A statement counts as prepared only once the
/// server has said so, because a pipeline that fails earlier skips the rest.
struct StatementCache: Sendable {
    /// The same text with other parameter types is another statement to the server.
    struct Key: Hashable, Sendable {
        var sql: String
        var types: [PostgresType]
    }

    private struct Entry {
        var name: String
        var lastUse: Int
    }

    let countMax: Int
    private var entries: [Key: Entry] = [:]
    private var useCount = 0
    private var nameCount = 0

    init(countMax: Int) {
        precondition(countMax > 0, "A cache for no statements cannot hold the one in use.")
        self.countMax = countMax
    }

    var count: Int { entries.count }

    /// The name of a prepared statement, which now counts as just used.
    mutating func name(for key: Key) -> String? {
        guard let name = entries[key]?.name else { return nil }
        useCount += 1
        entries[key]?.lastUse = useCount
        return name
    }

    /// A name that was never used on this connection.
    mutating func makeName() -> String {
        nameCount += 1
        return "s\(nameCount)"
    }

    /// The statements to give up, least recently used first, before `newCount` more fit.
    func evictions(for newCount: Int, keeping kept: Set<Key>) -> [(key: Key, name: String)] {
        let excess = entries.count + newCount - countMax
        guard excess > 0 else { return [] }
        return entries.filter { !kept.contains($0.key) }
            .sorted { $0.value.lastUse < $1.value.lastUse }
            .prefix(excess)
            .map { ($0.key, $0.value.name) }
    }

    mutating func insert(_ key: Key, name: String) {
        useCount += 1
        entries[key] = Entry(name: name, lastUse: useCount)
    }

    mutating func remove(_ key: Key) {
        entries[key] = nil
    }
}
