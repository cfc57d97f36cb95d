internal import Foundation
internal import RehearseModel
internal import RehearseSync

/// What one question to the server tells. It waits two seconds and no longer.
struct ServerCheck {
    let api: APIClient
    let accountName: String
    let environment: ClientEnvironment

    private static let deadline = Duration.seconds(2)

    func findings() async -> [DoctorFinding] {
        let hasToken = api.token != nil
        let request = TransportRequest(
            .get, hasToken ? "/v1/whoami" : "/live", deadline: Self.deadline)
        let start = environment.now()
        do throws(APIFailure) {
            let response = try await api.send(request)
            let elapsed = environment.now().millisecondsSince(start)
            return [DoctorFinding("server", .ok, "\(api.serverName) answers in \(elapsed) ms")]
                + clock(response) + [signIn(hasToken)]
        } catch {
            return failed(error)
        }
    }

    private func failed(_ failure: APIFailure) -> [DoctorFinding] {
        if case .signedOut(let words) = failure.syncFailure {
            return [
                DoctorFinding("server", .ok, "\(api.serverName) answers"),
                DoctorFinding("sign-in", .failure, words, next: "rehearse auth login"),
            ]
        }
        let explained = RehearseError(failure.syncFailure, server: api.serverName, work: "")
        let level: DoctorFinding.Level = explained.kind == .version ? .failure : .warning
        let next = explained.kind == .version ? explained.next : nil
        return [DoctorFinding("server", level, explained.what, next: next)]
    }

    private func signIn(_ hasToken: Bool) -> DoctorFinding {
        hasToken
            ? DoctorFinding("sign-in", .ok, "signed in as \(accountName)")
            : DoctorFinding("sign-in", .warning, "signed out", next: "rehearse auth login")
    }

    /// The `Date` header counts whole seconds, which is enough for minutes.
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
        guard let wrong = Situation.clockWrong(skewMilliseconds: skew) else {
            return [DoctorFinding("clock", .ok, "agrees with the server's")]
        }
        return [DoctorFinding("clock", .warning, wrong.sentence, next: wrong.next)]
    }
}
