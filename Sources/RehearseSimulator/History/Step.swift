package import RehearseClient

/// One thing that happens. A history is a list of them, made before anything runs: whatever is left
/// out, the rest can still happen, which is what makes a failure small.
package enum Step: Sendable, Equatable {
    /// A person does something on a device; `seed` decides what exactly.
    case act(device: Int, PersonAction, seed: UInt64)
    case sync(device: Int)
    /// A sync that nothing comes between.
    case syncWhole(device: Int)
    /// The next leg of the request that is `pick`-th under way.
    case deliver(pick: Int)
    case fault(Fault)
}

/// What a person may do. Names are those of the library's verbs.
package enum PersonAction: String, Sendable, CaseIterable {
    case writeNote, rename, practise, submit, assess, confide, archive
    case assign, amend, score, publish
    case draft, remark, resolve
}

/// What goes wrong, or what somebody does to the machinery.
package enum Fault: Sendable, Equatable {
    case loseRequest(pick: Int)
    case loseReply(pick: Int)
    /// A copy of a request arrives some time later, when nobody waits for it.
    case duplicate(pick: Int)
    case partition(device: Int)
    case heal(device: Int)
    /// The process dies when it reaches a place for the n-th time.
    case crash(device: Int, ClientFailpoint, count: Int)
    /// The process dies where it is, waiting for an answer.
    case kill(device: Int)
    case restartServer
    case jumpClock(device: Int, milliseconds: Int64)
    case revoke(pick: Int)
    case grantAgain(pick: Int)
    case changeRole(pick: Int)
    case cloneHome(device: Int)
    case backUpHome(device: Int)
    case restoreHome(device: Int)
    case backUpServer
    case restoreServer
    /// The operator forgets to say that the server was restored.
    case restoreServerSilently
    /// A newer server writes tables and columns that no client knows.
    case writeUnknown(seed: UInt64)
    /// A second process works on the device's home.
    case secondProcess(device: Int)
    /// A program that is not ours speaks with a person's token.
    case intrude(device: Int, seed: UInt64)

    package var kind: FaultKind {
        switch self {
        case .loseRequest: .lostRequest
        case .loseReply: .lostReply
        case .duplicate: .lateDuplicate
        case .partition, .heal: .partition
        case .crash: .crash
        case .kill: .killInFlight
        case .restartServer: .serverRestart
        case .jumpClock: .clockJump
        case .revoke, .grantAgain: .grantFlap
        case .changeRole: .roleChange
        case .cloneHome: .clonedHome
        case .backUpHome, .restoreHome: .restoredHome
        case .backUpServer, .restoreServer: .restoredServer
        case .restoreServerSilently: .silentRestore
        case .writeUnknown: .newerServer
        case .secondProcess: .secondProcess
        case .intrude: .intruder
        }
    }
}

/// A kind of fault that a run has or has not.
package enum FaultKind: String, Sendable, CaseIterable, Comparable {
    case lostRequest, lostReply, lateDuplicate, partition, crash, killInFlight, serverRestart
    case clockJump, grantFlap, roleChange, clonedHome, restoredHome, restoredServer, newerServer
    case secondProcess, intruder, silentRestore

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
