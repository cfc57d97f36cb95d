internal import RehearseClient

/// What programs can read about accounts.
enum AccountFields {
    static let account: [RecordField<AccountInfo>] = [
        .init("account") { .text($0.name) },
        .init("handle") { .optional($0.handle) },
        .init("org") { .optional($0.org) },
        .init("server") { .optional($0.server) },
        .init("device") { .optional($0.deviceName) },
        .init("deviceID") { .optional($0.deviceID) },
        .init("isSignedIn") { .bool($0.isSignedIn) },
    ]
}
