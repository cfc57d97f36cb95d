internal import RehearseModel
internal import RehearseSync

/// Versions that exist already, with the hash of their content.
typealias KnownVersions = [BankItem.Key: [Int: SHA256Hash]]

/// What an import would do, item by item; decided before anything is written.
struct ImportPlan {
    struct Step {
        var item: BankItem
        /// The highest version that was there before.
        var previous: Int?
        var outcome: BankImportItem.Outcome
    }

    let steps: [Step]

    /// Items that have to be stored.
    var changes: [BankItem] {
        steps.filter { $0.outcome != .same }.map(\.item)
    }

    /// Compares a parsed bank with the versions that are known already.
    ///
    /// - Throws: `BankProblems` when a version that exists has another content, or when a version
    ///   is
    ///   lower than the highest known one: published versions never change.
    init(
        _ items: [BankItem], at places: [BankItem.Key: BankPlace], known: KnownVersions
    ) throws(BankProblems) {
        let log = BankProblemLog()
        var steps: [Step] = []
        for item in items {
            let versions = known[item.key] ?? [:]
            let highest = versions.keys.max()
            steps.append(
                Step(
                    item: item, previous: highest,
                    outcome: Self.outcome(of: item, among: versions, highest: highest)))
            if let problem = Self.problem(of: item, among: versions, highest: highest) {
                let place = places[item.key] ?? BankPlace(file: "bank.md", line: 1, column: 1)
                log.add(place, problem.message, problem.fix)
            }
        }
        try log.refuseIfAny()
        self.steps = steps
    }

    private static func outcome(
        of item: BankItem, among versions: [Int: SHA256Hash], highest: Int?
    ) -> BankImportItem.Outcome {
        if versions[item.version] == item.hash { return .same }
        return highest == nil ? .new : .changed
    }

    private static func problem(
        of item: BankItem, among versions: [Int: SHA256Hash], highest: Int?
    ) -> (message: String, fix: String)? {
        guard let highest, versions[item.version] != item.hash else { return nil }
        if versions[item.version] != nil {
            return (
                "version \(item.version) exists already with another content",
                "make it version \(highest + 1)"
            )
        }
        guard item.version < highest else { return nil }
        return (
            "version \(item.version) is older than version \(highest), which exists already",
            "make it version \(highest + 1)"
        )
    }
}
