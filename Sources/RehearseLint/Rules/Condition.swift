/// When a rule speaks. Few forms carry most rules; what is left has a matcher of its own.
enum Condition: Sendable {
    case mention(Mention)
    case absence(Absence)
    case count(Count)
    case special(SpecialCondition)
}

/// A sentence says something and leaves out what belongs to it.
///
/// What is quoted, negated or asked is not said. What would make the rule silent counts however it
/// is said: a doubt makes a rule silent.
struct Mention: Sendable {
    var of: [Concept]
    /// The same sentence must also have one of each of these.
    var also: [[Concept]] = []
    /// Any of these in the window makes the rule silent.
    var unless: [Concept] = []
    var window = Window.sentence
    /// Every place of a sentence is a finding, not only the first.
    var isEach = false
    /// A number in the window makes the rule silent.
    var wantsFigure = false

    enum Window: Sendable { case sentence, next, neighbours }
}

/// The answer, or a part of it, lacks all of something.
struct Absence: Sendable {
    var of: [Evidence]
    var part = Part.whole
    /// Speaks only if this is there.
    var given: Evidence?
    var place = Place.first

    enum Part: Sendable {
        case whole
        /// The first 40 % of the sentences, and what stands under the heading Frame.
        case beginning
        /// The second half of the sentences, and what stands under the heading Evaluate.
        case secondHalf
        case plain
    }

    /// Where the finding points: there is no place for what is missing.
    enum Place: Sendable { case first, last, given }
}

/// What the presence of something is told by.
enum Evidence: Sendable {
    case any([Concept])
    /// One of each in one sentence.
    case together([Concept], [Concept])
    /// A number together with one of these.
    case figure([Concept])
    /// The author asks something.
    case question
}

/// So many of something, and too little of something else.
struct Count: Sendable {
    var of: [Concept]
    /// The same words count once.
    var isDistinct = true
    var atLeast: Int
    /// Speaks only above this many in a hundred words.
    var perHundredWords: Int?
    /// Silent if at least half as many of these are there.
    var halfAsMany: [Concept] = []
    /// Any of these makes it silent.
    var unless: [Concept] = []
    var part = Absence.Part.whole
}

/// Conditions with a matcher of their own.
enum SpecialCondition: Sendable {
    case trigger, bareShare, termList, misuse, acronym, derailed, personalData
    case tooShort, tooLong, longSentence, longBlock, echo, repetition, copied
}
