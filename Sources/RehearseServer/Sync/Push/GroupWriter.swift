internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Writes the rows of a plan so that a group which the database refuses leaves no trace.
///
/// It tries all groups at once, in a savepoint. If that fails it halves the stretch until a single
/// group is to blame, plans anew without that group and goes on behind it. What a stretch writes is
/// the difference between two plans, so a row that several groups shape is always written as it is
/// at the end of the stretch.
struct GroupWriter {
    private let ops: [Op]
    private let context: PushContext
    private let limits: PushLimits
    private var refusals: [GroupID: FieldRefusal] = [:]
    private var written: [RowKey: SyncRow] = [:]
    private var decidedCount = 0

    /// The plan, without what the database refused and without groups that were not decided.
    private(set) var plan: PushPlan
    private(set) var changes = RowChanges()

    init(ops: [Op], context: PushContext, plan: PushPlan, limits: PushLimits) {
        self.ops = ops
        self.context = context
        self.plan = plan
        self.limits = limits
    }

    /// How many ops, from the first, have their answer.
    var answeredOpCount: Int {
        decidedCount == 0 ? 0 : plan.groups[decidedCount - 1].ops.upperBound
    }

    mutating func run(in transaction: OrgTransaction) async throws {
        var width = plan.groups.count
        var attemptCount = 0
        while decidedCount < plan.groups.count, attemptCount < limits.attemptsMax {
            attemptCount += 1
            let end = min(decidedCount + width, plan.groups.count)
            if let refusal = try await attempt(upTo: end, in: transaction) {
                width = max(1, (end - decidedCount) / 2)
                if end - decidedCount == 1 { refuse(plan.groups[decidedCount].id, refusal) }
            } else {
                decidedCount = end
                width *= 2
            }
        }
        if decidedCount < plan.groups.count { plan = planned(upTo: decidedCount) }
    }

    /// - Returns: why the database refused the stretch; nil if it is written.
    private mutating func attempt(
        upTo end: Int, in transaction: OrgTransaction
    ) async throws -> FieldRefusal? {
        let rows = planned(upTo: end).writes.filter {
            written[RowKey(table: $0.table, id: $0.id)] != $0
        }
        guard !rows.isEmpty else { return nil }
        do {
            let stored = try await transaction.savepoint {
                try await ScopeWriter.store(rows, in: transaction)
            }
            changes.append(stored)
        } catch let error as PostgresError {
            guard let refusal = ConstraintRefusal.refusal(for: error) else { throw error }
            return refusal
        }
        for row in rows { written[RowKey(table: row.table, id: row.id)] = row }
        return nil
    }

    private mutating func refuse(_ group: GroupID, _ refusal: FieldRefusal) {
        refusals[group] = refusal
        plan = PushPlanner.plan(ops, in: context, refusing: refusals)
    }

    private func planned(upTo end: Int) -> PushPlan {
        guard end < plan.groups.count else { return plan }
        let stretch = end == 0 ? [] : Array(ops[..<plan.groups[end - 1].ops.upperBound])
        return PushPlanner.plan(stretch, in: context, refusing: refusals)
    }
}

/// What the author of an op is told when a rule of the database does not hold.
enum ConstraintRefusal {
    /// Nil for an error that is not about the values: those of class 22 and 23 are.
    static func refusal(for error: PostgresError) -> FieldRefusal? {
        guard let state = error.sqlState else { return nil }
        let subject = error.server?.table.map { "this \($0)" } ?? "this change"
        return switch state {
        case .foreignKeyViolation:
            FieldRefusal(.constraint, "\(subject) refers to something that is not in its place")
        case .uniqueViolation:
            FieldRefusal(.alreadyExists, "\(subject) exists already")
        case _ where state.rawValue.hasPrefix("22") || state.rawValue.hasPrefix("23"):
            FieldRefusal(.constraint, "\(subject) has a value that the server cannot keep")
        default: nil
        }
    }
}
