internal import ArgumentParser

struct DeviceGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "device", abstract: "The devices that may act for you. Needs the server.",
        subcommands: [DeviceListVerb.self, DeviceRevokeVerb.self],
        defaultSubcommand: DeviceListVerb.self)
}
