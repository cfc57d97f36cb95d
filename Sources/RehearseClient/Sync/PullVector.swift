internal import RehearseModel
internal import RehearseSync

/// What the pages of one pull amount to, from their headers alone: where each scope stands, which
/// are gone, and which rows count.
struct PullVector: Sendable {
    /// One scope of the vector.
    struct Part: Sendable {
        var pulled: PulledScope
        /// The scope is read from zero: rows of it that no page holds are gone.
        var isWhole: Bool
        /// The first page whose rows of it count; those of earlier pages belong to an earlier
        /// grant.
        var firstPage: Int
    }

    /// What becomes of a row.
    enum Standing {
        case counts
        /// Its scope was taken away or granted anew in a later page.
        case outdated
        /// No page up to its own names its scope.
        case unnamed
    }

    private let cursors: [ScopeID: PullCursor]
    private(set) var parts: [ScopeID: Part] = [:]
    private(set) var revoked: Set<ScopeID> = []
    private var firstNamed: [ScopeID: Int] = [:]
    private(set) var pageCount = 0

    /// - Parameter cursors: where the store stands.
    init(from cursors: [PullCursor]) {
        self.cursors = Dictionary(cursors.map { ($0.scope, $0) }) { first, _ in first }
    }

    mutating func take(_ header: PullHeader) {
        for scope in header.revoked {
            parts[scope] = nil
            revoked.insert(scope)
        }
        for scope in header.scopes {
            firstNamed[scope.scope] = firstNamed[scope.scope] ?? pageCount
            take(scope)
        }
        pageCount += 1
    }

    private mutating func take(_ scope: PulledScope) {
        if parts[scope.scope]?.pulled.grantEpoch == scope.grantEpoch {
            parts[scope.scope]?.pulled = scope
        } else {
            parts[scope.scope] = Part(
                pulled: scope,
                isWhole: cursors[scope.scope]?.grantEpoch != scope.grantEpoch,
                firstPage: pageCount)
        }
    }

    /// - Parameter page: the number of the row's page, from 0.
    func standing(ofRowIn scope: ScopeID, page: Int) -> Standing {
        if let part = parts[scope], part.firstPage <= page { return .counts }
        return (firstNamed[scope] ?? .max) <= page ? .outdated : .unnamed
    }

    /// Where the next request begins.
    var next: [PullCursor] {
        var next = cursors
        for (scope, part) in parts {
            next[scope] = PullCursor(
                scope: scope, grantEpoch: part.pulled.grantEpoch, version: part.pulled.version,
                after: part.pulled.after, role: part.pulled.role)
        }
        for scope in revoked where parts[scope] == nil { next[scope] = nil }
        return next.values.sorted { $0.scope < $1.scope }
    }

    /// Why a page must not be taken: the server was set back to an earlier time. It then goes back
    /// in a scope, or shows another head for a version that we know.
    func isTimeTravel(_ header: PullHeader) -> Bool {
        header.scopes.contains { scope in
            guard let cursor = cursors[scope.scope], cursor.grantEpoch == scope.grantEpoch
            else { return false }
            let isOtherHead =
                cursor.version == scope.version && cursor.head != nil && scope.head != nil
                && cursor.head != scope.head
            return scope.version < cursor.version || isOtherHead
        }
    }
}
