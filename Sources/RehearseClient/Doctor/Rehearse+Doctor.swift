internal import Foundation
internal import GRDB
internal import RehearseModel
internal import RehearseSync

extension Rehearse {
    /// Looks whether everything here is as it should be. Changes nothing; asks the server one
    /// question and waits two seconds for the answer.
    public func doctor() async -> [DoctorFinding] {
        var findings = checkHome()
        findings += checkDatabase()
        findings += checkPermissions()
        findings += checkContent()
        findings += checkOutbox()
        findings += await checkServer()
        return findings
    }

    private static let serverDeadline = Duration.seconds(2)
    /// Less can be the network; more misleads about what is due.
    private static let skewWarningMilliseconds: Int64 = 5 * 60_000
}

// MARK: What lies on this machine

extension Rehearse {
    private func checkHome() -> [DoctorFinding] {
        [DoctorFinding("config", .ok, "account \(account.name), data in \(dataDirectory)")]
    }

    private func checkDatabase() -> [DoctorFinding] {
        guard store.exists else {
            return [DoctorFinding("database", .ok, "nothing was written yet")]
        }
        do {
            let problems = try store.read { snapshot in
                try snapshot.database.all("PRAGMA integrity_check").map { $0[0] as String }
            }
            guard problems == ["ok"] else {
                return [
                    DoctorFinding(
                        "database", .failure,
                        "damaged: \(problems.prefix(3).joined(separator: "; "))",
                        next: "Keep \(store.path), then sign in from a new home.")
                ]
            }
            if let refusal = try store.refusal {
                return [DoctorFinding("database", .warning, refusal.what, next: refusal.next)]
            }
            return [DoctorFinding("database", .ok, "\(databaseSize), integrity ok")]
        } catch {
            return [DoctorFinding("database", .failure, error.what, next: error.next)]
        }
    }

    private var databaseSize: String {
        var status = stat()
        guard stat(store.path, &status) == 0 else { return "size unknown" }
        let kilobytes = Int(status.st_size) / 1024
        return kilobytes < 10_240 ? "\(kilobytes) kB" : "\(kilobytes / 1024) MB"
    }

    private func checkPermissions() -> [DoctorFinding] {
        do {
            let file = CredentialsFile(path: layout.credentials)
            if let problem = try file.permissionProblem() {
                return [
                    DoctorFinding(
                        "permissions", .failure, problem,
                        next: "Remove it and sign in again: rehearse auth login")
                ]
            }
            _ = try file.load()
            var status = stat()
            let directory = dataDirectory
            if stat(directory, &status) == 0, status.st_mode & 0o077 != 0 {
                return [
                    DoctorFinding(
                        "permissions", .warning, "\(directory) can be read by other users",
                        next: "chmod 700 \(directory)")
                ]
            }
            return [DoctorFinding("permissions", .ok, "only you can read your work and your token")]
        } catch {
            return [DoctorFinding("permissions", .failure, error.what, next: error.next)]
        }
    }

    /// Adds the rows up again and compares with what the last sync found equal to the server.
    private func checkContent() -> [DoctorFinding] {
        do {
            let (different, parked, count) = try store.read { snapshot in
                let database = snapshot.database
                let scopes = try snapshot.scopes().filter { $0.version > 0 }
                let different = try scopes.filter { scope in
                    try scope.mismatches > 0
                        || VectorQueries.digestOfRows(of: scope.id, in: database)
                            != VectorQueries.digest(of: scope.id, in: database)
                }
                let parked = try VectorQueries.parkedCount(in: database)
                return (different.map(\.label), parked, scopes.count)
            }
            if !different.isEmpty {
                return [
                    DoctorFinding(
                        "content", .failure,
                        "differs from the server in: \(different.joined(separator: ", "))",
                        next: "rehearse sync reads it again; if it stays so, tell your admin.")
                ]
            }
            if parked > 0 {
                return [
                    DoctorFinding(
                        "content", .warning, "\(parked) rows from the server cannot be read",
                        next: "Update this program.")
                ]
            }
            return [DoctorFinding("content", .ok, "\(count) places agree with the last sync")]
        } catch {
            return [DoctorFinding("content", .failure, error.what, next: error.next)]
        }
    }

    private func checkOutbox() -> [DoctorFinding] {
        do {
            let status = try status()
            if status.refusedCount > 0 {
                return [
                    DoctorFinding(
                        "outbox", .warning,
                        "\(status.refusedCount) changes were refused and are kept",
                        next: "rehearse outbox list")
                ]
            }
            return [DoctorFinding("outbox", .ok, "\(status.pendingCount) changes wait to be sent")]
        } catch {
            return [DoctorFinding("outbox", .failure, error.what, next: error.next)]
        }
    }
}

// MARK: The server

extension Rehearse {
    private func checkServer() async -> [DoctorFinding] {
        guard let account = signedInAccount else {
            return [DoctorFinding("server", .ok, "none: nobody has signed in on this device")]
        }
        let address: ServerAddress
        do {
            address = try ServerAddress(account.server)
        } catch {
            return [DoctorFinding("server", .failure, error.what, next: error.next)]
        }
        let api = APIClient(
            transport: connect(address), serverName: address.name, token: account.token)
        return await ask(api, hasToken: account.token != nil)
    }

    private func ask(_ api: APIClient, hasToken: Bool) async -> [DoctorFinding] {
        let request = TransportRequest(
            .get, hasToken ? "/v1/whoami" : "/live", deadline: Self.serverDeadline)
        let start = environment.now()
        do throws(APIFailure) {
            let response = try await api.send(request)
            let elapsed = environment.now().millisecondsSince(start)
            let answers = DoctorFinding(
                "server", .ok, "\(api.serverName) answers in \(elapsed) ms")
            return [answers] + clock(response) + [signIn(hasToken)]
        } catch {
            if case .signedOut(let words) = error.syncFailure {
                return [
                    DoctorFinding("server", .ok, "\(api.serverName) answers"),
                    DoctorFinding("sign-in", .failure, words, next: "rehearse auth login"),
                ]
            }
            let explained = RehearseError(error, server: api.serverName)
            return [DoctorFinding("server", .warning, explained.what)]
        }
    }

    private func signIn(_ hasToken: Bool) -> DoctorFinding {
        hasToken
            ? DoctorFinding("sign-in", .ok, "signed in as \(account.name)")
            : DoctorFinding("sign-in", .warning, "signed out", next: "rehearse auth login")
    }

    /// The `Date` header counts whole seconds, which is enough for a warning at five minutes.
    private func clock(_ response: TransportResponse) -> [DoctorFinding] {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        guard let text = response.headers["date"], let date = formatter.date(from: text) else {
            return []
        }
        let server = Instant(milliseconds: Int64(date.timeIntervalSince1970 * 1000))
        let skew = server.millisecondsSince(environment.now())
        guard abs(skew) > Self.skewWarningMilliseconds else {
            return [DoctorFinding("clock", .ok, "agrees with the server's")]
        }
        let direction = skew > 0 ? "behind" : "ahead of"
        return [
            DoctorFinding(
                "clock", .warning,
                "this machine is \(abs(skew) / 60_000) min \(direction) the server",
                next: "Set the clock; what you wrote keeps its order either way.")
        ]
    }
}
