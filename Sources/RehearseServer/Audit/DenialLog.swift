package import Logging
internal import RehearseModel
internal import RehearseSync

/// A refusal of access, on its way to the caller.
struct Denial: Error {
    var caller: Caller
    var refusal: Refusal
}

/// Writes refusals of access into the audit of the caller's org, whatever the request named (I24).
/// Reading that is refused is not noted.
///
/// The entries are the chain of a scope that nobody is granted and that has no rows: no device ever
/// hears of it, and whoever knocks at doors keeps nobody waiting but others who do.
package struct DenialLog: Sendable {
    /// Windows that one round of `flush` closes; the next round takes the others.
    static let flushedMax = 100

    private let database: Database
    private let environment: ServerEnvironment
    private let logger: Logger

    package init(database: Database, environment: ServerEnvironment, logger: Logger) {
        self.database = database
        self.environment = environment
        self.logger = logger
    }

    /// - Parameters:
    ///   - code: what the caller is told.
    ///   - target: what the request named, if it is an id.
    ///   - count: how many changes of the request were refused.
    ///
    /// Whether this works or not, the request stays refused; a failure is logged.
    func note(
        _ operation: String, code: String, target: RowID? = nil, count: Int = 1,
        by actor: AuditActor, of org: OrgID
    ) async {
        let now = environment.now()
        do {
            try await database.inOrg(org) { transaction in
                var window = try await DenialQueries.lock(
                    of: actor.user, now: now, in: transaction)
                if let entry = window.denied(Int64(count), at: now) {
                    var content: [String: JSONValue] = [
                        "operation": .string(operation), "code": .string(code),
                        "count": .integer(Int64(count)),
                        "device": .string(actor.device.description),
                    ]
                    content["target"] = target.map { .string($0.description) }
                    content["earlier"] = entry.earlier.map(JSONValue.integer)
                    try await Self.append(content, by: actor, now: now, in: transaction)
                }
                try await DenialQueries.keep(window, of: actor.user, in: transaction)
            }
        } catch {
            logger.error(
                "refusal not in the audit", metadata: ["org": "\(org)", "error": "\(error)"])
        }
    }

    /// Closes windows that are over: what was counted in them gets its entry.
    func flush(_ org: OrgID) async throws {
        let now = environment.now()
        let users = try await database.inOrg(org) { transaction in
            try await DenialQueries.ended(by: now, limit: Self.flushedMax, in: transaction)
        }
        for user in users {
            try await database.inOrg(org) { transaction in
                var window = try await DenialQueries.lock(of: user, now: now, in: transaction)
                let isOver = window.start != now
                if let sum = window.flushed(at: now) {
                    let actor = AuditActor(user: user, device: AuditActor.server.device)
                    try await Self.append(
                        ["earlier": .integer(sum)], by: actor, now: now, in: transaction)
                }
                guard isOver, window == DenialWindow(start: now) else { return }
                try await DenialQueries.remove(of: user, in: transaction)
            }
        }
    }

    private static func append(
        _ content: [String: JSONValue], by actor: AuditActor, now: Instant,
        in transaction: OrgTransaction
    ) async throws {
        let scope = try await DenialQueries.scope(
            SHA256Hash(of: "refusals \(transaction.org)").derivedID(), now: now, in: transaction)
        try await ScopeWriter.note(
            .object(content), in: scope, by: actor, class: .denial, now: now, in: transaction)
    }
}
