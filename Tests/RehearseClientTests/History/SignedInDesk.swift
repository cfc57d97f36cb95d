import RehearseModel
import RehearseSync

@testable import RehearseClient

/// Somebody who is signed in on several devices, with a server in memory.
struct SignedInDesk {
    let world = SyncWorld()
    private static let server = "http://127.0.0.1:1"
    static let slug = "null-prediction-fallback"

    /// One more device of the same person.
    func device(_ name: String) async throws -> Rehearse {
        let rehearse = try open(name)
        try await rehearse.login(
            server: Self.server, as: "mara@acme", password: "correct horse", deviceName: name)
        try await rehearse.sync()
        return rehearse
    }

    /// The same device in another process.
    func open(_ name: String) throws -> Rehearse {
        let fake = world.server
        return try Rehearse.open(
            layout: HomeLayout(home: world.home.path + "/" + name, environment: [:]), account: nil,
            environment: .test(clock: world.clock), connect: { _ in fake })
    }

    func tick() {
        world.clock.advance(by: .seconds(60))
    }
}

extension Rehearse {
    /// Writes the whole answer to the question of these tests.
    @discardableResult
    func write(_ text: String) throws -> String {
        let target = try practiceTarget(SignedInDesk.slug)
        let saved = try save(target, answer: text, addingMilliseconds: 1000)
        return saved.attempt?.shortID ?? ""
    }

    var answerThere: String {
        get throws { try attempts().first.map { try attempt($0.id).answer } ?? "" }
    }
}
