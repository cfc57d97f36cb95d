internal import RehearseModel
internal import RehearseSync

extension QuestionSummary {
    init(_ question: Question, bank: String, origin: String, isAnswered: Bool) {
        self.init(
            slug: question.slug, version: question.version, title: question.title,
            type: question.type.rawValue, dimensions: question.dimensions.map(\.rawValue),
            topics: question.topics, stage: question.stage.rawValue, risk: question.risk.rawValue,
            audience: question.audience.rawValue, seniority: question.seniority.rawValue,
            minutes: question.minutes, rubric: question.rubric, bank: bank, origin: origin,
            isAnswered: isAnswered)
    }
}

extension QuestionDetail {
    /// Holds back what would give the answer away, unless `isAnswered`.
    init(_ question: Question, bank: String = "", origin: String = "", isAnswered: Bool) {
        let hasAnswer = !question.modelAnswer.isEmpty
        self.init(
            summary: QuestionSummary(
                question, bank: bank, origin: origin, isAnswered: isAnswered),
            prompt: question.prompt, context: question.context, hints: question.hints,
            followUps: question.followUps, keyPoints: isAnswered ? question.keyPoints : nil,
            modelAnswer: isAnswered && hasAnswer ? question.modelAnswer : nil,
            isAnswerHeldBack: !isAnswered && hasAnswer, licence: question.licence,
            source: SourceDetail(
                id: question.source.id, ref: question.source.ref, author: question.source.author,
                collected: question.source.collected),
            contentHash: question.contentHash.description)
    }
}

extension RubricDetail {
    init(_ rubric: Rubric) {
        self.init(
            slug: rubric.slug, version: rubric.version, title: rubric.title,
            licence: rubric.licence, guidance: rubric.guidance,
            criteria: rubric.criteria.map(CriterionDetail.init),
            contentHash: rubric.contentHash.description)
    }
}

extension CriterionDetail {
    init(_ criterion: Criterion) {
        self.init(
            slug: criterion.slug, title: criterion.title, dimension: criterion.dimension.rawValue,
            question: criterion.question,
            levels: criterion.levels.map {
                LevelDetail(level: $0.level, label: $0.label, anchor: $0.anchor)
            })
    }
}
