extension Rule {
    static let abstractionRules = [
        Rule(
            .vag01, .abstraction, .actionable, .sentence,
            title: "Replace the principle by a practice.",
            why: "Everybody holds the value; the practice tells people apart.",
            fix: "Continue with \"so\": the test, limit or review that follows from it.",
            looksFor: "I care, believe, value, am committed, with a value and no practice",
            .mention(
                Mention(
                    of: [.creed], also: [[.ethicsWord, .fairnessTalk]],
                    unless: [
                        .workingVerb, .reason, .metric, .fairnessMetric, .humanCheck, .evidenceKept,
                        .laterCheck, .rejecting,
                    ], wantsFigure: true))),
        Rule(
            .vag02, .abstraction, .informative, .sentence,
            title: "Say how it is ensured.",
            why: "\"Ensure\" names the wish; the means is the answer.",
            fix: "Add \"by\", \"with\" or \"using\" and the mechanism.",
            looksFor: "make sure or ensure, said of the system, without a means in the sentence",
            // Informative: "ensure we understand" is no promise, and such uses have no end.
            .mention(
                Mention(
                    of: [.ensure],
                    unless: [.means, .reason, .workingVerb, .fallback, .humanCheck, .metric],
                    wantsFigure: true))),
        Rule(
            .vag03, .abstraction, .informative, .answer,
            title: "Cut the hedges.",
            why: "Softened sentences make a firm plan sound like a guess.",
            fix: "Keep the one doubt that is real and say what would settle it.",
            looksFor: "more than one hedge in 25 words, three at least",
            .count(Count(of: [.hedge], isDistinct: false, atLeast: 3, perHundredWords: 4))),
        Rule(
            .vag04, .abstraction, .informative, .sentence,
            title: "Say who does it.",
            why: "In the passive a duty belongs to nobody.",
            fix: "Name the role, or the system, that does it.",
            looksFor: "will, should or must be reviewed, monitored, approved, with nobody named",
            .mention(Mention(of: [.passiveCheck], unless: [.agent, .role]))),
        Rule(
            .vag05, .abstraction, .informative, .sentence,
            title: "Name the role.",
            why: "\"Someone\" has a holiday on the day it matters.",
            fix: "Name the role that checks, and who stands in for it.",
            looksFor: "someone, people, they or the team who check, review or own",
            .mention(Mention(of: [.nobodyChecks], unless: [.role]))),
    ]

    static let overpromisingRules = [
        Rule(
            .ovr01, .overpromising, .essential, .sentence,
            title: "Make no perfect claim; say what remains.",
            why: "One counter-example ends it, and every listener has one.",
            fix: "State the limit that is held, how it is measured, and what is left over.",
            looksFor: "bias-free, fully fair or safe, never fails, all bias removed",
            staysSilent: "when the claim is denied, questioned, quoted or rejected",
            .mention(Mention(of: [.perfection], unless: [.rejecting]))),
        Rule(
            .ovr02, .overpromising, .actionable, .answer, needs: [.anyTalk, .guaranteePrompt],
            title: "Name what cannot be guaranteed.",
            why: "A question that asks for a guarantee tests whether its limits are known.",
            fix: "Say which risk remains, and who decides that it is acceptable.",
            looksFor: "no limit, remaining risk or trade-off",
            .absence(Absence(of: [.any([.limit, .tradeOffWord, .drawback])], place: .last))),
        Rule(
            .ovr03, .overpromising, .actionable, .sentence,
            title: "Name the control; this is no legal advice.",
            why: "A system is not compliant as such: it follows certain duties by certain means.",
            fix: "Name the duty and the control: consent, retention, review, record.",
            looksFor: "something called compliant, and no control in the sentence",
            .mention(
                Mention(
                    of: [.compliantClaim],
                    unless: [.control, .humanCheck, .evidenceKept, .rejecting]))
        ),
        Rule(
            .ovr04, .overpromising, .actionable, .answer,
            title: "Say what is repeated: one test ages.",
            why: "Data, users and the model change after the only test.",
            fix: "Add what is tested again, and when.",
            looksFor: "testing once or before launch, and nothing that recurs",
            .absence(
                Absence(
                    of: [.any([.recurring, .watching])],
                    given: .together([.onceOnly], [.testing])))),
    ]
}
