import Foundation
import Postgres
import RehearseClient
import RehearseServer
import RehearseSync
import Testing

/// T7: the server dies at every named place, and loses and doubles nothing.
///
/// Method: for each place the server is started so that it kills itself there, a client does what
/// leads there, the server is started again, and the client goes on. What the client has saved is
/// on the server once, whether it was acknowledged, done without an answer, or not done.
@Suite struct FailpointTests {
    @Test func theServerMayDieAtEveryPlace() async throws {
        try await Org.onOwnServer(with: ["jonas", "mara", "ben"]) { org in
            try await org.assignQuestion()
            var run = FailpointRun(org: org, mara: try Machine(org.mara))
            try await run.mara.settle()
            for round in 0..<Torture.rounds(of: 1) {
                for point in ServerFailpoint.allCases { try await run.die(at: point, round) }
            }
            try await run.finish()
        }
    }
}

/// One pass through all places, with what must be there at its end.
private struct FailpointRun {
    let org: Org
    let mara: Machine
    var titles: [String] = []
    var answers: [String] = []
    var deaths = 0

    var server: ServerProgram { org.server }

    init(org: Org, mara: Machine) {
        self.org = org
        self.mara = mara
    }

    mutating func die(at point: ServerFailpoint, _ round: Int) async throws {
        _ = try await server.terminate()
        let name = "\(point.rawValue) \(round)"
        switch point.rawValue.prefix(while: { $0 != "." }) {
        case "start": try await dieStarting(at: point)
        case "stop": try await dieStopping(at: point)
        default:
            try await server.start(dyingAt: point.rawValue)
            try await work(towards: point, name)
            let end = try await server.died()
            #expect(end.code == 128 + SIGKILL, "\(name): \(end)")
            deaths += 1
            try await server.start()
            try await goOn(after: point, name)
        }
        if point != .pushFailureCounted { try await mara.settle() }
        #expect(try await server.titles() == titles.sorted(), "after \(name)")
    }

    private mutating func dieStarting(at point: ServerFailpoint) async throws {
        // It dies before it is ready, except at the last place, which it reaches just afterwards.
        do {
            try await server.start(dyingAt: point.rawValue)
            #expect(try await server.died().code == 128 + SIGKILL)
        } catch let failure as HarnessFailure {
            #expect(failure.description.contains("=> \(128 + SIGKILL)"), "\(failure)")
        }
        deaths += 1
        try await server.start()
    }

    private mutating func dieStopping(at point: ServerFailpoint) async throws {
        try await server.start(dyingAt: point.rawValue)
        #expect(try await server.terminate().code == 128 + SIGKILL)
        deaths += 1
        try await server.start()
    }

    /// What makes the server come to the place.
    private mutating func work(towards point: ServerFailpoint, _ name: String) async throws {
        switch point {
        case .pushFailureCounted, .pushGroupParked, .pushGroupParkedBeforeCommit:
            try await breakNotes(of: "poison \(name)")
            try mara.note("poison \(name)")
            try await save(name)
            // Refused at the third failure; the server dies on the way.
            for _ in 0..<3 where server.isAlive { _ = try await mara.sync() }
        case .progressPlacesRead, .progressBeforeCommit, .progressAfterCommit:
            try mara.handIn(name)
            answers.append(name)
            _ = try await mara.sync()
        case .waitEntered, .waitParking, .waitWoken, .waitBeforeReply, .pollBegun:
            #expect(try await waits() == false, "\(name)")
        case .signInPasswordChecked, .signInBeforeCommit, .signInBeforeReply:
            let error = await signIn(name)
            #expect(error?.kind == .unreachable, "\(name)")
        case .invitationBeforeCommit, .invitationBeforeReply:
            let code = try await org.invite(Self.handle(of: name))
            try await accept(code, name, expecting: .unreachable)
        case .operationBeforeCommit, .operationBeforeReply:
            await #expect(throws: RehearseError.self) { try await mara.rehearse.devices() }
        default:
            try await save(name)
            _ = try await mara.sync()
        }
    }

