extension Rule {
    static let frameRules = [
        Rule(
            .frm01, .frame, .actionable, .answer, needs: [.designType],
            title: "Define the goal or a loaded word first.",
            why: "A solution to a problem that nobody stated can be neither right nor wrong.",
            fix:
                "Open with the goal, who is affected, what counts as success, or a word to define.",
            looksFor: "no framing in the first 40 % of the sentences or under the heading Frame",
            // A question of the author's own at the beginning frames as well.
            .absence(Absence(of: [.any([.framing]), .question], part: .beginning))),
        Rule(
            .frm02, .frame, .informative, .answer, needs: [.anyTalk],
            title: "Recall one concrete past case.",
            why: "A case that was lived through shows judgement where a plan shows intention.",
            fix: "Name one project or incident: what was seen, what was done, what came of it.",
            looksFor: "no mention of past experience or of a known incident",
            .absence(Absence(of: [.any([.pastCase])]))),
        Rule(
            .frm03, .frame, .actionable, .answer, needs: [.designType],
            title: "Name at least two options.",
            why: "A choice among one option is no choice, and its reasons cannot be weighed.",
            fix: "Add the option that was rejected, and what spoke against it.",
            looksFor: "no alternative, option or comparison",
            .absence(Absence(of: [.any([.alternative])]))),
        Rule(
            .frm04, .frame, .essential, .answer, needs: [.designType],
            title: "State the decision.",
            why: "Options without a decision leave the question unanswered.",
            fix: "Write one sentence that begins with \"I would\" and names the choice.",
            looksFor: "no sentence that commits to anything",
            // An essential finding has to be right: any commitment counts, also `we train a tree`.
            .absence(Absence(of: [.any([.decision, .choice])], place: .last))),
        Rule(
            .frm05, .frame, .actionable, .sentence,
            title: "Add the reason to the decision.",
            why: "The reason is what can be judged; the choice alone may be luck.",
            fix: "Continue with \"because\", \"since\" or \"so that\".",
            looksFor: "a choice with no reason in the sentence or its neighbours",
            .mention(Mention(of: [.choice], unless: [.reason], window: .neighbours))),
        Rule(
            .frm06, .frame, .actionable, .answer, needs: [.designType],
            title: "Close with how it is checked after launch.",
            why: "A model that was right at launch goes wrong later, and somebody has to notice.",
            fix: "Say what is watched after launch, how often, and by whom.",
            looksFor: "no monitoring, audit or later check in the second half",
            .absence(
                Absence(
                    of: [.any([.watching, .laterCheck, .alerting])], part: .secondHalf, place: .last
                )
            )),
    ]

    static let tradeOffRules = [
        Rule(
            .trd01, .tradeOffs, .actionable, .answer, needs: [.designType],
            title: "Name one cost of the choice.",
            why: "Every choice costs something; naming it shows that it was weighed.",
            fix: "Add what gets slower, dearer, less exact or harder to read.",
            looksFor: "no trade-off, cost or drawback",
            .absence(Absence(of: [.any([.tradeOffWord, .drawback, .limit])], place: .last))),
        Rule(
            .trd02, .tradeOffs, .informative, .answer,
            title: "Say which trade-off.",
            why: "The word alone says that something is lost, and hides what.",
            fix: "Name both sides: what is gained, and what is paid for it.",
            looksFor: "the word trade-off, and no quality or cost that is traded",
            .absence(
                Absence(
                    of: [.together([.tradeOffWord], [.costNoun]), .any([.drawback])],
                    given: .any([.tradeOffWord])))),
    ]
}
