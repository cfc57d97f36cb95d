import Foundation
import RehearseLint
import RehearseModel
import Testing

/// Goal: good answers are left in peace. Method: the starter bank's worked answers are written by
/// people to be good, so an essential finding in one of them is a false alarm by construction.
@Suite struct StarterAnswerTests {
    @Test func aWorkedAnswerBringsNoEssentialFinding() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/RehearseClient/StarterBank/content/questions")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".md") }
        #expect(names.count >= 18)
        for name in names.sorted() {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            guard let answer = text.components(separatedBy: "\n## Model answer\n").dropFirst().first
            else { continue }
            let own = answer.components(separatedBy: "\n## ")[0]
            let report = try Linter.report(
                on: LintSubject(text: own, question: Self.facts(text)))
            for finding in report.findings where finding.severity == .essential {
                Issue.record("\(name): \(finding.rule.rawValue) on \(finding.quote)")
            }
        }
    }

    /// The few facts of the front matter on which rules depend.
    private static func facts(_ text: String) -> QuestionFacts {
        func value(_ key: String) -> String {
            let line = text.split(separator: "\n").first { $0.hasPrefix("\(key): ") }
            return line.map { String($0.dropFirst(key.count + 2)) } ?? ""
        }
        let front = text.components(separatedBy: "\n---\n")[0]
        var facts = QuestionFacts(type: InterviewType(rawValue: value("type")) ?? .systemDesign)
        facts.dimensions = Set(Dimension.allCases.filter { front.contains("- \($0.rawValue)\n") })
        facts.hasGovernance = front.contains("- governance")
        facts.audience = Audience(rawValue: value("audience")) ?? .expert
        facts.risk = RiskClass(rawValue: value("risk")) ?? .low
        facts.minutes = Int(value("minutes"))
        let body = text.components(separatedBy: "\n---\n").dropFirst().joined()
        facts.prompt = body.components(separatedBy: "\n## ")[0]
        return facts
    }
}
