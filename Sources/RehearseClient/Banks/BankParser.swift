internal import RehearseModel
internal import RehearseSync

/// Files in, a bank or all its problems out. Nothing is read from or written to a disk here.
///
/// A bank is `bank.md`, `rubrics/*.md` and `questions/*.md`: Markdown with YAML in front.
package enum BankParser {
    /// A valid bank and the place of every version number, for checks against what is installed.
    package struct Result: Sendable {
        package var bank: Bank
        package var versionPlaces: [BankItem.Key: BankPlace]
    }

    package static func parse(_ files: [BankFile]) throws(BankProblems) -> Result {
        let log = BankProblemLog()
        try refuseTooMuch(files, log)
        var reading = Reading(log: log)
        for file in files.sorted(by: { $0.path < $1.path }) { reading.take(file) }
        reading.checkTogether()
        try log.refuseIfAny()
        return try reading.result()
    }

    /// Sizes come first: nothing that is too large is looked at.
    private static func refuseTooMuch(
        _ files: [BankFile], _ log: BankProblemLog
    ) throws(BankProblems) {
        if files.count > Limits.bankFilesMax {
            log.add(
                "bank.md", "stands beside \(files.count) files",
                "split the bank: at most \(Limits.bankFilesMax)")
        }
        for file in files where file.bytes.count > Limits.bankFileBytesMax {
            log.add(
                file.path, "has \(file.bytes.count) bytes",
                "keep every file within \(Limits.bankFileBytesMax)")
        }
        let total = files.reduce(0) { $0 + $1.bytes.count }
        if total > Limits.bankBytesMax {
            log.add(
                "bank.md", "belongs to a bank of \(total) bytes",
                "split the bank: at most \(Limits.bankBytesMax)")
        }
        try log.refuseIfAny()
    }
}

/// What has been read of a bank so far.
private struct Reading {
    let log: BankProblemLog
    private var sheet: Located<BankSheet>?
    private var hasSheetFile = false
    private var rubrics: [Located<Rubric>] = []
    private var questions: [Located<Question>] = []
    /// Names of all rubric files, also of those that could not be read.
    private var rubricNames: Set<String> = []
    private var questionCount = 0

    init(log: BankProblemLog) {
        self.log = log
    }

    mutating func take(_ file: BankFile) {
        let name = file.path.slugOfMarkdownFile
        switch file.path.folder {
        case "" where file.path == "bank.md":
            hasSheetFile = true
            sheet = file.text(log).flatMap { BankSheetParser(file: file.path, log: log).parse($0) }
        case "rubrics" where name != nil:
            rubricNames.insert(name ?? "")
            let parsed = file.text(log).flatMap {
                RubricParser(file: file.path, log: log).parse($0)
            }
            if let parsed {
                check(parsed.value.slug, parsed, isNamed: name)
                rubrics.append(parsed)
            }
        case "questions" where name != nil:
            questionCount += 1
            let parsed = file.text(log).flatMap {
                QuestionParser(file: file.path, log: log).parse($0)
            }
            if let parsed {
                check(parsed.value.slug, parsed, isNamed: name)
                questions.append(parsed)
            }
        default:
            log.add(
                file.path, "is no part of a bank",
                "a bank is bank.md, rubrics/NAME.md and questions/NAME.md")
        }
    }

    /// Checks that need more than one file.
    func checkTogether() {
        if !hasSheetFile {
            log.add("bank.md", "is missing", "describe the bank in a file bank.md at its top")
        }
        if questionCount == 0 {
            log.add("questions", "holds no question", "add a file questions/NAME.md")
        }
        for question in questions where !rubricNames.contains(question.value.rubric) {
            let rubric = question.value.rubric
            let hint = Suggestion.nearest(to: rubric, in: rubricNames.sorted())
            log.add(
                question.rubricPlace, "rubric \"\(rubric)\" is not in this bank",
                hint.map { "did you mean \"\($0)\"?" } ?? "add rubrics/\(rubric).md")
        }
        refuseTwice(rubrics, \.slug)
        refuseTwice(questions, \.slug)
    }

    func result() throws(BankProblems) -> BankParser.Result {
        guard let sheet else { throw BankProblems(shown: [], total: 0) }
        var places: [BankItem.Key: BankPlace] = [
            BankItem.Key(kind: .sheet, slug: sheet.value.slug): sheet.versionPlace
        ]
        for rubric in rubrics {
            places[BankItem.Key(kind: .rubric, slug: rubric.value.slug)] = rubric.versionPlace
        }
        for question in questions {
            places[BankItem.Key(kind: .question, slug: question.value.slug)] = question.versionPlace
        }
        return BankParser.Result(
            bank: Bank(
                sheet: sheet.value,
                rubrics: rubrics.map(\.value).sorted { $0.slug < $1.slug },
                questions: questions.map(\.value).sorted { $0.slug < $1.slug }),
            versionPlaces: places)
    }

    private func check<Value>(_ slug: String, _ parsed: Located<Value>, isNamed name: String?) {
        guard let name, name != slug else { return }
        log.add(
            parsed.slugPlace, "\"slug\" is \"\(slug)\" but the file is \"\(name).md\"",
            "give both the same name")
    }

    private func refuseTwice<Value>(_ items: [Located<Value>], _ slug: KeyPath<Value, String>) {
        var first: [String: BankPlace] = [:]
        for item in items {
            let name = item.value[keyPath: slug]
            if let other = first.updateValue(item.slugPlace, forKey: name) {
                log.add(
                    item.slugPlace, "\"slug\" \"\(name)\" is also that of \(other.file)",
                    "give one of them another name")
            }
        }
    }
}

extension String {
    /// What stands before the last `/`, or nothing.
    fileprivate var folder: String {
        lastIndex(of: "/").map { String(self[..<$0]) } ?? ""
    }

    /// `questions/measuring-fairness.md` → `measuring-fairness`; nil for other kinds of file.
    fileprivate var slugOfMarkdownFile: String? {
        let name = lastIndex(of: "/").map { self[index(after: $0)...] } ?? self[...]
        guard name.hasSuffix(".md"), name.utf8.count > 3 else { return nil }
        return String(name.dropLast(3))
    }
}
