import RehearseServer
import SyncConformance
import Testing

/// The PostgreSQL server tells every story of the conformance suite as it should be told, and in
/// the same bytes as the server in memory, which the simulator relies on. Only what a server is
/// free to choose (timelines, heads, ids of new devices) is compared by order of appearance.
@Suite struct ConformanceTests {
    @Test(arguments: SyncScenario.all)
    func bothServersTellTheSameStory(scenario: SyncScenario) async throws {
        let memory = try await scenario.run(on: MemoryServerUnderTest(scenario.limits))
        let postgres = try await Self.run(scenario)
        #expect(
            postgres.failures.isEmpty, "\(postgres.failures.joined(separator: "\n"))")
        for (index, (found, wanted)) in zip(postgres.lines, memory.lines).enumerated() {
            #expect(found == wanted, "answer \(index + 1) of \"\(scenario.name)\"")
        }
        #expect(postgres.lines.count == memory.lines.count)
    }

    private static func run(_ scenario: SyncScenario) async throws -> Transcript {
        var limits = PullLimits()
        limits.rowsMax = scenario.limits.rowsMax
        limits.bytesMax = scenario.limits.bytesMax
        return try await TestServer.run(pullLimits: limits) { server in
            try await server.test { session in
                let target = PostgresServerUnderTest(server: server, session: session)
                try await target.makeOrg()
                return try await scenario.run(on: target)
            }
        }
    }
}
