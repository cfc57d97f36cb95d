import Testing

@testable import RehearseClient

@Suite struct HomeLayoutTests {
    @Test func rehearseHomeGoesBeforeEverything() throws {
        let layout = try HomeLayout(
            home: nil,
            environment: ["REHEARSE_HOME": "/h", "XDG_DATA_HOME": "/d", "HOME": "/home/m"])
        #expect(layout.database(of: "local") == "/h/data/local/rehearse.sqlite")
        #expect(layout.credentials == "/h/state/credentials.json")
    }

    @Test func theBaseDirectoriesFollowXDG() throws {
        let layout = try HomeLayout(
            home: nil,
            environment: ["XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s", "HOME": "/home/m"])
        #expect(layout.data == "/d/rehearse")
        #expect(layout.state == "/s/rehearse")
    }

    @Test func relativeBaseDirectoriesAreIgnored() throws {
        let layout = try HomeLayout(
            home: nil, environment: ["XDG_DATA_HOME": "data", "HOME": "/home/m"])
        #expect(layout.data == "/home/m/.local/share/rehearse")
        #expect(layout.state == "/home/m/.local/state/rehearse")
    }

    @Test func noHomeIsAMistakeInTheSetUp() {
        for environment in [[:], ["REHEARSE_HOME": "relative"], ["HOME": ""]] {
            let error = #expect(throws: RehearseError.self) {
                try HomeLayout(home: nil, environment: environment)
            }
            #expect(error?.kind == .configuration)
        }
    }
}

@Suite struct ServerAddressTests {
    @Test(arguments: [
        ("https://coach.example.org", "https://coach.example.org", "coach.example.org"),
        ("coach.example.org/", "https://coach.example.org", "coach.example.org"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080", "127.0.0.1:8080"),
        (
            "HTTPS://Coach.Example.ORG:8443", "https://coach.example.org:8443",
            "coach.example.org:8443"
        ),
        ("http://[::1]:80", "http://[::1]:80", "[::1]:80"),
        ("localhost:1", "https://localhost:1", "localhost:1"),
    ])
    func addressesAreReadAsPeopleTypeThem(text: String, url: String, name: String) throws {
        let address = try ServerAddress(text)
        #expect(address.url == url)
        #expect(address.name == name)
    }

    @Test(arguments: [
        "", "https://", "ftp://x", "https://a b", "https://x/path", "https://x:0",
        "https://x:65536",
        "https://x:", "https://../..", "https://[::1", "https://user@host", "https://x?y", "-x",
    ])
    func everythingElseIsRefused(text: String) {
        let error = #expect(throws: RehearseError.self) { try ServerAddress(text) }
        #expect(error?.kind == .usage)
    }
}
