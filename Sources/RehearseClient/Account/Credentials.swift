package import RehearseModel
package import RehearseSync

/// The machine's sign-ins: which accounts there are, their devices and tokens.
package struct Credentials: Sendable, Equatable {
    package struct Account: Sendable, Equatable {
        /// `handle@org@host`, also the name of the account's data directory.
        package var name: String
        /// The server's address.
        package var server: String
        package var handle: String
        package var org: String
        package var user: UserID
        package var device: DeviceID
        package var deviceName: String
        /// The user's own scope, if the sign-in named it.
        package var ownScope: ScopeID?
        /// Nil when signed out: the data stays readable, nothing is sent.
        package var token: String?
        /// What was done without an account is still to be carried into this one.
        package var isCarryingDue = false

        package var owner: StoreOwner {
            StoreOwner(user: user, device: device, ownScope: ownScope)
        }

        package init(
            name: String, server: String, handle: String, org: String, user: UserID,
            device: DeviceID, deviceName: String, ownScope: ScopeID?, token: String?
        ) {
            self.name = name
            self.server = server
            self.handle = handle
            self.org = org
            self.user = user
            self.device = device
            self.deviceName = deviceName
            self.ownScope = ownScope
            self.token = token
        }
    }

    /// The account that commands work with; nil when nobody ever signed in.
    package var current: String?
    package var accounts: [Account]

    package init(current: String? = nil, accounts: [Account] = []) {
        self.current = current
        self.accounts = accounts
    }

    package func account(named name: String) -> Account? {
        accounts.first { $0.name.hasSameBytes(as: name) }
    }

    /// Adds an account or replaces the one of the same name.
    package mutating func put(_ account: Account) {
        accounts.removeAll { $0.name.hasSameBytes(as: account.name) }
        accounts.append(account)
        accounts.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}

extension Credentials {
    package var json: JSONValue {
        var members: [String: JSONValue] = [
            "version": 1, "accounts": .array(accounts.map(\.json)),
        ]
        members["current"] = current.map(JSONValue.string)
        return .object(members)
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "credentials")
        var accounts: [Account] = []
        for element in try reader.array("accounts") {
            accounts.append(try Account(json: element))
        }
        self.init(current: reader.optional("current")?.string, accounts: accounts)
    }
}

extension Credentials.Account {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(name), "server": .string(server), "handle": .string(handle),
            "org": .string(org), "user": .string(user.description),
            "device": .string(device.description), "device_name": .string(deviceName),
        ]
        members["own_scope"] = ownScope.map { .string($0.description) }
        members["token"] = token.map(JSONValue.string)
        if isCarryingDue { members["is_carrying_due"] = true }
        return .object(members)
    }

    init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "account")
        self.init(
            name: try reader.text("name"), server: try reader.text("server"),
            handle: try reader.text("handle"), org: try reader.text("org"),
            user: try reader.id("user"), device: try reader.id("device"),
            deviceName: try reader.text("device_name"),
            ownScope: try reader.optionalID("own_scope"), token: reader.optional("token")?.string)
        isCarryingDue = reader.optional("is_carrying_due")?.bool ?? false
    }
}
