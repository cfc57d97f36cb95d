internal import Glibc
internal import RehearseCLI

@main
struct Program {
    static func main() async {
        exit(
            await CommandLineProgram.main(
                Array(CommandLine.arguments.dropFirst()), environment: environmentVariables()))
    }

    /// The environment without Foundation, which would cost a third of the start-up time.
    private static func environmentVariables() -> [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let words = String(cString: text).split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if words.count == 2 { variables[String(words[0])] = String(words[1]) }
            entry += 1
        }
        return variables
    }
}
