internal import Logging
internal import RehearseModel

/// What the server does beside its requests: at its start, and from time to time.
///
/// Each part works in small transactions, org by org. It may be stopped anywhere; the next round
/// goes on with what is left. Several processes may do it at once.
struct Upkeep: Sendable {
    /// Answers to ops are kept this long, also for devices that are signed out or were not seen
    /// since. A device asks again only for ops that it still has, and it throws those away after 30
    /// days; the rest is for people who look into what happened.
    static let opLogAge: Duration = .seconds(400 * 86_400)
    /// Answers that one transaction deletes; it holds no lock that a push waits for.
    static let prunedMax = 5_000
    /// Transactions of one round for one org. A backlog beyond that is for the next round.
    static let roundsMax = 200

    let database: Database
    let environment: ServerEnvironment
    let progress: ProgressService
    let logger: Logger

    /// One round over all orgs. Failures are logged; one org does not keep the others waiting.
    func run() async {
        do {
            let orgs = try await database.globally { transaction in
                try await ProgressQueries.allOrgs(in: transaction)
            }
            for org in orgs { await run(for: org) }
        } catch {
            logger.error("upkeep did not begin", metadata: ["error": "\(error)"])
        }
    }

    private func run(for org: OrgID) async {
        do {
            try await denials.flush(org)
            try await progress.sweep(org)
            let count = try await pruneOpLog(of: org)
            if count > 0 {
                logger.info(
                    "old answers deleted", metadata: ["org": "\(org)", "count": "\(count)"])
            }
        } catch {
            logger.error("upkeep failed", metadata: ["org": "\(org)", "error": "\(error)"])
        }
    }

    private var denials: DenialLog {
        DenialLog(database: database, environment: environment, logger: logger)
    }

    /// - Returns: how many answers went.
    func pruneOpLog(of org: OrgID, perTransaction limit: Int = prunedMax) async throws -> Int {
        let cutoff = environment.now().advanced(
            byMilliseconds: -Self.opLogAge.wholeMilliseconds)
        var total = 0
        for _ in 0..<Self.roundsMax {
            let count = try await database.inOrg(org) { transaction in
                try await OpLogQueries.prune(before: cutoff, limit: limit, in: transaction)
            }
            total += count
            if count < limit { break }
        }
        return total
    }
}
