package import RehearseModel

/// A text and what is known about the question that it answers.
package struct LintSubject: Sendable, Equatable {
    /// Markdown, at most ``LintLimits/textBytesMax`` bytes.
    package var text: String
    /// Nil if nobody knows which question it answers; then rules that depend on it abstain.
    package var question: QuestionFacts?
    /// The text was spoken or dictated, so that fillers in it are real.
    package var isTranscript: Bool
    /// What the text may have been copied from; nil if there is none.
    package var modelAnswer: String?

    package init(
        text: String, question: QuestionFacts? = nil, isTranscript: Bool = false,
        modelAnswer: String? = nil
    ) {
        self.text = text
        self.question = question
        self.isTranscript = isTranscript
        self.modelAnswer = modelAnswer
    }
}

/// The properties of a question on which rules depend.
package struct QuestionFacts: Sendable, Equatable {
    package var type: InterviewType
    package var dimensions: Set<Dimension> = []
    package var hasGovernance = false
    /// An ordinary technical question, in which safety is mentioned without being asked for.
    package var isOrdinary = false
    package var audience = Audience.expert
    package var risk = RiskClass.low
    /// The time that an answer is meant to take; nil if it has none.
    package var minutes: Int?
    /// What is asked; empty if it is not at hand.
    package var prompt = ""

    /// The topic of questions in which a word about safety has to be woven into something else.
    package static let ordinaryTopic = "weave"

    package init(type: InterviewType) {
        self.type = type
    }

    package init(_ question: Question) {
        type = question.type
        dimensions = Set(question.dimensions)
        hasGovernance = question.topics.contains("governance")
        isOrdinary = question.topics.contains(Self.ordinaryTopic)
        audience = question.audience
        risk = question.risk
        minutes = question.minutes
        prompt = question.prompt
    }
}
