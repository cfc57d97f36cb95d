extension Rule {
    static let conductRules = [
        Rule(
            .acc01, .conduct, .informative, .answer,
            title: "Share the responsibility: name who sets and who enforces.",
            why: "Those who set a limit and those who keep it are seldom the same people.",
            fix: "Name who decides, who carries it out and who checks.",
            looksFor: "one party alone called responsible",
            .mention(Mention(of: [.sole], also: [[.party], [.duty]], unless: [.rejecting]))),
        Rule(
            .ton01, .conduct, .informative, .answer,
            title: "State the fact, the measure, the mitigation.",
            why: "A defence sounds like a fault that is still there.",
            fix: "Say what was wrong, how large it was, and what was done.",
            looksFor: "not our fault, it is what it is, users should have",
            .mention(Mention(of: [.defensive]))),
        Rule(
            .wve01, .conduct, .informative, .answer, needs: [.ordinary],
            title: "Weave in one insight about safety.",
            why: "Unasked for, it shows that safety is a habit and not a topic.",
            fix: "Add one sentence: who could be harmed here, and what would show it.",
            looksFor: "no term of safety, fairness, privacy or accountability",
            .absence(
                Absence(
                    of: [
                        .any([
                            .safetyTopic, .fairnessTalk, .fairnessMetric, .subgroup, .fallback,
                            .humanCheck,
                        ])
                    ], place: .last))),
        Rule(
            .wve02, .conduct, .informative, .answer, needs: [.ordinary],
            title: "Keep to the question; safety is a part of it.",
            why: "The technical question still wants its answer.",
            fix: "Keep the strongest sentence about safety and return to the design.",
            looksFor: "more than half of four or more sentences about safety",
            .special(.derailed)),
        Rule(
            .prv01, .conduct, .essential, .sentence,
            title: "Remove personal data and secrets before sharing.",
            why: "An answer is read by others and kept.",
            fix: "Write the role in place of the address, and revoke a key that was shown.",
            looksFor: "an e-mail address, a telephone number, a key or a password",
            staysSilent: "for the domains that are reserved for examples",
            .special(.personalData)),
        Rule(
            .prv02, .conduct, .essential, .sentence,
            title: "Redact what an employer keeps secret.",
            why: "Whoever tells one employer's secrets will tell the next one's.",
            fix: "Describe the kind of system and the lesson, without names and dates.",
            looksFor: "under NDA, confidential, a code name, an unreleased product",
            staysSilent: "when the sentence says that something is left out",
            .mention(Mention(of: [.secret], unless: [.redacted]))),
    ]

    static let audienceRules = [
        Rule(
            .aud01, .audience, .actionable, .sentence, needs: [.plainReader],
            title: "Say it for somebody outside the field.",
            why: "Two unknown words in a row end the reading.",
            fix: "Keep at most one technical word, and add \"which means\".",
            looksFor: "two or more technical words and no gloss",
            .count(Count(of: [.jargon], atLeast: 2, unless: [.gloss, .example], part: .plain))),
        Rule(
            .aud02, .audience, .informative, .answer, needs: [.plainReader],
            title: "Add one example.",
            why: "One picture from life carries what a definition does not.",
            fix: "Add \"for example\" or \"imagine\", with something from the listener's day.",
            looksFor: "no example, comparison or picture",
            .absence(Absence(of: [.any([.example])], part: .plain))),
        Rule(
            .aud03, .audience, .informative, .sentence,
            title: "Use a clearer word.",
            why: "Some words exclude people or name things by an old habit.",
            fix: "Use the word that says what is meant.",
            looksFor: "a small list: normal users, blacklist, manpower, sanity check",
            .mention(Mention(of: [.unclearWord], unless: [.rejecting], isEach: true))),
    ]
}
