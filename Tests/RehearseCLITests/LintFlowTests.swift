import Foundation
import Testing

@testable import RehearseCLI

/// Having a text read, from the command line.
@Suite struct LintFlowTests {
    private let slug = "canary-for-arrival-times"
    private let bold = "This gives us a bias-free model. Write to ana@corp.com for the data.\n"

    private func object(_ text: String) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(value as? [String: Any])
    }

    @Test func aFileIsReadAndEachFindingExplained() async throws {
        let desk = try Desk()
        let path = try desk.file("answer.md", Array(bold.utf8))
        let answer = await desk.run("lint", "-F", path)
        #expect(answer.status == .done)
        #expect(answer.out.contains("OVR-01  Make no perfect claim; say what remains.  line 1"))
        #expect(answer.out.contains("“bias-free”"))
        #expect(answer.out.contains("One counter-example ends it"))
        #expect(answer.out.contains("PRV-01"))
        #expect(answer.out.contains("“ana@corp.com”"))
        #expect(answer.out.contains("nothing here is a score"))
    }

    @Test func theExitCodeSaysWhetherTheAuthorIsNeeded() async throws {
        let desk = try Desk()
        #expect(await desk.run("lint", "-", "--exit-code", input: bold).status == .needsYou)
        #expect(await desk.run("lint", "-", input: bold).status == .done)
        let calm = "The owner signs each release, and the log keeps her name."
        let answer = await desk.run("lint", "-", "--exit-code", input: calm)
        #expect(answer.status == .done)
        #expect(answer.out.contains("STR-01"))
    }

    @Test func anAttemptIsReadWithItsQuestion() async throws {
        let desk = try Desk()
        let text =
            "I'd retry. " + String(repeating: "We wait for the feed and log the time. ", count: 6)
        _ = await desk.run("practice", slug, "-F", "-", input: text)
        let answer = await desk.run("lint", "--json")
        let result = try object(answer.out)
        #expect(result["question"] as? String == slug)
        let findings = try #require(result["findings"] as? [[String: Any]])
        let rules = findings.compactMap { $0["rule"] as? String }
        #expect(rules.contains("MON-05"))
        let six = ["rule", "line", "quote", "why", "fix", "dismiss"]
        for finding in findings {
            for name in six { #expect("\(finding[name] ?? "")" != "", "\(name)") }
        }
    }

    @Test func withoutAQuestionTheRulesThatNeedItAbstain() async throws {
        let desk = try Desk()
        let text = String(repeating: "We wait for the feed and log the time. ", count: 6)
        let alone = try object(await desk.run("lint", "-", "--json", input: text).out)
        let reasons = try #require(alone["abstentions"] as? [[String: String]])
        #expect(reasons.contains { $0["rule"] == "MON-05" && $0["reason"] == "noQuestion" })
        let asked = await desk.run("lint", "-", "--question", slug, "--json", input: text)
        let findings = try #require(try object(asked.out)["findings"] as? [[String: Any]])
        #expect(findings.contains { $0["rule"] as? String == "MON-05" })
    }

    @Test func plainOutputHasOneFindingALine() async throws {
        let desk = try Desk()
        let answer = await desk.run("lint", "-", "--plain", input: bold)
        let lines = answer.out.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("OVR-01\tessential\t1\t17\t") })
        #expect(
            lines.allSatisfy {
                $0.split(separator: "\t", omittingEmptySubsequences: false).count == 15
            })
    }

    @Test func sarifNamesRulesPlacesAndSuppressions() async throws {
        let desk = try Desk()
        _ = await desk.run("lint", "--dismiss", "prv-01", "--reason", "it is public")
        let path = try desk.file("my answer.md", Array(bold.utf8))
        let document = try object(await desk.run("lint", "-F", path, "--sarif").out)
        #expect(document["version"] as? String == "2.1.0")
        let run = try #require((document["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.count == 58)
        let results = try #require(run["results"] as? [[String: Any]])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            let isSuppressed = result["suppressions"] != nil
            #expect(isSuppressed == (result["ruleId"] as? String == "PRV-01"))
        }
        let boast = try #require(results.first { $0["ruleId"] as? String == "OVR-01" })
        #expect(boast["level"] as? String == "error")
        let place = (boast["locations"] as? [[String: Any]])?.first?["physicalLocation"]
        let location = try #require(place as? [String: Any])
        let artifact = try #require(location["artifactLocation"] as? [String: String])
        #expect(artifact["uri"]?.hasSuffix("my%20answer.md") == true)
        let region = try #require(location["region"] as? [String: Any])
        #expect(region["startColumn"] as? Int == 17)
        #expect(region["byteOffset"] as? Int == 16)
        #expect(region["byteLength"] as? Int == 9)
    }

    @Test func aDismissalIsKeptCountedAndTakenBack() async throws {
        let desk = try Desk()
        let said = await desk.run("lint", "--dismiss", "OVR-01", "--reason", "quoting a vendor")
        #expect(said.out.contains("OVR-01 is dismissed everywhere"))
        let silent = await desk.run("lint", "-", "--exit-code", "--all", input: "It never fails.")
        #expect(silent.status == .done)
        #expect(silent.out.contains("1 finding dismissed"))
        #expect(silent.out.contains("dismissed: quoting a vendor"))
        #expect(await desk.run("lint", "--rules").out.contains("(dismissed)"))
        #expect(await desk.run("lint", "--reinstate", "OVR-01").status == .done)
        let again = await desk.run("lint", "-", "--exit-code", input: "It never fails.")
        #expect(again.status == .needsYou)
        #expect(await desk.run("lint", "--reinstate", "OVR-01").status == .notFound)
    }

    @Test func aDismissalInOneAttemptHoldsThereAlone() async throws {
        let desk = try Desk()
        _ = await desk.run("practice", slug, "-F", "-", input: "It never fails.")
        let list = await desk.run("attempt", "list", "--plain")
        let id = String(list.out.split(separator: "\t")[1])
        _ = await desk.run("lint", id, "--dismiss", "OVR-01", "--reason", "irony")
        #expect(await desk.run("lint", id, "--exit-code").status == .done)
        let other = await desk.run("lint", "-", "--exit-code", input: "It never fails.")
        #expect(other.status == .needsYou)
    }

    @Test(arguments: [
        (["lint", "--dismiss", "OVR-01"], RehearseCLI.ExitStatus.usage),
        (["lint", "--dismiss", "OVR-99", "--reason", "x"], .usage),
        (["lint", "--dismiss", "OVR-01", "--reason", " "], .usage),
        (["lint", "--rule", "OVR-99"], .notFound),
        (["lint", "--rules", "--rule", "OVR-01"], .usage),
        (["lint", "a-000000"], .notFound),
        (["lint"], .notFound),
        (["lint", "-F", "/nowhere/at/all"], .badInput),
        (["lint", "-", "--question", "no-such-question"], .notFound),
        (["lint", "--question", "measuring-fairness"], .usage),
    ])
    func whatCannotBeDoneIsRefused(words: [String], status: RehearseCLI.ExitStatus) async throws {
        let desk = try Desk()
        let answer = await desk.run(words: words, input: "It never fails.")
        #expect(answer.status == status, "\(answer.err)")
        #expect(!answer.err.isEmpty)
    }

    @Test func aTextOfTheGreatestLengthIsReadAndOneMoreByteIsNot() async throws {
        let desk = try Desk()
        let most = String(repeating: "a", count: 256 * 1024)
        #expect(await desk.run("lint", "-", "--plain", input: most).status == .done)
        #expect(await desk.run("lint", "-", "--plain", input: most + "a").status == .badInput)
    }

    @Test func oneRuleIsExplained() async throws {
        let desk = try Desk()
        let page = await desk.run("lint", "--rule", "frm-01").out
        #expect(page.contains("FRM-01  Define the goal or a loaded word first."))
        #expect(page.contains("a design or case question, 40 words and more"))
        let rules = await desk.run("lint", "--rules", "--plain").out
        #expect(rules.split(separator: "\n").count == 58)
    }
}
