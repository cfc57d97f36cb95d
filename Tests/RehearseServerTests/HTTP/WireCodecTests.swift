import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct WireCodecTests {
    @Test func aMessageComesBackAsItWent() throws {
        let message = WhoAmI(
            org: OrgSummary(id: OrgID(high: 1, low: 2), slug: "acme"),
            user: UserID(high: 3, low: 4), handle: "mara", displayName: "Mara \u{1F600} é\n",
            roles: [.candidate, .coach], device: DeviceID(high: 5, low: 6),
            grants: [
                GrantSummary(
                    scope: ScopeID(high: 7, low: 8), kind: .own, label: "mara", role: .owner)
            ])
        let bytes = try WireCodec.encode(message)
        #expect(try WireCodec.decode(WhoAmI.self, from: bytes) == message)
        #expect(String(decoding: bytes, as: UTF8.self).contains(#""kind":"self""#))
    }

    @Test func optionalMembersAreLeftOutAndMayBeNull() throws {
        let message = InviteRequest(handle: "mara", displayName: "Mara", roles: [.candidate])
        let value = try WireCodec.value(of: message)
        #expect(value["cohort"] == nil)
        var members = try #require(value.object)
        members["cohort"] = .null
        #expect(try WireCodec.decode(InviteRequest.self, from: .object(members)) == message)
        try WireSchema.of(InviteRequest.self).check(.object(members))
    }

    /// A client that is older than its server reads what it knows.
    @Test func decodingIgnoresWhatItDoesNotKnow() throws {
        let text = #"{"token":"t","device":"00000000-0000-0000-0000-000000000001","new":[1]}"#
        let forked = try WireCodec.decode(ForkedDevice.self, from: Array(text.utf8))
        #expect(forked == ForkedDevice(token: "t", device: DeviceID(high: 0, low: 1)))
    }

    @Test(arguments: [
        (#"{"roles":"admin"}"#, "\"roles\" must be an array"),
        (#"{"roles":["boss"]}"#, "\"roles\"[0] must be one of"),
        (#"{"roles":[1]}"#, "\"roles\"[0] must be one of"),
        (#"{}"#, "\"roles\" is missing"),
        (#"{"roles":[],"role":"admin"}"#, "unknown member \"role\""),
    ])
    func aCheckNamesThePlace(body: String, sentence: String) throws {
        let value = try JSONParser.parse(body)
        let error = #expect(throws: WireError.self) {
            try WireSchema.of(ChangeRolesRequest.self).check(value)
        }
        #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
    }
}
