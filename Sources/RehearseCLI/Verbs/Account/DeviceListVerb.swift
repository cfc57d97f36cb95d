internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct DeviceListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your devices.")
    static let manual = Manual(
        [("rehearse device list", "with when each was last seen")], fields: fields.names())

    static let fields: [RecordField<DeviceInfo>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text(shortID($0)) },
        .init("name") { .text($0.name) },
        .init("createdAt") { .time(milliseconds: $0.createdAt) },
        .init("lastSeenAt") { .time(milliseconds: $0.lastSeenAt) },
        .init("revokedAt") { .time(milliseconds: $0.revokedAt) },
        .init("isThisDevice") { .bool($0.isThisDevice) },
    ]

    @Flag(help: "also those that were signed out")
    var all = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let devices = try await Progress(in: invocation).during("asking the server") {
            try await rehearse.devices()
        }
        let times = TimeText(invocation)
        try await invocation.present(
            devices.filter { all || $0.revokedAt == nil }, fields: Self.fields
        ) { page, devices in
            var table = Table([.text("device"), .prose("name"), .text("last seen"), .text("")])
            for device in devices {
                let state =
                    device.isThisDevice ? "this one" : device.revokedAt == nil ? "" : "signed out"
                table.add(
                    StyledText(Self.shortID(device), .reference), StyledText(device.name),
                    StyledText(times.ago(Instant(milliseconds: device.lastSeenAt))),
                    StyledText(state, .quiet))
            }
            page.add(table)
        }
    }

    static func shortID(_ device: DeviceInfo) -> String {
        String(device.id.suffix(12).prefix(6))
    }
}
