extension Rule {
    static let vocabularyRules = [
        Rule(
            .voc01, .vocabulary, .actionable, .sentence,
            title: "Use a term that can be measured.",
            why: "A slogan is agreed to by everybody and checked by nobody.",
            fix: "Replace the slogan with the harm, the measure or the control that is meant.",
            looksFor: "ethical AI, bias-free, AI for good, doing good, the right thing",
            staysSilent: "when the words are quoted, negated or rejected",
            .mention(Mention(of: [.slogan], unless: [.rejecting], isEach: true))),
        Rule(
            .voc02, .vocabulary, .informative, .answer, needs: [.anySubject],
            title: "Use at least one term of the field, with its purpose.",
            why: "A precise term tells in two words what a sentence has to describe.",
            fix: "Name the control that is meant: audit log, model card, guardrail, fallback.",
            looksFor: "no term of the precise vocabulary",
            .absence(
                Absence(
                    of: [
                        .any([
                            .term, .fairnessMetric, .tool, .fallback, .humanCheck, .metric,
                            .preferenceTuning,
                        ])
                    ]))),
        Rule(
            .voc03, .vocabulary, .actionable, .sentence,
            title: "Say what each term does here.",
            why: "A list of terms shows that they were heard, not that they were used.",
            fix: "Keep one or two, each with a verb: what it records, blocks or compares.",
            looksFor: "four or more terms in a sentence without a verb that puts them to work",
            .special(.termList)),
        Rule(
            .voc04, .vocabulary, .actionable, .sentence,
            title: "Check the term: it means something else.",
            why: "A term with a wrong meaning costs more trust than none.",
            fix: "Use the definition, or the term that fits.",
            looksFor: "known mix-ups, such as demographic parity as equal recall",
            staysSilent: "when the sentence denies the claim or names the right term as well",
            .special(.misuse)),
        Rule(
            .voc05, .vocabulary, .actionable, .sentence, needs: [.plainReader],
            title: "Expand the abbreviation on first use.",
            why: "A reader who does not know the letters stops there.",
            fix: "Write the words, then the letters in brackets.",
            looksFor: "capital letters that no reader outside the field knows, never spelled out",
            .special(.acronym)),
        Rule(
            .voc06, .vocabulary, .informative, .sentence,
            title: "Say what the tool is for.",
            why: "The name of a tool answers \"with what\", the question was \"how\".",
            fix: "Add \"to …\": what it measures, stores or decides here.",
            looksFor: "a named tool in a sentence without a purpose",
            .mention(Mention(of: [.tool], unless: [.purpose, .workingVerb]))),
    ]
}
