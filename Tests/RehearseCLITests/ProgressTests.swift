import Synchronization
import Testing

@testable import RehearseCLI

/// Goal: slow work is announced in the right way, fast work not at all. Method: the waits are a
/// function of the test; at a chosen wait the work ends.
@Suite struct ProgressTests {
    @Test func fastWorkIsNotAnnounced() async throws {
        let errors = try await run(endingAtWait: 1, terminal: true)
        #expect(errors.isEmpty)
    }

    @Test func onATerminalOneLineIsPaintedAndClearedAgain() async throws {
        let errors = try await run(endingAtWait: 2, terminal: true)
        #expect(errors == "\r\u{1B}[Kasking the server…\r\u{1B}[K")
    }

    @Test(arguments: [["ACCESSIBLE": "1"], ["TERM": "dumb"]])
    func whereNothingMayBePaintedTwiceItIsAPlainLine(_ environment: [String: String]) async throws {
        let errors = try await run(endingAtWait: 3, terminal: true, environment: environment)
        #expect(errors == "working… asking the server\nworking… asking the server\n")
    }

    @Test func inAPipeItIsAPlainLine() async throws {
        let errors = try await run(endingAtWait: 2, terminal: false)
        #expect(errors == "working… asking the server\n")
    }

    @Test func quietSaysNothing() async throws {
        let errors = try await run(endingAtWait: 0, terminal: true, isQuiet: true)
        #expect(errors.isEmpty)
    }

    @Test func theErrorOfTheWorkComesThrough() async throws {
        struct Broken: Error {}
        let desk = try Desk()
        let memory = OutputChannel.Memory()
        let invocation = Invocation(
            flags: GlobalFlags(), surroundings: desk.surroundings(), output: memory.channel,
            errors: memory.channel)
        await #expect(throws: Broken.self) {
            try await Progress(in: invocation).during("asking") { () -> Int in throw Broken() }
        }
    }

    private func run(
        endingAtWait end: Int, terminal: Bool, environment: [String: String] = [:],
        isQuiet: Bool = false
    ) async throws -> String {
        let desk = try Desk()
        let memory = OutputChannel.Memory()
        let (ends, continuation) = AsyncStream.makeStream(of: Void.self)
        let waits = Mutex(0)
        var surroundings = desk.surroundings(environment: environment, terminal: terminal)
        surroundings.sleep = { _ in
            let wait = waits.withLock { count in
                count += 1
                return count
            }
            guard wait >= end else { return }
            continuation.yield()
            // Like a long wait that the end of the work cuts short.
            throw CancellationError()
        }
        if end == 0 { continuation.yield() }
        let invocation = Invocation(
            flags: GlobalFlags(isQuiet: isQuiet), surroundings: surroundings,
            output: memory.channel, errors: memory.channel)
        let result = try await Progress(in: invocation).during("asking the server") {
            for await _ in ends { break }
            return 7
        }
        #expect(result == 7)
        return memory.text
    }
}
