extension Rule {
    /// Which rules and word lists these are. A new one is a new version: results name theirs.
    package static let version = "1"

    /// All rules, in the order of the catalogue.
    package static let catalogue: [Rule] =
        frameRules + quantificationRules + vocabularyRules + abstractionRules
        + overpromisingRules + engineeringRules + tradeOffRules + monitoringRules + conductRules
        + audienceRules + structureRules

    package static func of(_ id: RuleID) -> Rule {
        catalogue[id.position]
    }

    /// The sentence that tells how to get rid of a finding without changing the text.
    package var dismissal: String {
        "rehearse lint --dismiss \(id.rawValue) --reason TEXT"
    }
}