    /// What could not be done because the server died.
    private mutating func goOn(after point: ServerFailpoint, _ name: String) async throws {
        switch point {
        case .pushFailureCounted, .pushGroupParked, .pushGroupParkedBeforeCommit:
            for _ in 0..<3 where try await mara.sync() != nil {}
            #expect(try mara.rehearse.status().pendingCount == 0, "\(name)")
            let refused = try mara.rehearse.quarantine().filter {
                $0.code == RefusalCode.parked.rawValue
            }
            #expect(try await server.count("parked_group") == refused.count, "\(name)")
        case .waitEntered, .waitParking, .waitWoken, .waitBeforeReply, .pollBegun:
            #expect(try await waits())
        case .signInPasswordChecked, .signInBeforeCommit, .signInBeforeReply:
            #expect(await signIn(name) == nil, "\(name)")
        case .invitationBeforeCommit:
            let code = try await org.invite(Self.handle(of: name))
            try await accept(code, name, expecting: nil)
        case .invitationBeforeReply:
            // The answer was lost, the account is there: the password that was chosen opens it.
            #expect(await signIn(name, handle: Self.handle(of: name)) == nil, "\(name)")
        case .operationBeforeCommit, .operationBeforeReply:
            #expect(try await mara.rehearse.devices().count == 1)
        default: break
        }
    }

    mutating func finish() async throws {
        let second = try Machine(try await org.device("second", of: org.mara))
        try await second.settle()
        for machine in [mara, second] {
            #expect(try machine.titles().filter { !$0.hasPrefix("poison") } == titles.sorted())
            #expect(try machine.answers() == answers.sorted())
        }
        #expect(try await server.count("submission") == answers.count)
        let audit = try await server.operate("audit", "verify", "--org", org.slug)
        #expect(audit.code == 0, "\(audit)")
        print(
            "T7: the server died \(deaths) times at \(ServerFailpoint.allCases.count) places; "
                + "\(titles.count + answers.count) saved, lost 0, doubled 0")
    }
}

extension FailpointRun {
    private mutating func save(_ name: String) async throws {
        try mara.note(name)
        titles.append(name)
    }

    /// - Returns: whether a wait was answered.
    private func waits() async throws -> Bool {
        let pull = try await mara.rehearse.store.load { try Staging.nextRequest(in: $0.database) }
        let endpoint = SyncEndpoint(api: try mara.rehearse.api())
        do throws(SyncFailure) {
            _ = try await endpoint.wait(WaitRequest(until: pull, timeoutMilliseconds: 500))
            return true
        } catch {
            return false
        }
    }

    private func signIn(_ name: String, handle: String = "ben") async -> RehearseError? {
        do throws(RehearseError) {
            let rehearse = try Rehearse.open(home: newHome(name), environment: [:])
            try await rehearse.login(
                server: server.url, as: "\(handle)@\(org.slug)", password: Org.password,
                deviceName: "new")
            try await rehearse.sync()
            return nil
        } catch {
            return error
        }
    }

    private func accept(
        _ code: String, _ name: String, expecting kind: RehearseError.Kind?
    ) async throws {
        let rehearse = try Rehearse.open(home: newHome(name), environment: [:])
        do throws(RehearseError) {
            try await rehearse.acceptInvitation(
                server: server.url, code: code, password: Org.password)
            #expect(kind == nil, "\(name)")
        } catch {
            #expect(error.kind == kind, "\(name): \(error)")
        }
    }

    private func newHome(_ name: String) -> String {
        server.stage.newPath("home-" + name.replacing(" ", with: "-"))
    }

    private static func handle(of name: String) -> String {
        "new-" + String(name.filter { $0.isLetter || $0.isNumber })
    }

    /// Makes the database fail on notes with this title, whenever it gets one.
    private func breakNotes(of title: String) async throws {
        try await server.inDatabase { connection in
            try await connection.executeScript(
                """
                CREATE OR REPLACE FUNCTION fail_on_poison() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'poison' USING ERRCODE = 'XX000';
                END
                $$;
                CREATE OR REPLACE TRIGGER poison BEFORE INSERT ON note
                    FOR EACH ROW WHEN (NEW.title LIKE 'poison%') EXECUTE FUNCTION fail_on_poison();
                """)
        }
    }
}
