internal import Foundation
internal import RehearseModel
internal import RehearseSync
internal import Synchronization

/// Interview practice that works offline: START HERE.
///
/// A `Rehearse` is one account on one machine, or the work of somebody who has none. What it reads
/// and writes lies in a SQLite file on this machine; when a verb that writes returns, the change
/// survives a power cut. Only verbs that name the server need a network.
///
/// ```swift
/// let rehearse = try Rehearse.open()
/// let target = try rehearse.practiceTarget("gap-after-launch")
/// try rehearse.save(target, answer: "First I would…", addingMilliseconds: 900_000)
/// try await rehearse.sync()
/// ```
///
/// **Threads.** It may be used from any thread. Local verbs are synchronous and take one SQLite
/// transaction, usually a few milliseconds, at most ten seconds while another process writes; call
/// them away from a thread that must not wait. Verbs that need the server are asynchronous, have
/// deadlines, and stop when their task is cancelled.
///
/// **Errors.** Everything throws ``RehearseError``, whose texts are for people. Nothing that was
/// saved is lost by any error.
///
/// **Times** are milliseconds since 1970 UTC.
public final class Rehearse: Sendable {
    package let layout: HomeLayout
    package let environment: ClientEnvironment
    package let connect: @Sendable (ServerAddress) -> any Transport
    private let session: Mutex<Session>

    /// The account in use and its store; a sign-in replaces both.
    private struct Session {
        var account: Credentials.Account?
        var store: Store
    }

    private init(
        layout: HomeLayout, environment: ClientEnvironment,
        connect: @escaping @Sendable (ServerAddress) -> any Transport,
        account: Credentials.Account?
    ) {
        self.layout = layout
        self.environment = environment
        self.connect = connect
        session = Mutex(
            Session(account: account, store: Self.store(of: account, layout, environment)))
    }

    /// Opens what is on this machine. Nothing is created before the first change.
    ///
    /// - Parameters:
    ///   - home: One directory for everything; nil takes `REHEARSE_HOME`, else the XDG directories.
    ///   - account: `local` or `handle@org@host`; nil takes the account of the last sign-in.
    ///   - environment: Variables; nil takes the process's.
    /// - Throws: `.configuration` if there is no usable home or the credentials cannot be read,
    ///   `.notFound` for an account that never signed in here.
    public static func open(
        home: String? = nil, account: String? = nil, environment: [String: String]? = nil
    ) throws(RehearseError) -> Rehearse {
        let layout = try HomeLayout(
            home: home, environment: environment ?? ProcessInfo.processInfo.environment)
        return try open(
            layout: layout, account: account, environment: .system,
            connect: { HTTPTransport(server: $0) })
    }

    /// The same with the clock, the ids and the network of the caller's choice.
    package static func open(
        layout: HomeLayout, account: String?, environment: ClientEnvironment,
        connect: @escaping @Sendable (ServerAddress) -> any Transport
    ) throws(RehearseError) -> Rehearse {
        let credentials = try CredentialsFile(path: layout.credentials).load()
        let name = account ?? credentials.current ?? HomeLayout.localAccount
        let isLocal = name.hasSameBytes(as: HomeLayout.localAccount)
        let found = isLocal ? nil : credentials.account(named: name)
        guard isLocal || found != nil else {
            throw RehearseError(
                .notFound, "Nobody has signed in as \"\(name)\" on this device.",
                next: "Sign in: rehearse auth login")
        }
        let rehearse = Rehearse(
            layout: layout, environment: environment, connect: connect, account: found)
        // If it cannot be done now, the work lies where it was, and the next sync says why.
        _ = try? rehearse.carryLocalWork()
        return rehearse
    }
}

extension Rehearse {
    /// The account in use.
    public var account: AccountInfo {
        session.withLock { $0.account }.map(AccountInfo.init) ?? .local
    }

    /// The accounts that signed in on this machine, by name.
    public func accounts() throws(RehearseError) -> [AccountInfo] {
        try CredentialsFile(path: layout.credentials).load().accounts.map(AccountInfo.init)
    }

    /// Whether nothing can be written: the database is newer than this program, or the disk is
    /// read-only. Reading and exporting still work.
    public var isReadOnly: Bool {
        get throws(RehearseError) { try store.refusal != nil }
    }

    /// Where the account's database lies.
    public var dataDirectory: String { layout.directory(of: account.name) }

    /// Where credentials and drafts lie.
    public var stateDirectory: String { layout.state }

    /// The directory for texts that are being written, made with mode 0700 if it is missing.
    public func makeDraftsDirectory() throws(RehearseError) -> String {
        try PrivateFile.makeDirectory(layout.drafts)
        return layout.drafts
    }

    /// Which synced tables change, one set for each change that was saved.
    ///
    /// What other processes change comes soon after, as a set of all tables.
    public func changes() -> AsyncStream<Set<String>> {
        store.changes.stream()
    }

    /// The store of the account in use. Ask for it each time: a sign-in replaces it.
    package var store: Store {
        session.withLock { $0.store }
    }

    /// The account as the credentials have it; nil without one.
    package var signedInAccount: Credentials.Account? {
        session.withLock { $0.account }
    }
}

extension Rehearse {
    private static func store(
        of account: Credentials.Account?, _ layout: HomeLayout, _ environment: ClientEnvironment
    ) -> Store {
        Store(
            path: layout.database(of: account?.name ?? HomeLayout.localAccount),
            environment: environment, owner: account?.owner)
    }

    /// Makes an account the one in use.
    package func switchTo(_ account: Credentials.Account) -> Store {
        let store = Self.store(of: account, layout, environment)
        session.withLock { $0 = Session(account: account, store: store) }
        return store
    }

    /// Takes over what another process may have changed about the account: a new token, a new
    /// device.
    package func reloadAccount() throws(RehearseError) -> Credentials.Account? {
        guard let name = signedInAccount?.name else { return nil }
        let account = try CredentialsFile(path: layout.credentials).load().account(named: name)
        session.withLock { $0.account = account }
        return account
    }

    /// Changes the credentials file; two processes that do so at once do it one after the other.
    package func changeCredentials(
        _ change: (inout Credentials) -> Void
    ) throws(RehearseError) {
        try environment.reached(.credentialsChanging)
        try PrivateFile.makeDirectory(layout.state)
        let lock = try DirectoryLock(layout.state)
        defer { lock.release() }
        let file = CredentialsFile(path: layout.credentials)
        var credentials = try file.load()
        change(&credentials)
        try file.save(credentials)
    }

    /// Carries what was done without an account into the account in use, if the sign-in did not
    /// come to that.
    ///
    /// - Returns: how many changes were carried.
    @discardableResult
    package func carryLocalWork() throws(RehearseError) -> Int {
        guard let account = signedInAccount, account.isCarryingDue else { return 0 }
        let work = LocalWork(layout: layout, environment: environment)
        let carried = try work.carry(into: account.name, store)
        try changeCredentials { credentials in
            guard var done = credentials.account(named: account.name) else { return }
            done.isCarryingDue = false
            credentials.put(done)
        }
        _ = try reloadAccount()
        return carried
    }
}
