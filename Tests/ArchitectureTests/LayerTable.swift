import Testing

/// What one module may import, and why. Package.swift draws the same picture.
struct Module: Sendable, CustomTestStringConvertible {
    var name: String
    /// An import points to a lower layer, never sideways, never up.
    var layer: Int
    var modules: Set<String>
    var packages: Set<String>
    var system: Set<String>
    var reason: String

    var testDescription: String { name }

    static let all = [
        Module(
            name: "RehearseModel", layer: 0, modules: [], packages: [], system: [],
            reason: "the nouns and their rules need nothing but the standard library"),
        Module(
            name: "CLibPQ", layer: 0, modules: [], packages: [], system: [],
            reason: "it only makes libpq visible"),
        Module(
            name: "CSodium", layer: 0, modules: [], packages: [], system: [],
            reason: "it only makes libsodium visible"),
        Module(
            name: "RehearseSync", layer: 1, modules: ["RehearseModel", "CSodium"], packages: [],
            system: [],
            reason: "sync is decided in pure values; only the hash comes from a library"),
        Module(
            name: "RehearseAnalytics", layer: 1, modules: ["RehearseModel"], packages: [],
            system: ["Glibc"], reason: "figures are computed from facts and mathematics alone"),
        Module(
            name: "RehearseLint", layer: 1, modules: ["RehearseModel"], packages: [], system: [],
            reason: "an answer is read by the same pure rules on every machine"),
        Module(
            name: "Postgres", layer: 1, modules: ["CLibPQ"], packages: ["Logging", "Subprocess"],
            system: ["Glibc", "Synchronization"],
            reason: "the PostgreSQL client knows nothing of Rehearse and brings no event loop"),
        Module(
            name: "RehearseServer", layer: 2,
            modules: ["RehearseModel", "RehearseSync", "RehearseAnalytics", "Postgres", "CSodium"],
            packages: [
                "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "NIOCore",
                "ServiceLifecycle", "Subprocess", "UnixSignals",
            ],
            system: ["Dispatch", "Glibc", "Synchronization"],
            reason: "the server keeps its data in PostgreSQL and needs no Foundation"),
        Module(
            name: "RehearseClient", layer: 2,
            modules: ["RehearseModel", "RehearseSync", "RehearseLint", "RehearseAnalytics"],
            packages: [
                "AsyncHTTPClient", "GRDB", "NIOCore", "NIOHTTP1", "NIOPosix", "NIOSSL", "Yams",
            ],
            system: ["Dispatch", "Foundation", "Glibc", "Synchronization"],
            reason: "the client library stands alone, without the server: other programs use it"),
        Module(
            name: "RehearseCLI", layer: 3,
            modules: ["RehearseModel", "RehearseAnalytics", "RehearseClient"],
            packages: ["ArgumentParser", "Subprocess"],
            system: ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"],
            reason: "a front end does what the client library offers, and Foundation costs start-up"
        ),
        Module(
            name: "RehearseMemoryServer", layer: 2, modules: ["RehearseModel", "RehearseSync"],
            packages: [], system: ["Synchronization"],
            reason: "it stands in for the server where no database is, and decides by shared code"),
        Module(
            name: "RehearseSimulator", layer: 3,
            modules: ["RehearseModel", "RehearseSync", "RehearseClient", "RehearseMemoryServer"],
            packages: [],
            system: ["Glibc", "Synchronization"],
            reason: "the simulator drives the real client and asks a server in memory"),
        Module(
            name: "rehearse-simulator", layer: 4, modules: ["RehearseSimulator", "RehearseSync"],
            packages: ["ArgumentParser"], system: ["Glibc"],
            reason: "the program only reads arguments and prints what came of them"),
        Module(
            name: "rehearse", layer: 4, modules: ["RehearseCLI"], packages: ["ArgumentParser"],
            system: ["Glibc"], reason: "the program only starts the command line"),
        Module(
            name: "rehearse-server", layer: 4,
            modules: ["RehearseServer", "RehearseModel", "RehearseSync"],
            packages: ["ArgumentParser", "Logging"], system: ["Glibc"],
            reason: "the program only reads arguments and hands them to the server"),
        Module(
            name: "rehearse-bench", layer: 4,
            modules: [
                "RehearseServer", "RehearseClient", "RehearseSync", "RehearseLint", "RehearseModel",
                "Postgres",
            ],
            packages: [
                "ArgumentParser", "AsyncHTTPClient", "GRDB", "Logging", "NIOCore", "NIOHTTP1",
            ],
            system: ["Glibc"],
            reason: "it measures both sides and the baselines they are compared with"),
    ]
}

/// A module that only some of ours may touch.
struct ReservedImport: Sendable, CustomTestStringConvertible {
    var name: String
    var owners: Set<String>
    var reason: String

    var testDescription: String { name }

    static let all = [
        ReservedImport(
            name: "ArgumentParser",
            owners: [
                "RehearseCLI", "rehearse", "rehearse-server", "rehearse-simulator",
                "rehearse-bench",
            ],
            reason: "arguments are read where a program starts and nowhere else"),
        ReservedImport(
            name: "GRDB", owners: ["RehearseClient", "rehearse-bench"],
            reason: "how the client stores its rows is nobody else's business but its measure's"),
        ReservedImport(
            name: "Hummingbird", owners: ["RehearseServer"],
            reason: "HTTP ends at the server's edge"),
        ReservedImport(
            name: "AsyncHTTPClient", owners: ["RehearseClient", "rehearse-bench"],
            reason: "one transport speaks to the server, and one load of a thousand devices"),
        ReservedImport(
            name: "CLibPQ", owners: ["Postgres"], reason: "libpq's handles have one owner"),
        ReservedImport(
            name: "CSodium", owners: ["RehearseSync", "RehearseServer"],
            reason: "hashes are taken in the sync module, passwords and tokens in the server"),
        ReservedImport(
            name: "Foundation", owners: ["RehearseClient"],
            reason: "GRDB brings it there anyway; everywhere else it costs start-up and memory"),
    ]
}
