import Testing

/// Mistakes on the command line: one sentence, the right number, nothing stored.
@Suite struct ArgumentTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var code: Int32
        var says: String

        init(_ line: String, _ code: Int32, _ says: String) {
            arguments = line.split(separator: " ").map(String.init)
            self.code = code
            self.says = says
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Mistake("frobnicate", 64, "rehearse help"),
        Mistake("practice", 64, "-F FILE"),
        Mistake("write", 64, "Name the attempt"),
        Mistake("submit", 64, "rehearse help submit"),
        Mistake("assign", 64, "<question>"),
        Mistake("sync extra", 64, "extra"),
        Mistake("sync --nonsense", 64, "--nonsense"),
        Mistake("today --json=nonsense", 64, "nonsense"),
        Mistake("auth login", 64, "auth login URL"),
        Mistake("auth login http://127.0.0.1:1", 64, "--code CODE"),
        Mistake("auth login http://127.0.0.1:1 --as mara@acme", 64, "--password-file"),
        Mistake("write a-zzzz -F /etc/hostname", 66, "a-zzzz"),
        Mistake("submit a-000000", 66, "a-000000"),
        Mistake("attempt show a-ffffff", 66, "a-ffffff"),
        Mistake("review show s-ffffff", 66, "s-ffffff"),
        Mistake("conflict show c-ffff", 66, "c-ffff"),
        Mistake("outbox show ffffff", 66, "ffffff"),
        Mistake("feedback show a-ffffff", 66, "a-ffffff"),
        Mistake("question show no-such-question", 66, "no-such-question"),
        Mistake("practice no-such-question -F /etc/hostname", 66, "no-such-question"),
        Mistake("practice null-prediction-fallback -F /nonexistent", 65, "/nonexistent"),
        Mistake("sync", 4, "auth login"),
    ])
    func aMistakeIsNamedAndStoresNothing(_ mistake: Mistake) async throws {
        try await withLocalHome { person in
            try await person.refused(mistake.code, mistake.arguments, saying: [mistake.says])
            let list = try await person.ok("attempt", "list", "--json=id")
            #expect(list.output == "[]\n")
        }
    }

    @Test func aMistypedVerbIsGuessed() async throws {
        try await withLocalHome { person in
            try await person.refused(64, "todya", saying: ["today"])
            try await person.refused(64, "atempt", "list", saying: ["attempt"])
        }
    }
}

/// Runs the body with the home of somebody who has no account.
func withLocalHome(_ body: (Person) async throws -> Void) async throws {
    let stage = try Stage()
    defer { stage.remove() }
    try await body(Person(handle: "nobody", home: stage.newPath("home"), stage: stage))
}
