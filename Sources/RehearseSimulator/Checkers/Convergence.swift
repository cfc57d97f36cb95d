internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I11: in the end every device has exactly what its person may read, as the server has it.
enum Convergence: Checker {
    static let invariant = "I11"

    static func faults(in evidence: Evidence) -> [String] {
        evidence.homes.flatMap { home in
            let readable = evidence.server.readableScopes(of: home.person.user)
            let held = home.contents.scopes.map(\.id)
            var faults: [String] = []
            if Set(held) != Set(readable) {
                faults.append("home \(home.number) holds \(held.count) of \(readable.count) scopes")
            }
            for scope in home.contents.scopes {
                faults += self.faults(of: scope, home, evidence)
            }
            return faults
        }
    }

    private static func faults(
        of scope: StoreContents.Scope, _ home: Evidence.Home, _ evidence: Evidence
    ) -> [String] {
        guard let server = evidence.server.scopes[scope.id] else { return [] }
        var faults: [String] = []
        if scope.version != server.version {
            faults.append(
                "home \(home.number) is at version \(scope.version) of scope \(scope.id), the "
                    + "server at \(server.version)")
        } else if scope.digestOfRows != server.digest {
            faults.append("home \(home.number) has other rows of scope \(scope.id)")
        }
        let role = evidence.server.grant(of: home.person.user, in: scope.id)?.role
        if scope.role.known != role {
            faults.append(
                "home \(home.number) thinks it is \(scope.role.rawValue) in scope \(scope.id)")
        }
        if scope.mismatches > 0 {
            faults.append("home \(home.number) reports damage in scope \(scope.id)")
        }
        return faults
    }
}
