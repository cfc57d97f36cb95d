import Testing

@testable import RehearseCLI

/// Goal: nothing in the tree is without help. Method: walk the tree that the program itself uses.
@Suite struct CommandTreeTests {
    @Test func everyVerbHasAnExampleThatBeginsWithItsOwnPath() {
        for target in CommandTree.verbs() {
            let path = target.path.joined(separator: " ")
            guard let verb = target.command as? any Verb.Type else {
                Issue.record("\(path) is no verb")
                continue
            }
            #expect(!verb.manual.examples.isEmpty, "\(path)")
            #expect(
                verb.manual.examples.contains { $0.command.contains("rehearse \(path)") }, "\(path)"
            )
            #expect(!target.abstract.isEmpty, "\(path)")
        }
    }

    @Test func everyExampleParses() async throws {
        for target in CommandTree.verbs() {
            let verb = try #require(target.command as? any Verb.Type)
            for example in verb.manual.examples {
                guard let words = Self.words(of: example.command) else { continue }
                let (_, rest) = try GlobalFlags.hoisted(from: words)
                await #expect(throws: Never.self, "\(example.command)") {
                    _ = try await CommandLineProgram.parse(rest, CommandTree.target(of: rest))
                }
            }
        }
    }

    @Test func everyArgumentIsExplained() throws {
        for target in CommandTree.verbs() {
            for argument in ArgumentDescription.of(target.command) {
                #expect(
                    argument.abstract?.isEmpty == false, "\(target.path) \(argument.label)")
            }
        }
    }

    @Test func fieldNamesAreUniqueAndInCamelCase() throws {
        for target in CommandTree.verbs() {
            let fields = try #require(target.command as? any Verb.Type).manual.fields
            #expect(Set(fields).count == fields.count, "\(target.path)")
            for field in fields {
                #expect(field.allSatisfy { $0.isLetter }, "\(target.path) \(field)")
                #expect(field.first?.isLowercase == true, "\(target.path) \(field)")
            }
        }
    }

    @Test func noVerbDeclaresAGlobalFlag() {
        let global = Set([
            "json", "plain", "q", "quiet", "color", "no-input", "account", "debug", "h",
        ])
        for target in CommandTree.verbs() {
            for argument in ArgumentDescription.of(target.command) {
                let names = Set((argument.names ?? []).map(\.name))
                #expect(global.isDisjoint(with: names), "\(target.path) \(names)")
            }
        }
    }

    @Test(arguments: [
        (["todya"], "Unknown command 'todya'. Did you mean 'today'?"),
        (
            ["review", "publihs"],
            "Unknown command 'review publihs'. Did you mean 'review publish'?"
        ),
        (
            ["admin", "member", "lits"],
            "Unknown command 'admin member lits'. Did you mean 'admin member list'?"
        ),
        (["attempt", "shwo"], "Unknown command 'attempt shwo'. Did you mean 'attempt show'?"),
        (["xyzzy"], "Unknown command 'xyzzy'."),
    ])
    func aMistypedVerbIsRecognisedAtEachLevel(_ words: [String], _ sentence: String) {
        do {
            _ = try CommandTree.target(of: words)
            Issue.record("\(words) was accepted")
        } catch {
            #expect(error.status == .usage)
            #expect(error.happened == sentence)
        }
    }

    @Test func aliasesLeadToTheSameVerb() throws {
        #expect(try CommandTree.target(of: ["q", "list"]).path == ["question", "list"])
        #expect(try CommandTree.target(of: ["practise"]).path == ["practice"])
    }

    /// The words of an example as a shell would split them; nil if it begins with another program.
    private static func words(of command: String) -> [String]? {
        let last = command.split(separator: "|").first { $0.contains("rehearse") } ?? ""
        let own = last.split(separator: "<").first?.split(separator: ">").first ?? ""
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in own {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == " " && !isQuoted {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        if !word.isEmpty { words.append(word) }
        guard words.first == "rehearse" else { return nil }
        return words.dropFirst().map { $0 == "''" ? "" : $0 }
    }
}
