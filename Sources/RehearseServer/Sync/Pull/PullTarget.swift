internal import RehearseModel
internal import RehearseSync

/// A scope that a pull has something to say about, and from where to read it.
struct PullTarget: Sendable, Equatable {
    var scope: ScopeID
    var kind: ScopeKind
    var subject: RowID
    var role: GrantRole
    var label: String
    var grantEpoch: Int64
    /// Where the scope stands in the snapshot.
    var version: Int64
    var head: SHA256Hash
    var digest: UInt64
    /// What the client has: everything up to and including this place.
    var position: PullPosition

    /// How the page shows the scope when it was read to its end.
    func finished(isClosed: Bool) -> PulledScope {
        PulledScope(
            scope: scope, kind: OpenWord(kind), subject: subject, role: OpenWord(role),
            label: label,
            grantEpoch: grantEpoch, version: version, head: isClosed ? head : nil,
            digest: isClosed ? digest : nil)
    }

    /// How the page shows the scope when it was cut short inside it.
    func cut(at position: PullPosition) -> PulledScope {
        PulledScope(
            scope: scope, kind: OpenWord(kind), subject: subject, role: OpenWord(role),
            label: label,
            grantEpoch: grantEpoch, version: position.version, after: position.after)
    }
}

/// A place in a scope's order of (version, row id). Without `after` it is the end of the version.
struct PullPosition: Sendable, Equatable {
    var version: Int64
    var after: RowID?

    static let start = PullPosition(version: 0)

    /// The id that comes last in every version, for the end of a version as a pair.
    static let lastID = RowID(high: .max, low: .max)
}
