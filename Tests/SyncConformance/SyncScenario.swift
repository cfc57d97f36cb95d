/// One story that every server must tell in the same way.
package struct SyncScenario: Sendable, CustomStringConvertible {
    package let name: String
    package let limits: ScenarioLimits
    let story: @Sendable (Course) async throws -> Void

    init(
        _ name: String, limits: ScenarioLimits = ScenarioLimits(),
        _ story: @escaping @Sendable (Course) async throws -> Void
    ) {
        self.name = name
        self.limits = limits
        self.story = story
    }

    package var description: String { name }

    /// Runs the story on a server that holds nothing yet.
    package func run(on server: any SyncServerUnderTest) async throws -> Transcript {
        let course = try await Course.begin(on: server)
        try await story(course)
        return await course.transcript
    }

    /// All of them, in the order in which they read best.
    package static let all =
        chains + groups + refusals + merges + paging + grants + integrity + limitsOfRequests
}

/// What came of a story: every answer in a form that does not depend on what a server chooses
/// freely, and what was not as it should be.
package struct Transcript: Sendable {
    package internal(set) var lines: [String] = []
    package internal(set) var failures: [String] = []
}
