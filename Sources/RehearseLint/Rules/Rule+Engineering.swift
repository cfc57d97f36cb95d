extension Rule {
    static let engineeringRules = [
        Rule(
            .eng01, .overengineering, .actionable, .answer,
            title: "Use fewer parts, each with a reason.",
            why: "Each tool is one more thing to run, to secure and to explain.",
            fix: "Keep the parts that solve a stated problem, and say which.",
            looksFor: "five or more tools, and fewer than half as many reasons",
            .count(Count(of: [.tool], atLeast: 5, halfAsMany: [.reason, .purpose]))),
        Rule(
            .eng02, .overengineering, .actionable, .answer,
            title: "Match the effort to risk and scale.",
            why: "Heavy methods without their price sound like a brochure.",
            fix: "Start with the plain version; say what would justify the heavy one.",
            looksFor: "two or more heavy methods, and no word of cost, scale or phase",
            .count(
                Count(
                    of: [.heavyMethod], atLeast: 2, unless: [.scaleWord, .drawback, .tradeOffWord]))
        ),
        Rule(
            .eng03, .overengineering, .informative, .answer,
            title: "Say what comes first.",
            why: "A plan in which everything happens at once has no first week.",
            fix: "Number the steps, or name the one that carries most of the value.",
            looksFor: "four or more building steps without a word of order",
            .count(Count(of: [.building], isDistinct: false, atLeast: 4, unless: [.order]))),
    ]
}
