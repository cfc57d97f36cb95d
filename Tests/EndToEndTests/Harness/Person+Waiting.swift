import Foundation
import RehearseClient

extension Person {
    /// Waits until this machine shows an answer, which another process brings; answers how long it
    /// took from `start`. Looks every two milliseconds: nobody tells when another process commits.
    func appearance(
        of text: String, since start: ContinuousClock.Instant, within limit: Duration = .seconds(30)
    ) async throws -> Duration {
        let rehearse = try Rehearse.open(home: home, environment: [:])
        while true {
            let shown = try rehearse.store.read { snapshot in
                try snapshot.rows("attempt").contains { $0.text("answer") == text }
            }
            let elapsed = start.duration(to: .now)
            if shown { return elapsed }
            guard elapsed < limit else { throw HarnessFailure("'\(text)' never came to \(home)") }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// Waits until a program that goes on has said something.
    func output(
        of program: RunningProgram, saying word: String, within limit: Duration = .seconds(30)
    ) async throws {
        let start = ContinuousClock.now
        while !(try program.outputSoFar()).contains(word) {
            guard start.duration(to: .now) < limit else {
                throw HarnessFailure("'\(word)' was never said: \(try program.outputSoFar())")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}
