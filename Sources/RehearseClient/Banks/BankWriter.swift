package import RehearseModel

/// Writes a bank as the files that `BankParser` reads: parsing them gives the same bank.
package enum BankWriter {
    /// The files, in the order of their paths.
    package static func files(of bank: Bank) -> [BankFile] {
        let rubrics = bank.rubrics.map {
            BankFile(path: "rubrics/\($0.slug).md", text: text(of: $0))
        }
        let questions = bank.questions.map {
            BankFile(path: "questions/\($0.slug).md", text: text(of: $0))
        }
        return [BankFile(path: "bank.md", text: text(of: bank.sheet))] + questions + rubrics
    }

    package static func text(of sheet: BankSheet) -> String {
        var yaml = YAMLText()
        yaml.word("kind", "bank")
        yaml.word("slug", sheet.slug)
        yaml.text("title", sheet.title)
        yaml.number("version", sheet.version)
        yaml.text("licence", sheet.licence)
        yaml.text("language", sheet.language)
        yaml.text("description", sheet.description)
        write(sheet.source, to: &yaml)
        return document(yaml, [sheet.body])
    }

    package static func text(of question: Question) -> String {
        var yaml = YAMLText()
        yaml.word("kind", "question")
        yaml.word("slug", question.slug)
        yaml.text("title", question.title)
        yaml.number("version", question.version)
        yaml.word("type", question.type.rawValue)
        yaml.words("dimensions", question.dimensions.map(\.rawValue))
        yaml.words("topics", question.topics)
        yaml.word("stage", question.stage.rawValue)
        yaml.word("risk", question.risk.rawValue)
        yaml.word("audience", question.audience.rawValue)
        yaml.word("seniority", question.seniority.rawValue)
        yaml.number("minutes", question.minutes)
        yaml.word("rubric", question.rubric)
        yaml.text("licence", question.licence)
        write(question.source, to: &yaml)
        yaml.texts("hints", question.hints)
        yaml.texts("follow_ups", question.followUps)
        yaml.texts("key_points", question.keyPoints)
        var sections = [question.prompt]
        if !question.context.isEmpty {
            sections += [QuestionBody.contextHeading, question.context]
        }
        if !question.modelAnswer.isEmpty {
            sections += [QuestionBody.modelAnswerHeading, question.modelAnswer]
        }
        return document(yaml, sections)
    }

    package static func text(of rubric: Rubric) -> String {
        var yaml = YAMLText()
        yaml.word("kind", "rubric")
        yaml.word("slug", rubric.slug)
        yaml.text("title", rubric.title)
        yaml.number("version", rubric.version)
        yaml.text("licence", rubric.licence)
        write(rubric.source, to: &yaml)
        yaml.list("criteria", rubric.criteria, write)
        return document(yaml, rubric.guidance.isEmpty ? [] : [rubric.guidance])
    }

    private static func write(_ criterion: Criterion, to yaml: inout YAMLText) {
        yaml.word("slug", criterion.slug)
        yaml.text("title", criterion.title)
        yaml.word("dimension", criterion.dimension.rawValue)
        yaml.text("question", criterion.question)
        yaml.list("levels", criterion.levels) { level, yaml in
            yaml.number("level", level.level)
            yaml.text("label", level.label)
            yaml.text("anchor", level.anchor)
        }
    }

    private static func write(_ source: Provenance, to yaml: inout YAMLText) {
        yaml.map("source") { yaml in
            yaml.word("id", source.id)
            yaml.text("ref", source.ref)
            yaml.text("author", source.author)
            yaml.text("collected", source.collected)
        }
    }

    private static func document(_ yaml: YAMLText, _ sections: [String]) -> String {
        "---\n" + yaml.lines.joined(separator: "\n") + "\n---\n"
            + sections.joined(separator: "\n\n") + "\n"
    }
}
