import Testing

/// Modules that decide and never act, so that the simulator can run them a million times.
@Suite struct PurityTests {
    struct Impurity: Sendable, CustomTestStringConvertible {
        var words: [String]
        var reason: String
        var testDescription: String { words.joined(separator: " ") }
    }

    private static let modules = [
        "RehearseModel", "RehearseSync", "RehearseLint", "RehearseAnalytics",
    ]

    /// `exp` and `pow` decide nothing about the world; everything else of the C library does.
    private static let mathematics = "RealFunctions.swift"

    @Test(arguments: modules)
    func aPureModuleImportsNoClockNoNetworkAndNoLog(module: String) throws {
        let forbidden = ["Foundation", "FoundationEssentials", "Dispatch", "Logging", "Glibc"]
        for file in try SourceTree.swift(in: "Sources/\(module)") {
            for (line, name) in file.imports
            where (forbidden.contains(name) || name.hasPrefix("NIO"))
                && !(name == "Glibc" && file.name == Self.mathematics)
            {
                Issue.record("\(file.path):\(line) imports \(name), and \(module) only decides")
            }
        }
    }

    @Test(arguments: [
        Impurity(words: ["Date()", "Clock()", "Clock.now"], reason: "time is a parameter"),
        Impurity(
            words: ["UUID()"], reason: "ids are made from a time and noise that are passed in"),
        Impurity(
            words: ["SystemRandomNumberGenerator", ".randomElement()", ".shuffled()"],
            reason: "randomness is a parameter"),
        Impurity(words: ["Task {", "Task.", " async ", "await "], reason: "logic is synchronous"),
        Impurity(words: ["print(", "readLine("], reason: "speaking is for the front ends"),
    ])
    func aPureModuleDoesNothingOnItsOwn(impurity: Impurity) throws {
        for module in Self.modules {
            for file in try SourceTree.swift(in: "Sources/\(module)") {
                for line in file.code where impurity.words.contains(where: line.text.contains) {
                    Issue.record("\(file.path):\(line.number): \(impurity.reason)")
                }
            }
        }
    }

    @Test(arguments: modules)
    func aPureModuleTakesItsRandomnessFromTheCaller(module: String) throws {
        for file in try SourceTree.swift(in: "Sources/\(module)") {
            for line in file.code
            where line.text.contains(".random(") && !line.text.contains("using:") {
                Issue.record("\(file.path):\(line.number) draws from no generator")
            }
        }
    }
}
