/// One version of a rubric: criteria with anchored levels, frozen once it has been used.
package struct Rubric: Hashable, Sendable, Codable {
    package var slug: String
    package var version: Int
    package var title: String
    package var licence: String
    package var source: Provenance
    package var criteria: [Criterion]
    /// How to use the rubric, in Markdown.
    package var guidance: String

    package init(
        slug: String, version: Int, title: String, licence: String, source: Provenance,
        criteria: [Criterion], guidance: String
    ) {
        self.slug = slug
        self.version = version
        self.title = title
        self.licence = licence
        self.source = source
        self.criteria = criteria
        self.guidance = guidance
    }
}

/// One question that a rubric asks of every answer.
package struct Criterion: Hashable, Sendable, Codable {
    package var slug: String
    package var title: String
    package var dimension: Dimension
    package var question: String
    /// Levels 0 to 4, in that order, each with its anchor.
    package var levels: [Level]

    package init(
        slug: String, title: String, dimension: Dimension, question: String, levels: [Level]
    ) {
        self.slug = slug
        self.title = title
        self.dimension = dimension
        self.question = question
        self.levels = levels
    }
}

/// A level of a criterion and the behaviour in the text that anchors it.
package struct Level: Hashable, Sendable, Codable {
    package static let range = 0...4

    package var level: Int
    package var label: String
    package var anchor: String

    package init(level: Int, label: String, anchor: String) {
        self.level = level
        self.label = label
        self.anchor = anchor
    }
}

/// What a person found for one criterion.
package struct Score: Hashable, Sendable, Codable {
    package var criterion: String
    /// 0 to 4, or nil for "not observed", which no average counts.
    package var level: Int?
    package var comment: String

    package init(criterion: String, level: Int?, comment: String = "") {
        self.criterion = criterion
        self.level = level
        self.comment = comment
    }
}
