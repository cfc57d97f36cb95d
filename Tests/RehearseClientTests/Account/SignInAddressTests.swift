import Testing

@testable import RehearseClient

@Suite struct SignInAddressTests {
    @Test(arguments: [
        "https://coach.example.org", "coach.example.org", "http://127.0.0.1:8080",
        "http://localhost:8080", "http://[::1]:8080",
    ])
    func whereNobodyCanListenInOneMaySignIn(text: String) throws {
        _ = try ServerAddress(forSignIn: text)
    }

    @Test(arguments: [
        "http://coach.example.org", "http://10.0.0.7:8080", "http://127.0.0.1.example.org",
        "http://localhost.example.org",
    ])
    func anUnprotectedWayToAnotherMachineIsRefused(text: String) {
        let error = #expect(throws: RehearseError.self) { try ServerAddress(forSignIn: text) }
        #expect(error?.kind == .configuration)
    }
}
