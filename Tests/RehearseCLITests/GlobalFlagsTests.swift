import Testing

@testable import RehearseCLI

@Suite struct GlobalFlagsTests {
    @Test(arguments: [
        ["--json", "today"], ["today", "--json"],
        ["question", "--json", "list"], ["--json", "question", "list"],
    ])
    func mayStandAtAnyPlace(_ arguments: [String]) throws {
        let (flags, rest) = try GlobalFlags.hoisted(from: arguments)
        #expect(flags.format == .json(fields: nil))
        #expect(rest == arguments.filter { $0 != "--json" })
    }

    @Test func jsonTakesFieldsOnlyBehindAnEqualsSign() throws {
        let (flags, rest) = try GlobalFlags.hoisted(from: ["--json=id,title", "today"])
        #expect(flags.format == .json(fields: ["id", "title"]))
        #expect(rest == ["today"])
        #expect(try GlobalFlags.hoisted(from: ["--json", "id"]).rest == ["id"])
    }

    @Test func valuesComeWithOrWithoutAnEqualsSign() throws {
        for arguments in [
            ["--color", "never", "--account", "a"], ["--color=never", "--account=a"],
        ] {
            let (flags, rest) = try GlobalFlags.hoisted(from: arguments + ["today"])
            #expect(flags.colour == .never)
            #expect(flags.account == "a")
            #expect(rest == ["today"])
        }
    }

    @Test func nothingBehindTwoHyphensIsTaken() throws {
        let (flags, rest) = try GlobalFlags.hoisted(from: ["-q", "practice", "--", "--json", "-h"])
        #expect(flags.isQuiet && !flags.wantsHelp && flags.format == .people)
        #expect(rest == ["practice", "--", "--json", "-h"])
    }

    @Test(arguments: [
        ["--color", "blue"], ["--color"], ["--account"], ["--json", "--plain"],
        ["--plain", "--json=id"],
    ])
    func contradictionsAreRefused(_ arguments: [String]) {
        #expect(throws: Failure.self) { try GlobalFlags.hoisted(from: arguments) }
    }

    @Test func aSingleHyphenIsAnOrdinaryWord() throws {
        #expect(
            try GlobalFlags.hoisted(from: ["practice", "-F", "-"]).rest == ["practice", "-F", "-"])
    }
}
