internal import RehearseSync

extension Rehearse {
    /// The server of the account in use, as people call it.
    package var serverName: String {
        guard let account = signedInAccount,
            // The address was checked when it was stored; if it was edited since, it is shown as it
            // is.
            let address = try? ServerAddress(account.server)
        else { return signedInAccount?.server ?? "the server" }
        return address.name
    }

    /// Speaks to the server of the account in use.
    ///
    /// - Throws: `.signedOut` without an account or without a token.
    package func api() throws(RehearseError) -> APIClient {
        guard let account = try reloadAccount() else {
            throw RehearseError(
                .signedOut, "Nobody is signed in on this device.",
                work: "Everything here works without an account.",
                next: "Join your coach: rehearse auth login URL --code CODE")
        }
        guard let token = account.token else {
            throw RehearseError(
                .signedOut, "You are signed out of \(serverName).",
                work: "Your work on this device is safe.", next: "Sign in: rehearse auth login")
        }
        let address = try ServerAddress(account.server)
        return APIClient(transport: connect(address), serverName: address.name, token: token)
    }

    package func call<Answer: Decodable>(
        _ api: APIClient, _ method: TransportRequest.Method, _ path: String,
        _ body: (any Encodable)? = nil, answer: Answer.Type = Answer.self
    ) async throws(RehearseError) -> Answer {
        do throws(APIFailure) {
            return try await api.call(method, path, body)
        } catch {
            throw RehearseError(error, server: api.serverName)
        }
    }

    package func perform(
        _ api: APIClient, _ method: TransportRequest.Method, _ path: String,
        _ body: (any Encodable)? = nil
    ) async throws(RehearseError) {
        do throws(APIFailure) {
            try await api.perform(method, path, body)
        } catch {
            throw RehearseError(error, server: api.serverName)
        }
    }
}
