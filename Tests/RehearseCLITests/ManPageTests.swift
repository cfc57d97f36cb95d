import Foundation
import Testing

@testable import RehearseCLI

/// The manual that comes out of the tree of commands.
@Suite struct ManPageTests {
    @Test func everyVerbAndTopicHasAPage() {
        let names = Set(ManPage.all.map(\.fileName))
        #expect(names.count == ManPage.all.count)
        for target in CommandTree.verbs() where target.isShown {
            #expect(names.contains("rehearse-\(target.path.joined(separator: "-")).1"))
        }
        for topic in HelpTopic.allCases {
            #expect(names.contains("rehearse-\(topic.rawValue).7"))
        }
        #expect(!names.contains { $0.contains("__") })
    }

    @Test func aPageHasNamesExamplesAndExitCodes() async throws {
        let page = await (try Desk()).run("man", "practice")
        #expect(page.status == .done)
        #expect(page.out.hasPrefix(".TH REHEARSE-PRACTICE 1 "))
        for heading in [".SH NAME", ".SH SYNOPSIS", ".SH EXAMPLES", ".SH EXIT STATUS"] {
            #expect(page.out.contains(heading))
        }
        #expect(page.out.utf8.allSatisfy { $0 < 0x80 })
        #expect(await (try Desk()).run("man", "nonsense").status == .usage)
        let topic = await (try Desk()).run("man", "exit-codes")
        #expect(topic.out.hasPrefix(".TH REHEARSE-EXIT-CODES 7"))
    }

    @Test(arguments: [
        ("a-b", "a\\-b"), (".dot", "\\&.dot"), ("a\\n", "a\\en"), ("'x'", "\\(aqx\\(aq"),
        ("·…", "|..."), ("é", "\\[u00E9]"), ("~/.local", "\\(ti/.local"),
    ])
    func whatRoffWouldReadOtherwiseIsEscaped(_ text: String, _ roff: String) {
        #expect(Roff.escaped(text) == roff)
    }

    /// groff reads every page without a warning. Debian's base system has it; where it is missing
    /// there is nothing to compare with.
    @Test(.enabled(if: FileAccess.isExecutable("/usr/bin/groff")))
    func groffHasNothingToSay() async throws {
        let desk = try Desk()
        let folder = desk.home + "/man"
        #expect(await desk.run("man", "--folder", folder).status == .done)
        for section in ["man1", "man7"] {
            for name in FileAccess.names(in: "\(folder)/\(section)") {
                let said = try groff("\(folder)/\(section)/\(name)")
                #expect(said.isEmpty, "\(name): \(said)")
            }
        }
    }

    private func groff(_ path: String) throws -> String {
        let process = Process()
        let errors = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/groff")
        process.arguments = ["-man", "-ww", "-Tutf8", "-z", path]
        process.standardError = errors
        try process.run()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
            + (process.terminationStatus == 0 ? "" : "status \(process.terminationStatus)")
    }
}
