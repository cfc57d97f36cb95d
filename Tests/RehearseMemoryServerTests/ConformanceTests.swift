import SyncConformance
import Testing

/// The server in memory tells every story of the conformance suite as it should be told; the
/// PostgreSQL server is compared with it in RehearseServerTests.
@Suite struct ConformanceTests {
    @Test(arguments: SyncScenario.all)
    func theServerInMemoryConforms(scenario: SyncScenario) async throws {
        let transcript = try await scenario.run(on: MemoryServerUnderTest(scenario.limits))
        #expect(transcript.failures.isEmpty, "\(transcript.failures.joined(separator: "\n"))")
        #expect(!transcript.lines.isEmpty)
    }

    @Test func everyStoryHasANameOfItsOwn() {
        #expect(Set(SyncScenario.all.map(\.name)).count == SyncScenario.all.count)
        #expect(SyncScenario.all.count >= 40)
    }
}
