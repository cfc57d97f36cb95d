// swift-tools-version: 6.2
import PackageDescription

// An import points to a lower layer, never sideways, never up.
// Tests/ArchitectureTests holds this picture as data.
//
//   layer 4   rehearse-server            rehearse      rehearse-simulator   rehearse-bench
//   layer 3                              RehearseCLI   RehearseSimulator
//   layer 2   RehearseServer             RehearseClient   RehearseMemoryServer
//   layer 1   RehearseSync   RehearseLint   RehearseAnalytics   Postgres
//   layer 0   RehearseModel  CLibPQ      CSodium

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "rehearse",
    products: [
        .executable(name: "rehearse", targets: ["rehearse"]),
        .executable(name: "rehearse-server", targets: ["rehearse-server"]),
        .library(name: "RehearseClient", targets: ["RehearseClient"]),
    ],
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .target(name: "RehearseModel", swiftSettings: strict),
        .target(
            name: "RehearseSync", dependencies: ["RehearseModel", "CSodium"],
            swiftSettings: strict),
        .target(
            name: "RehearseAnalytics", dependencies: ["RehearseModel"], swiftSettings: strict),
        .target(name: "RehearseLint", dependencies: ["RehearseModel"], swiftSettings: strict),
        .target(
            name: "Postgres",
            dependencies: [
                "CLibPQ",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        .target(
            name: "RehearseServer",
            dependencies: [
                "RehearseModel", "RehearseSync", "RehearseAnalytics", "Postgres", "CSodium",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .target(
            name: "RehearseClient",
            dependencies: [
                "RehearseModel", "RehearseSync", "RehearseLint", "RehearseAnalytics",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["StarterBank/content", "StarterBank/packs"],
            swiftSettings: strict),
        .target(
            name: "RehearseCLI",
            dependencies: [
                "RehearseModel", "RehearseAnalytics", "RehearseClient",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        .target(
            name: "RehearseMemoryServer", dependencies: ["RehearseModel", "RehearseSync"],
            swiftSettings: strict),
        .target(
            name: "RehearseSimulator",
            dependencies: [
                "RehearseModel", "RehearseSync", "RehearseClient", "RehearseMemoryServer",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "rehearse-simulator",
            dependencies: [
                "RehearseSimulator", "RehearseSync",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "rehearse", dependencies: ["RehearseCLI"], swiftSettings: strict),
        .executableTarget(
            name: "rehearse-server",
            dependencies: [
                "RehearseServer", "RehearseModel", "RehearseSync",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "rehearse-bench",
            dependencies: [
                "RehearseServer", "RehearseClient", "RehearseSync", "RehearseLint", "RehearseModel",
                "Postgres",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: strict),

        .target(name: "TestData", path: "Tests/TestData", swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["Postgres"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .target(
            name: "SyncConformance",
            dependencies: ["RehearseModel", "RehearseSync", "RehearseMemoryServer"],
            path: "Tests/SyncConformance", swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(
            name: "RehearseModelTests", dependencies: ["RehearseModel", "TestData"],
            swiftSettings: strict),
        .testTarget(
            name: "RehearseSyncTests", dependencies: ["RehearseSync", "RehearseModel", "TestData"],
            swiftSettings: strict),
        .testTarget(
            name: "RehearseAnalyticsTests",
            dependencies: ["RehearseAnalytics", "RehearseModel", "TestData"],
            swiftSettings: strict),
        .testTarget(
            name: "RehearseLintTests", dependencies: ["RehearseLint", "RehearseModel", "TestData"],
            swiftSettings: strict),
        .testTarget(
            name: "PostgresTests", dependencies: ["Postgres", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "RehearseServerTests",
            dependencies: [
                "RehearseServer", "RehearseSync", "RehearseModel", "Postgres", "TestSupport",
                "TestData", "SyncConformance",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ], swiftSettings: strict),
        .testTarget(
            name: "RehearseClientTests",
            dependencies: [
                "RehearseClient", "RehearseSync", "RehearseModel", "TestData",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RehearseCLITests",
            dependencies: [
                "RehearseCLI", "RehearseClient", "RehearseSync", "RehearseModel", "TestData",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RehearseMemoryServerTests",
            dependencies: ["RehearseModel", "RehearseSync", "SyncConformance"],
            swiftSettings: strict),
        .testTarget(
            name: "RehearseSimulatorTests",
            dependencies: [
                "RehearseSimulator", "RehearseMemoryServer", "RehearseSync", "RehearseModel",
                "RehearseClient",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "RehearseServer", "RehearseClient", "RehearseSync", "RehearseModel", "Postgres",
                "TestData", "TestSupport",
            ], swiftSettings: strict),
    ]
)
