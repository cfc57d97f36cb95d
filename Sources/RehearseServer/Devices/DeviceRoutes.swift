internal import RehearseModel
internal import RehearseSync

/// A member's own devices.
struct DeviceRoutes {
    let environment: ServerEnvironment

    func bind(to table: inout RouteTable) {
        table.bind(Operations.listDevices) { call, transaction in
            DeviceList(
                devices: try await DeviceQueries.devices(
                    of: call.caller.user, current: call.caller.device, in: transaction))
        }
        table.bind(Operations.revokeDevice) { call, transaction in
            try await DeviceQueries.revokeTokens(
                of: call.id("device"), now: call.now, in: transaction)
            return Nothing()
        }
        table.bind(Operations.forkDevice) { [environment] call, transaction in
            try await DeviceIssue.fork(
                of: call.caller,
                named: FieldRules.line(call.input.deviceName, field: "device_name"),
                environment: environment, now: call.now, in: transaction)
        }
    }
}
