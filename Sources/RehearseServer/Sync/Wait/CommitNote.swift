package import RehearseModel
internal import Synchronization

/// What a transaction tells those who wait, once it is committed.
///
/// Whoever moves a scope or changes what somebody may see writes it down here; `Database` hands it
/// to the hub after COMMIT, and drops it with a transaction that is rolled back or run again.
package final class CommitNote: Sendable {
    package struct Contents: Sendable, Equatable {
        package var versions: [ScopeID: Int64] = [:]
        /// Members whose grants or tokens may have changed.
        package var users: Set<UserID> = []
        /// Devices whose tokens may have been revoked.
        package var devices: Set<DeviceID> = []

        package var isEmpty: Bool { versions.isEmpty && users.isEmpty && devices.isEmpty }
    }

    private let written = Mutex(Contents())

    package init() {}

    package var contents: Contents { written.withLock { $0 } }

    package func scopesMoved(_ versions: [ScopeID: Int64]) {
        written.withLock { $0.versions.merge(versions) { max($0, $1) } }
    }

    package func accessChanged(of users: some Sequence<UserID>) {
        written.withLock { $0.users.formUnion(users) }
    }

    package func tokensRevoked(of device: DeviceID) {
        written.withLock { _ = $0.devices.insert(device) }
    }
}
