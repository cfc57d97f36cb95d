internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseSync

/// I1: what a device was told is taken is with the server.
enum DurableAck: Checker {
    static let invariant = "I1"

    static func faults(in evidence: Evidence) -> [String] {
        var faults: [String] = []
        for home in evidence.homes {
            for taken in home.contents.taken {
                let id = taken.op.id
                guard !evidence.ledger.excused.contains(id),
                    evidence.server.answer(to: id, of: home.person.user) == nil
                else { continue }
                faults.append("op \(id) was acknowledged to home \(home.number) and is gone")
            }
        }
        return faults
    }
}
