/// What phrases can mean to a rule. Each has its list of phrases in the lexicon.
enum Concept: UInt8, CaseIterable, Sendable {
    // What answers are about.
    case fairnessTalk, fairnessMetric, metric, accuracy, subgroup, safetyTopic, ethicsWord
    case term, tool, heavyMethod, jargon
    // FRAME.
    case framing, pastCase, alternative, decision, choice, reason
    case watching, alerting, laterCheck
    // Amounts.
    case vagueAmount, resultClaim, comparative, measuredNoun
    case conditional, comparison, corrective, correctivePlan, occasion
    // Words that say little.
    case slogan, rejecting, creed, ensure, means, hedge, passiveCheck, agent, nobodyChecks, role
    case workingVerb, purpose
    // Claims too great.
    case perfection, limit, compliantClaim, control, testing, onceOnly, recurring
    // Costs and order.
    case tradeOffWord, costNoun, drawback, scaleWord, building, order
    // Closed loop.
    case humanCheck, fallback, evidenceKept, learning
    // Conduct.
    case sole, party, duty, defensive, secret, redacted
    // Audience.
    case gloss, example, unclearWord
    // Speech.
    case filler, ownPart
    // Misused terms.
    case demographicParity, equalRecall, equalOpportunity, equalSelection, explainer, removesBias
    case preferenceTuning, documentation, guaranteesGood, anonymised, removesNames
    // How sentences turn.
    case negation, denial, guaranteeAsked
}

/// A set of concepts in one machine word of 128 bits.
struct ConceptSet: Sendable, Equatable {
    private var bits: UInt128 = 0

    init() {}

    init(_ concepts: [Concept]) {
        for concept in concepts { insert(concept) }
    }

    mutating func insert(_ concept: Concept) {
        bits |= 1 << UInt128(concept.rawValue)
    }

    mutating func formUnion(_ other: ConceptSet) {
        bits |= other.bits
    }

    func contains(_ concept: Concept) -> Bool {
        bits & (1 << UInt128(concept.rawValue)) != 0
    }

    func overlaps(_ other: ConceptSet) -> Bool {
        bits & other.bits != 0
    }
}
