extension Rule {
    static let quantificationRules = [
        Rule(
            .qnt01, .quantification, .actionable, .answer,
            title: "Name the fairness measure and the groups.",
            why: "Measures of fairness disagree; without one, nobody can check the claim.",
            fix: "Name the measure (such as the gap in recall) and the groups that it compares.",
            looksFor: "fairness or bias, and neither a fairness measure nor a rate per group",
            .absence(
                Absence(
                    of: [
                        .any([.fairnessMetric]), .together([.metric, .accuracy], [.subgroup]),
                    ], given: .any([.fairnessTalk])))),
        Rule(
            .qnt02, .quantification, .informative, .sentence,
            title: "Give the limit that is watched.",
            why: "Monitoring without a limit cannot tell a bad day from a broken model.",
            fix: "Add the number at which somebody is told.",
            looksFor:
                "monitoring, alerts or thresholds with no number in this or the next sentence",
            // Informative: whether such a sentence owes a number depends on the text around it.
            .mention(Mention(of: [.watching, .alerting], window: .next, wantsFigure: true))),
        Rule(
            .qnt03, .quantification, .informative, .sentence,
            title: "Replace the vague amount with a number.",
            why: "\"Significantly\" means 2 % to one listener and 50 % to another.",
            fix: "Write the number, or the range that it lies in.",
            looksFor: "a vague amount in a sentence without a number",
            .mention(Mention(of: [.vagueAmount], isEach: true, wantsFigure: true))),
        Rule(
            .qnt04, .quantification, .actionable, .sentence,
            title: "Say by how much, and from what.",
            why: "An improvement without its size cannot be compared with its cost.",
            fix: "Add the value before and the value after.",
            looksFor: "a result such as reduced, improved, cut, with no number in the sentence",
            // Plans ("we would reduce") are no results, so only past forms with an object count.
            .mention(Mention(of: [.resultClaim], wantsFigure: true))),
        Rule(
            .qnt05, .quantification, .informative, .sentence,
            title: "Say what the percentage measures.",
            why: "30 % better may mean fewer errors, more clicks or faster answers.",
            fix: "Name the quantity, and what it is a share of.",
            looksFor: "a percentage that is only called better, worse, more or an improvement",
            .special(.bareShare)),
        Rule(
            .qnt06, .quantification, .informative, .answer,
            title: "Add recall or precision, per group.",
            why: "Accuracy hides who bears the errors, above all when one class is rare.",
            fix: "Add recall, precision or an error rate, for the groups that matter.",
            looksFor: "accuracy as the only measure",
            .absence(Absence(of: [.any([.metric, .fairnessMetric])], given: .any([.accuracy])))),
        Rule(
            .qnt07, .quantification, .celebratory, .sentence,
            title: "Clear trigger and action.",
            why: "A number that leads to an action closes the loop; others can run it at night.",
            fix: "Nothing to change.",
            looksFor: "if or when, a comparison with a number, and what is done then",
            .special(.trigger)),
    ]
}
