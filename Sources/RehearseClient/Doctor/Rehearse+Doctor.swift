internal import Foundation
internal import RehearseModel

extension Rehearse {
    /// Looks whether everything here is as it should be: the database and every text in it, the
    /// waiting changes, the disk, permissions, the clock, the sign-in. Changes nothing; asks the
    /// server one question and waits two seconds for the answer.
    public func doctor() async -> [DoctorFinding] {
        let home = DoctorFinding("config", .ok, "account \(account.name), data in \(dataDirectory)")
        let stored = StoreChecks(store: store, now: environment.now()).findings()
        return [home] + checkPermissions() + stored + (await checkServer())
    }

    /// Has every place whose content does not add up read again by the next sync. What waits to be
    /// sent is not touched.
    ///
    /// - Returns: what people call those places.
    @discardableResult
    public func repair() throws(RehearseError) -> [String] {
        guard store.exists else { return [] }
        return try store.applyNow { database in
            let wrong = try ContentCheckQueries.digests(in: database)
                .filter { !$0.agrees || $0.scope.mismatches > 0 }
            for digest in wrong {
                try ScopeQueries.wantReread(digest.scope.id, in: database)
            }
            return wrong.map(\.scope.label)
        }
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
        return await ServerCheck(api: api, accountName: account.name, environment: environment)
            .findings()
    }
}
