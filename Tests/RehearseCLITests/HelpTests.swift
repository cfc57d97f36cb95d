import Foundation
import Testing

@testable import RehearseCLI

/// Help pages are golden files in `Tests/Golden/help`; `UPDATE_GOLDEN=1` writes them again.
@Suite struct HelpTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden/help")

    static let pages: [String] =
        ["rehearse"] + CommandTree.verbs().map { $0.path.joined(separator: "-") }

    @Test(arguments: pages)
    func pageIsAsReviewed(_ name: String) throws {
        let path = name == "rehearse" ? [] : name.split(separator: "-").map(String.init)
        let page = HelpPage(try CommandTree.target(of: path)).document(columns: 80)
        try compare(page, with: name)
    }

    @Test(arguments: HelpTopic.allCases)
    func topicIsAsReviewed(_ topic: HelpTopic) throws {
        try compare(topic.document(columns: 80), with: "topic-\(topic.rawValue)")
    }

    @Test func fourWaysToAskGiveOnePage() async throws {
        let desk = try Desk()
        let page = await desk.run("practice", "-h")
        #expect(page.status == .done)
        #expect(page.out.hasPrefix("Answer a question in your editor"))
        #expect(page.err.isEmpty)
        for words in [["help", "practice"], ["practice", "x", "--help"], ["-h", "practice"]] {
            let other = await desk.run(words[0], words[1], words.count > 2 ? words[2] : "-q")
            #expect(other.out == page.out, "\(words)")
            #expect(other.status == .done)
        }
    }

    @Test func examplesStandBeforeEverythingElse() throws {
        for target in CommandTree.verbs() {
            let text = HelpPage(target).document(columns: 80).lines.map(\.plain)
            let examples = try #require(text.firstIndex(of: "EXAMPLES"))
            let usage = try #require(text.firstIndex(of: "USAGE"))
            #expect(examples < usage, "\(target.path)")
        }
    }

    @Test(arguments: [20, 40, 80])
    func noLineIsWiderThanTheWindow(_ columns: Int) throws {
        for target in CommandTree.verbs() {
            for line in HelpPage(target).document(columns: columns).lines {
                #expect(line.width <= columns, "\(target.path): \(line.plain)")
            }
        }
    }

    @Test func everyExitCodeIsInTheTopic() {
        let text = HelpTopic.exitCodes.document(columns: 80).lines.map(\.plain).joined(
            separator: "\n")
        for status in ExitStatus.allCases { #expect(text.contains("\(status.rawValue)")) }
    }

    private func compare(_ page: Document, with name: String) throws {
        let file = Self.folder.appendingPathComponent(name + ".txt")
        let text = page.lines.map { $0.rendered(colour: false) + "\n" }.joined()
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: Self.folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden, "run the tests once with UPDATE_GOLDEN=1 and review the change")
    }
}
