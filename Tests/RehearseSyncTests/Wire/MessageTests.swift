import RehearseModel
import RehearseSync
import TestData
import Testing

@Suite struct MessageTests {
    @Test(arguments: [UInt64(1), 2])
    func aPushComesBackFromItsJSON(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for count in 0..<8 {
            let request = PushRequest(
                device: random.id(), epoch: Int64(count),
                timeline: random.chance(1, in: 2) ? random.id() : nil,
                ops: (0..<count).map { _ in random.op() })
            let bytes = request.json.canonicalBytes
            let read = try PushRequest(json: JSONParser.parse(bytes))
            #expect(read == request)
            #expect(read.json.canonicalBytes == bytes)
        }
    }

    @Test func aPushAnswerComesBackFromItsJSON() throws {
        let response = PushResponse(
            timeline: TimelineID(high: 1, low: 2), serverTime: Instant(milliseconds: 5),
            results: [OpResult(op: OpID(high: 3, low: 4), outcome: .merged, version: 6)])
        #expect(try PushResponse(json: JSONParser.parse(response.json.canonicalBytes)) == response)
    }

    @Test(arguments: [UInt64(1), 2])
    func aPullComesBackFromItsJSON(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for count in 0..<8 {
            let request = PullRequest(
                device: random.id(), timeline: random.chance(1, in: 2) ? random.id() : nil,
                cursors: (0..<count).map { number in
                    PullCursor(
                        scope: random.id(), grantEpoch: Int64(number), version: Int64(number),
                        after: random.chance(1, in: 2) ? random.id() : nil,
                        head: random.chance(1, in: 2) ? random.hash() : nil,
                        role: random.chance(1, in: 2) ? OpenWord(.coach) : nil)
                })
            #expect(try PullRequest(json: JSONParser.parse(request.json.canonicalBytes)) == request)
        }
    }

    @Test(arguments: Message.requests)
    func aRequestWithAnUnknownMemberIsRefused(message: Message) {
        var members = message.members
        members["zz"] = 1
        #expect(throws: WireError("\(message.testDescription) has an unknown key \"zz\"")) {
            try message.read(.object(members))
        }
    }

    @Test(arguments: Message.answers)
    func anAnswerMaySayMore(message: Message) throws {
        var members = message.members
        members["zz"] = ["from": "a newer server"]
        try message.read(.object(members))
    }

    @Test(arguments: Message.requests + Message.answers)
    func everyMemberThatIsNotOptionalIsRequired(message: Message) {
        for key in message.members.keys {
            var members = message.members
            members[key] = nil
            if message.optional.contains(key) {
                #expect(throws: Never.self, "\(key)") { try message.read(.object(members)) }
            } else {
                #expect(throws: WireError.self, "\(key)") { try message.read(.object(members)) }
            }
        }
    }

    @Test(arguments: Message.requests + Message.answers)
    func everyRequiredMemberHasOneType(message: Message) {
        for key in message.members.keys where !message.optional.contains(key) {
            for wrong in [.null, ["a": 1], .decimal("0.5")] as [JSONValue] {
                var members = message.members
                members[key] = wrong
                #expect(throws: WireError.self, "\(key)") { try message.read(.object(members)) }
            }
        }
    }

    /// An optional member of a wrong type is a mistake, not an absent member. `null` is absent.
    @Test(arguments: Message.requests + Message.answers)
    func everyOptionalMemberHasOneTypeOrIsNull(message: Message) throws {
        for key in message.optional {
            var members = message.members
            for wrong in [true, ["a": 1], .decimal("0.5")] as [JSONValue] {
                members[key] = wrong
                #expect(throws: WireError.self, "\(key)") { try message.read(.object(members)) }
            }
            members[key] = .null
            try message.read(.object(members))
        }
    }

    @Test func wordsOfANewerServerAreKeptAndAllowNothing() throws {
        var members = try #require(Message.scope.json.object)
        members["kind"] = "galaxy"
        members["role"] = "astronaut"
        let scope = try PulledScope(json: .object(members))
        #expect(scope.kind.rawValue == "galaxy" && scope.kind.known == nil)
        #expect(scope.role.rawValue == "astronaut" && scope.role.known == nil)
        #expect(scope.json == .object(members))
    }

    @Test(arguments: Message.requests + Message.answers)
    func whatIsNoObjectIsNoMessage(message: Message) {
        for json in [.null, [], "x", 1] as [JSONValue] {
            #expect(throws: WireError.self) { try message.read(json) }
        }
    }

    @Test func aPullThatNamesAScopeTwiceIsRefused() {
        let cursor = PullCursor(scope: ScopeID(high: 1, low: 1), grantEpoch: 1, version: 0)
        var twin = cursor
        twin.version = 3
        let request = PullRequest(
            device: DeviceID(high: 1, low: 1), timeline: nil, cursors: [cursor, twin])
        #expect(throws: WireError("pull names a scope twice")) {
            try PullRequest(json: request.json)
        }
    }

    @Test func aCursorBeforeTheBeginningIsRefused() {
        let cursor = PullCursor(scope: ScopeID(high: 1, low: 1), grantEpoch: 1, version: -1)
        #expect(throws: WireError.self) { try PullCursor(json: cursor.json) }
    }

    @Test(arguments: [UInt64.min, 1, UInt64(Int64.max) + 1, .max])
    func aDigestComesBackWithAllItsBits(digest: UInt64) throws {
        var scope = Message.scope
        scope.digest = digest
        #expect(try PulledScope(json: JSONParser.parse(scope.json.canonicalBytes)) == scope)
    }

    @Test func theProtocolHasAVersion() {
        #expect(ProtocolVersion.oldestAccepted <= ProtocolVersion.current)
        #expect(ProtocolVersion.current - ProtocolVersion.oldestAccepted <= 2)
    }
}
