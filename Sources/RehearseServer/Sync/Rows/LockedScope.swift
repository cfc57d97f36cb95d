package import RehearseModel
package import RehearseSync

/// A scope whose row this transaction has locked, as it stood at that moment.
package struct LockedScope: Sendable, Equatable {
    package var id: ScopeID
    package var kind: ScopeKind
    package var version: Int64
    package var head: SHA256Hash
    package var digest: UInt64

    /// The version that rows written now are stamped with.
    package var nextVersion: Int64 { version + 1 }
}
