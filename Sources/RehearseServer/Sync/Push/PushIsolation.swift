internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Goes through a batch on which the server has failed, group by group, to find the one to blame.
///
/// Groups before it are done and stay done. It fails again, and is counted; at the third failure of
/// the same kind it is set aside and refused, and the groups behind it get their turn. A failure
/// that is not the group's own (the database is away, a lock was lost) is never counted.
struct PushIsolation {
    /// Answers a push whole, or throws.
    let answer: (Push, OrgID) async throws -> PushResponse
    let database: Database
    let environment: ServerEnvironment
    let limits: PushLimits

    func run(_ push: Push, of org: OrgID) async throws -> PushResponse {
        var whole: PushResponse?
        for ops in push.request.ops.chunkedByGroup {
            var alone = push
            alone.request.ops = Array(ops)
            let response: PushResponse
            do {
                response = try await answer(alone, org)
            } catch {
                guard Self.isInternal(error), let group = ops.first?.group else { throw error }
                response = try await park(group, alone, because: error, of: org)
            }
            let earlier = whole?.results ?? []
            whole = response
            whole?.results = earlier + response.results
        }
        guard let whole else { preconditionFailure("a push that failed has ops") }
        return whole
    }

    /// A defect of the server, as far as it can tell: nothing that waiting or the caller can mend.
    static func isInternal(_ error: any Error) -> Bool {
        Problem(error) == .internalError
    }

    private func park(
        _ group: GroupID, _ push: Push, because error: any Error, of org: OrgID
    ) async throws -> PushResponse {
        let fingerprint = Self.fingerprint(of: error)
        let failures = try await database.inOrg(org) { transaction in
            try await ParkedGroupQueries.countFailure(
                of: group, fingerprint, of: push, opCount: push.request.ops.count,
                in: transaction)
        }
        try environment.reach(.pushFailureCounted)
        guard failures >= limits.failuresMax else { throw error }
        let response = try await database.inOrg(org) { transaction in
            let draft = try await PushDraft.parking(group, push, in: transaction)
            _ = try await transaction.query(
                ParkedGroupQueries.park(
                    group, content: Self.content(of: push), of: push, org: org))
            let commit = PushCommit(
                push: push, draft: draft, limits: limits, reach: environment.reach)
            let outcome = try await commit.run(in: transaction)
            try environment.reach(.pushGroupParkedBeforeCommit)
            return PushResponse(
                timeline: draft.timeline, serverTime: push.now,
                results: push.request.ops.compactMap { outcome.results[$0.id] })
        }
        try environment.reach(.pushGroupParked)
        return response
    }

    /// What makes two failures the same. Words of the database are left out: they may quote what
    /// somebody wrote.
    private static func fingerprint(of error: any Error) -> String {
        let databaseError = error as? PostgresError ?? (error as? PostgresTransactionError)?.cause
        guard let databaseError else { return "\(type(of: error))" }
        let state = databaseError.sqlState?.rawValue ?? "no SQLSTATE"
        let place = databaseError.server?.table ?? databaseError.server?.constraint ?? ""
        return String("database \(databaseError.code) \(state) \(place)".prefix(200))
    }

    /// The ops as they came, as far as there is room.
    private static func content(of push: Push) -> String {
        let text = JSONValue.array(push.request.ops.map(\.json)).canonicalText
        guard text.utf8.count > ParkedGroupQueries.contentBytesMax else { return text }
        var kept = text.utf8.prefix(ParkedGroupQueries.contentBytesMax)
        // A character that was cut through is left out whole.
        while let last = kept.last, last & 0xC0 == 0x80 { kept = kept.dropLast() }
        if let last = kept.last, last & 0x80 != 0 { kept = kept.dropLast() }
        return String(decoding: kept, as: UTF8.self)
    }
}

extension [Op] {
    /// Neighbours of one group together.
    fileprivate var chunkedByGroup: [ArraySlice<Op>] {
        var chunks: [ArraySlice<Op>] = []
        var start = startIndex
        while start < endIndex {
            let group = self[start].group
            let end = self[start...].firstIndex { $0.group != group } ?? endIndex
            chunks.append(self[start..<end])
            start = end
        }
        return chunks
    }
}
