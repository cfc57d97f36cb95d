internal import ArgumentParser
internal import RehearseSimulator
internal import RehearseSync

/// Shows for each mutant which checker catches it and after how many histories.
struct MutantsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutants",
        abstract: "Leaves out one guard of the shared code at a time and looks whether it shows.")

    @Option(help: "How many histories a mutant may survive.")
    var most = 5000

    @Option(help: "Only this one; may be given several times.")
    var only: [Mutant] = []

    func run() async throws {
        #if DEBUG
            let hunt = MutantHunt(historiesMax: most)
            var survivorCount = 0
            for mutant in only.isEmpty ? Mutant.allCases : only {
                let found = try await hunt.hunt(mutant)
                if !found.isCaught { survivorCount += 1 }
                let fate =
                    found.isCaught
                    ? "caught by \(found.invariants.joined(separator: " ")) after "
                        + "\(found.historyCount), seed \(found.seed)"
                    : "NOT CAUGHT in \(found.historyCount)"
                print("\(mutant.rawValue): \(fate)")
            }
            guard survivorCount == 0 else { throw ExitCode(1) }
        #else
            throw ValidationError("Release builds have no mutants. Use a debug build.")
        #endif
    }
}

extension Mutant: ExpressibleByArgument {}
