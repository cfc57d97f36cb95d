extension Rule {
    static let monitoringRules = [
        Rule(
            .mon01, .monitoring, .informative, .answer,
            title: "Say what happens when it fires.",
            why: "Watching changes nothing; the action after it does.",
            fix: "Add the action: roll back, retrain, page somebody, hand over to a person.",
            looksFor: "monitoring, and no action anywhere in the answer",
            // Informative: actions have more names than any list.
            .absence(
                Absence(
                    of: [.any([.corrective, .fallback, .humanCheck])], given: .any([.watching])))),
        Rule(
            .mon02, .monitoring, .informative, .sentence,
            title: "Say when.",
            why: "An action without an occasion happens late or never.",
            fix: "Add the trigger: a limit, a date, an event.",
            looksFor: "retrain, roll back, pause or escalate, with no trigger in the sentence",
            // Informative: the trigger may stand in the sentence before.
            .mention(Mention(of: [.correctivePlan], unless: [.occasion, .conditional]))),
        Rule(
            .mon03, .monitoring, .actionable, .answer, needs: [.fairness],
            title: "Say for which groups it is monitored.",
            why: "An average can stay still while one group gets worse.",
            fix: "Name the groups, and watch the measure for each.",
            looksFor: "monitoring, and no groups anywhere in the answer",
            .absence(Absence(of: [.any([.subgroup])], given: .any([.watching])))),
        Rule(
            .mon04, .monitoring, .essential, .answer, needs: [.highRisk, .designType],
            title: "Add a human checkpoint.",
            why: "Where a wrong answer harms a person, a person has to be able to stop it.",
            fix: "Say which cases a person sees, before what, and how somebody can appeal.",
            looksFor: "no human review, approval, appeal or override",
            .absence(Absence(of: [.any([.humanCheck])], place: .last))),
        Rule(
            .mon05, .monitoring, .essential, .answer, needs: [.reliability, .designType],
            title: "Say what happens without a prediction.",
            why: "The model will be late, absent or unsure one day; users still wait.",
            fix: "Name the fallback: a rule, the last good value, the old version, a person.",
            looksFor: "no fallback, default, degraded mode, rollback or hand-over",
            .absence(Absence(of: [.any([.fallback])], place: .last))),
        Rule(
            .mon06, .monitoring, .actionable, .answer, needs: [.governance],
            title: "Say where the evidence is kept.",
            why: "What is not written down cannot be shown to anybody later.",
            fix: "Name the record: log, version, lineage, model card, registry.",
            looksFor: "no log, version, lineage, card, registry or record",
            .absence(Absence(of: [.any([.evidenceKept])], place: .last))),
        Rule(
            .mon07, .monitoring, .informative, .answer, needs: [.reliability, .designType],
            title: "Say what is learnt after an incident.",
            why: "A fault that is only mended comes back.",
            fix: "Add the review of causes and the test that keeps it from returning.",
            looksFor: "no root cause, post-mortem, incident review or regression test",
            .absence(Absence(of: [.any([.learning])], place: .last))),
    ]
}
