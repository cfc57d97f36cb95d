import Glibc
import Postgres
import RehearseClient
import Testing

/// The database fails under load: sessions are ended, its processes are killed, the whole of it is
/// killed. What was acknowledged is there, nothing is there twice, and everybody gets through in
/// the end.
@Suite struct DatabaseFaultTests {
    enum Fault: String, CaseIterable, Sendable {
        /// `pg_terminate_backend` of a session of the server.
        case terminatedSession
        /// `kill -9` of a process of PostgreSQL, which then restarts all of them.
        case killedBackend
        case killedPostmaster
    }

    @Test(arguments: Fault.allCases)
    func nothingIsLostOrDoubledUnderLoad(fault: Fault) async throws {
        try await Org.onOwnServer(with: ["mara", "ben"]) { org in
            let load = Load(
                machines: try [org.mara, org.ben].map(Machine.init), server: org.server,
                rounds: Torture.rounds(of: fault == .terminatedSession ? 15 : 8))
            let outcome = try await load.run { chance in
                try await org.server.strike(fault, &chance)
            }
            try await load.expectEverywhere(outcome.titles)
            let audit = try await org.server.operate("audit", "verify", "--org", org.slug)
            #expect(audit.code == 0, "\(audit)")
            print(
                "\(fault.rawValue): seed \(Chance.seed), \(outcome.faults) faults, "
                    + "\(outcome.failedSyncs) of \(outcome.syncs) syncs failed, "
                    + "\(outcome.titles.count) saved, lost 0, doubled 0")
            #expect(outcome.faults > 0)
        }
    }
}

extension ServerProgram {
    /// Makes the fault happen; answers whether it did.
    fileprivate func strike(
        _ fault: DatabaseFaultTests.Fault, _ chance: inout Chance
    ) async throws -> Bool {
        if fault == .killedPostmaster {
            guard case .running(processIdentifier: let postmaster) = cluster.status() else {
                return false
            }
            return kill(postmaster, SIGKILL) == 0
        }
        // A database that is just coming back has nothing that could be ended.
        guard let sessions = try? await sessions(), !sessions.isEmpty else { return false }
        let victim = sessions[Int.random(in: 0..<sessions.count, using: &chance)]
        if fault == .killedBackend { return kill(victim, SIGKILL) == 0 }
        // The session may have ended by itself, and the database with it.
        let ended = try? await inDatabase { connection in
            try await connection.query("SELECT pg_terminate_backend(\(victim))")[0]
                .decode(Bool.self)
        }
        return ended ?? false
    }

    /// The processes of PostgreSQL that work for the server.
    private func sessions() async throws -> [Int32] {
        try await inDatabase { connection in
            try await connection.query(
                """
                SELECT pid FROM pg_stat_activity
                WHERE backend_type = 'client backend' AND usename = 'rehearse_server'
                ORDER BY pid
                """
            ).map { try $0.decode(Int32.self) }
        }
    }
}
