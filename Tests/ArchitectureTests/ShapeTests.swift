import Testing

/// The rules of style that a program can check.
@Suite struct ShapeTests {
    @Test func aFileHasAtMost400Lines() throws {
        for file in try SourceTree.swift(in: "Sources", "Tests") where file.lines.count > 400 {
            Issue.record("\(file.path) has \(file.lines.count) lines; which two things is it?")
        }
    }

    /// A text in a literal may be longer: cutting a sentence helps no reader, and `swift format`
    /// leaves it alone for the same reason. The literal itself has to stand at the 100th column.
    @Test func aLineHasAtMost100Columns() throws {
        for file in try SourceTree.swift(in: "Sources", "Tests") {
            for number in file.linesTooLong(columnsMax: 100) {
                Issue.record("\(file.path):\(number) has more than 100 columns")
            }
        }
    }

    @Test(arguments: [
        ("let long = aaaaaaa", true), ("let a = \"aaaaaaaaa\"", false),
        ("f(\"a\", bbbbbbbbbb)", true),
        ("// a comment as long", true), ("f(\"a\\\"b\", cccccccccc)", true), ("short", false),
    ])
    func onlyALiteralMayCrossTheLastColumn(_ line: String, isTooLong: Bool) {
        let file = SourceFile(path: "A.swift", lines: [line])
        #expect(file.linesTooLong(columnsMax: 14) == (isTooLong ? [1] : []))
    }

    @Test func everythingIsNamedForWhatItIs() throws {
        for file in try SourceTree.swift(in: "Sources", "Tests") {
            let stem = file.name.dropLast(".swift".count)
            for part in file.path.split(separator: "/").dropLast() + [stem] {
                expectMeaningful(String(part), in: file.path)
            }
            for name in file.declaredTypes { expectMeaningful(name, in: file.path) }
        }
    }

    @Test func nothingIsLeftToDo() throws {
        for file in try SourceTree.swift(in: "Sources", "Tests") where file.module != Self.own {
            for (index, line) in file.lines.enumerated() {
                let words = line.split { !$0.isLetter }
                for word in ["TODO", "FIXME", "XXX", "HACK"] where words.contains(word[...]) {
                    Issue.record("\(file.path):\(index + 1) says \(word)")
                }
            }
        }
    }

    @Test func nothingTrapsOnAnError() throws {
        for file in try SourceTree.swift(in: "Sources", "Tests") where file.module != Self.own {
            for place in file.places(of: "try!") {
                Issue.record("\(place) traps; errors from outside throw")
            }
        }
    }

    @Test func anErrorThatIsDroppedHasAReason() throws {
        for file in try SourceTree.swift(in: "Sources", "Tests") where file.module != Self.own {
            for (number, text) in file.code where text.contains("try?") {
                guard !text.contains("// "), !file.hasCommentAbove(number) else { continue }
                Issue.record("\(file.path):\(number) drops an error and does not say why")
            }
        }
    }

    @Test func whatTheCompilerCannotCheckHasItsProofBesideIt() throws {
        for file in try SourceTree.swift(in: "Sources", "Tests") where file.module != Self.own {
            for (number, text) in file.code
            where text.contains("@unchecked Sendable") || text.contains("nonisolated(unsafe)") {
                guard !file.hasCommentAbove(number) else { continue }
                Issue.record("\(file.path):\(number) needs a comment on the line above")
            }
        }
    }

    @Test func concurrencyIsStructured() throws {
        for file in try SourceTree.swift(in: "Sources") {
            for (number, text) in file.code {
                let words = text.split { !$0.isLetter && $0 != "." && $0 != "{" && $0 != "(" }
                let starts = ["Task", "Task{", "Task.detached", "Task.detached{", "Task("]
                let isTask = words.enumerated().contains { index, word in
                    guard starts.contains(String(word)) else { return word.hasPrefix("Task(") }
                    return word.contains("{") || word.contains("(") || words.after(index) == "{"
                }
                guard isTask else { continue }
                Issue.record("\(file.path):\(number) starts a task that nobody waits for")
            }
        }
    }

    @Test func testsWaitForNothing() throws {
        for file in try SourceTree.swift(in: "Tests") where file.module != Self.own {
            guard !Self.waiting.keys.contains(where: file.path.hasPrefix) else { continue }
            for place in file.places(
                of: "Task.sleep", "sleep(nanoseconds", "usleep(", "Thread.sleep")
            {
                Issue.record("\(place) sleeps; tests advance a clock of their own")
            }
        }
    }

    private static let waiting = [
        "Tests/TestSupport/TestCluster.swift":
            "at exit nothing asynchronous runs any more, and the server must be gone first",
        "Tests/EndToEndTests/Harness/":
            "another process cannot be awaited other than by looking again, with a deadline",
    ]

    /// The folder of these tests, which names what it looks for.
    private static let own = "ArchitectureTests"

    private static let emptyWords: Set<String> = [
        "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Common", "Core", "Manager",
        "Misc",
    ]

    private func expectMeaningful(_ name: String, in path: String) {
        for word in name.camelCaseWords where Self.emptyWords.contains(word) {
            Issue.record("\(path): \"\(name)\" says \"\(word)\", which says nothing")
        }
    }
}

extension SourceFile {
    /// Numbers of lines that are too long and have no literal across the last column.
    fileprivate func linesTooLong(columnsMax: Int) -> [Int] {
        var isInsideText = false
        return lines.enumerated().compactMap { index, line in
            let wasInsideText = isInsideText
            if line.ranges(of: "\"\"\"").count % 2 == 1 { isInsideText.toggle() }
            guard line.count > columnsMax, !wasInsideText else { return nil }
            return line.hasLiteral(atColumn: columnsMax) ? nil : index + 1
        }
    }

    fileprivate func hasCommentAbove(_ number: Int) -> Bool {
        number > 1 && lines[number - 2].isComment
    }

    fileprivate var declaredTypes: [String] {
        let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        return code.compactMap { line in
            let words = line.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            guard let index = words.firstIndex(where: kinds.contains) else { return nil }
            return words.after(index).map(String.init)
        }
    }
}

extension Array {
    fileprivate func after(_ index: Int) -> Element? {
        index + 1 < count ? self[index + 1] : nil
    }
}

extension String {
    /// Whether the character after `column` characters belongs to a literal that began before, or
    /// only brackets and a comma follow one that ends there.
    fileprivate func hasLiteral(atColumn column: Int) -> Bool {
        guard !isComment else { return false }
        let end = lastIndex { !"),]".contains($0) } ?? startIndex
        if self[end] == "\"", distance(from: startIndex, to: end) >= column - 1 { return true }
        var isInside = false
        var isEscaped = false
        for character in prefix(column) {
            if character == "\"", !isEscaped { isInside.toggle() }
            isEscaped = character == "\\" && !isEscaped
        }
        return isInside
    }

    /// `PeerManager+Common` gives Peer, Manager, Common.
    fileprivate var camelCaseWords: [String] {
        var words: [String] = []
        for character in self {
            if character.isUppercase || words.isEmpty || !character.isLetter {
                words.append("")
            }
            if character.isLetter { words[words.count - 1].append(character) }
        }
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }
}
