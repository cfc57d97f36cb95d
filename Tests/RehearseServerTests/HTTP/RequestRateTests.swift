import HTTPTypes
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct RequestRateTests {
    private static let user = UserID(high: 1, low: 1)
    private static let start = Instant(milliseconds: 1_800_000_000_000)

    private func answers(
        _ rate: RequestRate, _ count: Int, after milliseconds: Int64 = 0, mayWait: Bool = false
    ) -> [RequestRate.Answer] {
        let now = Self.start.advanced(byMilliseconds: milliseconds)
        return (0..<count).map { _ in rate.request(by: Self.user, at: now, mayWait: mayWait) }
    }

    /// At the limit and one past it, then at the rate that goes on for ever.
    @Test func sixtyAtOnceAndTwentyASecond() {
        let rate = RequestRate(RequestLimits())
        let first = answers(rate, 61)
        #expect(first.prefix(60).allSatisfy { $0 == .now })
        #expect(first.last == .refused(.milliseconds(50)))
        #expect(answers(rate, 1, after: 49) == [.refused(.milliseconds(1))])
        #expect(answers(rate, 2, after: 50) == [.now, .refused(.milliseconds(50))])
        #expect(answers(rate, 21, after: 1050).count { $0 == .now } == 20)
        #expect(answers(rate, 61, after: 60_000).count { $0 == .now } == 60)
    }

    @Test func aPageOfASyncWaitsForItsTurnUpToASecond() {
        let rate = RequestRate(RequestLimits())
        let all = answers(rate, 82, mayWait: true)
        #expect(all[60] == .after(.milliseconds(50)))
        #expect(all[79] == .after(.milliseconds(1000)))
        #expect(all[80] == .refused(.milliseconds(50)))
        #expect(all[81] == all[80], "what is refused does not count")
    }

    @Test func membersDoNotShareTheirRate() {
        let rate = RequestRate(RequestLimits())
        _ = answers(rate, 61)
        let other = rate.request(
            by: UserID(high: 1, low: 2), at: Self.start, mayWait: false)
        #expect(other == .now)
    }

    @Test func aClockThatIsSetBackKeepsNobodyOutForLong() {
        let rate = RequestRate(RequestLimits())
        _ = answers(rate, 60, after: 3_600_000)
        guard case .refused(let wait) = answers(rate, 1)[0] else {
            Issue.record("the burst is used up")
            return
        }
        #expect(wait <= .milliseconds(1100))
    }

    @Test func rememberingHasALimitAndForgetsNobodyWhoIsBusy() {
        var limits = RequestLimits()
        limits.rememberedMax = 4
        let rate = RequestRate(limits)
        _ = answers(rate, 60)
        for number in 2...20 {
            _ = rate.request(
                by: UserID(high: 1, low: UInt64(number)), at: Self.start, mayWait: false)
        }
        #expect(answers(rate, 1) == [.refused(.milliseconds(50))])
    }

    @Test func aMemberWhoAsksTooFastIsToldWhenToGoOn() async throws {
        let limit = { (configuration: inout Server.Configuration) in
            configuration.requestLimits.burst = 5
        }
        try await TestServer.run(configure: limit) { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                for _ in 1...5 {
                    let answer = try await session.send(
                        .get, "/v1/whoami", token: org.admin.token)
                    #expect(answer.status == 200)
                }
                let refused = try await session.send(.get, "/v1/whoami", token: org.admin.token)
                #expect(try refused.outcome() == "429 too_fast")
                #expect(refused.headers[.retryAfter] == "1")
                // Nobody else is kept waiting.
                let signIn = try await session.signIn(
                    "ada", org: "acme", password: TestOrg.password)
                #expect(signIn.status == 200)
                server.clock.advance(by: .seconds(1))
                let later = try await session.send(.get, "/v1/whoami", token: org.admin.token)
                #expect(later.status == 200)
            }
        }
    }
}
