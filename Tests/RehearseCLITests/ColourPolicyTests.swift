import Testing

@testable import RehearseCLI

@Suite struct ColourPolicyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let choice: ColourChoice
        let environment: [String: String]
        let isTerminal: Bool
        let isOn: Bool

        init(
            _ choice: ColourChoice, _ environment: [String: String], _ isTerminal: Bool,
            _ isOn: Bool
        ) {
            self.choice = choice
            self.environment = environment
            self.isTerminal = isTerminal
            self.isOn = isOn
        }

        var testDescription: String { "\(choice) \(environment) \(isTerminal)" }
    }

    @Test(arguments: [
        Case(.auto, [:], true, true),
        Case(.auto, [:], false, false),
        Case(.always, ["NO_COLOR": "1", "TERM": "dumb"], false, true),
        Case(.never, ["CLICOLOR_FORCE": "1"], true, false),
        Case(.auto, ["NO_COLOR": "1"], true, false),
        Case(.auto, ["NO_COLOR": ""], true, true),
        Case(.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false),
        Case(.auto, ["CLICOLOR_FORCE": "1"], false, true),
        Case(.auto, ["CLICOLOR_FORCE": "0"], false, false),
        Case(.auto, ["CLICOLOR_FORCE": "1", "CLICOLOR": "0", "TERM": "dumb"], false, true),
        Case(.auto, ["CLICOLOR": "0"], true, false),
        Case(.auto, ["CLICOLOR": "1"], false, false),
        Case(.auto, ["TERM": "dumb"], true, false),
    ])
    func theFirstRuleThatSaysSomethingWins(_ example: Case) {
        #expect(
            ColourPolicy.isOn(
                choice: example.choice, environment: example.environment,
                isTerminal: example.isTerminal) == example.isOn)
    }

    @Test func colourNeverCarriesWords() {
        let text: StyledText = "\("late", .bad) and \("new", .good)"
        let coloured = text.rendered(colour: true)
        var bare = coloured
        for code in ["[31m", "[32m", "[0m"] { bare = bare.replacing("\u{1B}" + code, with: "") }
        #expect(bare == text.rendered(colour: false))
        #expect(coloured != bare)
    }
}
