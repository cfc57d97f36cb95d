/// One version of a question, complete in itself: an assignment and an attempt carry a copy.
package struct Question: Hashable, Sendable, Codable {
    package var slug: String
    package var version: Int
    package var title: String
    package var type: InterviewType
    package var dimensions: [Dimension]
    package var topics: [String]
    package var stage: LifecycleStage
    package var risk: RiskClass
    package var audience: Audience
    package var seniority: Seniority
    /// The time an answer is meant to take.
    package var minutes: Int
    /// The slug of the rubric that reviews of answers use.
    package var rubric: String
    package var licence: String
    package var source: Provenance
    package var hints: [String]
    package var followUps: [String]
    package var keyPoints: [String]
    package var prompt: String
    package var context: String
    /// Shown only after the candidate has submitted.
    package var modelAnswer: String

    package init(
        slug: String, version: Int, title: String, type: InterviewType, dimensions: [Dimension],
        topics: [String], stage: LifecycleStage, risk: RiskClass, audience: Audience,
        seniority: Seniority, minutes: Int, rubric: String, licence: String, source: Provenance,
        hints: [String], followUps: [String], keyPoints: [String], prompt: String,
        context: String, modelAnswer: String
    ) {
        self.slug = slug
        self.version = version
        self.title = title
        self.type = type
        self.dimensions = dimensions
        self.topics = topics
        self.stage = stage
        self.risk = risk
        self.audience = audience
        self.seniority = seniority
        self.minutes = minutes
        self.rubric = rubric
        self.licence = licence
        self.source = source
        self.hints = hints
        self.followUps = followUps
        self.keyPoints = keyPoints
        self.prompt = prompt
        self.context = context
        self.modelAnswer = modelAnswer
    }
}

/// Where a text comes from and who may use it.
package struct Provenance: Hashable, Sendable, Codable {
    package var id: String
    package var ref: String
    package var author: String
    /// The day the text was collected or written, `YYYY-MM-DD`.
    package var collected: String

    package init(id: String, ref: String, author: String, collected: String) {
        self.id = id
        self.ref = ref
        self.author = author
        self.collected = collected
    }
}

package enum Dimension: String, CaseIterable, Codable, Sendable, Comparable {
    case reliability, robustness, fairness, transparency, alignment

    /// The order in which people meet them, not the alphabet's.
    package static func < (left: Self, right: Self) -> Bool {
        left.position < right.position
    }

    private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

package enum InterviewType: String, CaseIterable, Codable, Sendable {
    case modelDesign = "model-design"
    case systemDesign = "system-design"
    case behavioral
    case caseStudy = "case-study"
    case coding
}

package enum LifecycleStage: String, CaseIterable, Codable, Sendable {
    case design, data, train
    case preDeploy = "pre-deploy"
    case deploy, monitor, incident, retire
}

package enum RiskClass: String, CaseIterable, Codable, Sendable { case low, medium, high }

package enum Audience: String, CaseIterable, Codable, Sendable { case expert, plain, both }

package enum Seniority: String, CaseIterable, Codable, Sendable { case junior, senior, lead }
