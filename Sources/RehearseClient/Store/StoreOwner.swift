package import GRDB
package import RehearseModel

/// Who writes into a store, as the sign-in said.
package struct StoreOwner: Sendable, Equatable {
    package var user: UserID
    package var device: DeviceID
    /// The user's own scope, so that work can go on before the first sync.
    package var ownScope: ScopeID?

    package init(user: UserID, device: DeviceID, ownScope: ScopeID?) {
        self.user = user
        self.device = device
        self.ownScope = ownScope
    }
}

extension StoreOwner {
    /// Makes an empty store this owner's.
    ///
    /// A store that has a writer keeps it, also when the device is another one: another process may
    /// know a newer sign-in than this one. Only `settle`, after reading the credentials, moves on.
    ///
    /// - Parameter label: what to call the own scope until the server says it.
    func ensure(label: String, in database: Database) throws -> DeviceState {
        if let known = try DeviceQueries.device(in: database) { return known }
        let state = DeviceState(user: user, device: device)
        try DeviceQueries.put(state, in: database)
        if let ownScope, try ScopeQueries.scope(ownScope, in: database) == nil {
            try ScopeQueries.insertLocal(ownScope, of: user, label: label, in: database)
        }
        return state
    }

    /// Whether `settle` has nothing to do.
    func isSettled(in database: Database) throws -> Bool {
        let known = try DeviceQueries.device(in: database)
        return known?.user == user && known?.device == device
    }

    /// Brings the store to the device that the credentials name. After a new sign-in or a fork that
    /// is another one, and what was not sent yet moves into its chain.
    ///
    /// - Throws: `.notAllowed` if the store belongs to another user.
    package func settle(in database: Database) throws {
        let known = try ensure(label: "your own", in: database)
        guard known.user == user else {
            throw RehearseError(
                .notAllowed, "The data of this account on this device is another user's.",
                work: "Nothing was changed.")
        }
        try Rekeying.replaceDevice(with: device, in: database)
    }
}
