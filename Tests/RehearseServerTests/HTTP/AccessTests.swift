import HTTPTypes
import Postgres
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// Goal: nobody can do or see anything that the table of operations does not give them.
/// Method: every operation is called by every persona, with the object of the world and with an id
/// that nothing has. What must happen follows from the operation's access rule and from the
/// persona's relations, which the test knows because it made the world. A refused call must leave
/// the database as it was, and "you may not see it" must be the same bytes as "it does not exist".
@Suite struct AccessTests {
    enum Verdict: String {
        case allowed, unauthenticated, forbidden, hidden
    }

    @Test(arguments: Operations.all.map(\.id))
    func everyPersonaGetsWhatTheTableSays(operationID: String) async throws {
        let operation = try #require(Operations.all.first { $0.id == operationID })
        try await AccessWorld.run { world, server, session in
            let before = try await server.stateDigest()
            let entries = try await server.auditEntryCount()
            var denialCount = 0
            for persona in Persona.allCases {
                let expected = Self.verdict(on: operation, for: persona)
                guard expected != .allowed else { continue }
                let answer = try await Self.call(operation, persona, in: world, session)
                #expect(try Self.verdict(of: answer) == expected, "\(persona): \(answer.text)")
                if expected != .unauthenticated, operation.isWriting { denialCount += 1 }
            }
            #expect(try await server.auditEntryCount() == entries + denialCount)
            #expect(try await server.stateDigest() == before, "a refused call changed something")
        }
        let allowed = Persona.allCases.filter {
            Self.verdict(on: operation, for: $0) == .allowed
        }
        // What one person does to an object may leave nothing to do for the next; what people do to
        // their own things does not.
        let groups = operation.objectKind == nil ? [allowed] : allowed.map { [$0] }
        for group in groups {
            try await AccessWorld.run { world, _, session in
                for persona in group {
                    let answer = try await Self.call(operation, persona, in: world, session)
                    #expect(try Self.verdict(of: answer) == .allowed, "\(persona): \(answer.text)")
                    #expect(answer.status != 500)
                }
            }
        }
    }

    @Test(arguments: Operations.all.filter { $0.objectKind != nil }.map(\.id))
    func whatIsInvisibleIsLikeWhatDoesNotExist(operationID: String) async throws {
        let operation = try #require(Operations.all.first { $0.id == operationID })
        try await AccessWorld.run { world, _, session in
            for persona in Persona.allCases {
                var empty = world
                empty.pointNowhere()
                let missing = try await Self.call(operation, persona, in: empty, session)
                if world.tokens[persona] == nil || persona == .removed {
                    #expect(try Self.verdict(of: missing) == .unauthenticated)
                    continue
                }
                #expect(try Self.verdict(of: missing) == .hidden)
                guard Self.verdict(on: operation, for: persona) == .hidden else { continue }
                let invisible = try await Self.call(operation, persona, in: world, session)
                #expect(invisible.text == missing.text)
            }
        }
    }

    @Test func everyMemberMayActOnTheirOwnDevices() async throws {
        try await AccessWorld.run { world, _, session in
            for (persona, device) in world.devices where persona != .removed {
                let answer = try await session.send(
                    .post, "/v1/devices/\(device)/revoke", token: world.tokens[persona])
                #expect(answer.status == 204, "\(persona)")
            }
        }
    }

    /// The rule of the table, applied to what the test knows about the persona.
    private static func verdict(on operation: Operation, for persona: Persona) -> Verdict {
        if operation.access == .anyone { return .allowed }
        if persona == .nobody || persona == .removed { return .unauthenticated }
        switch operation.access {
        case .anyone, .member:
            return .allowed
        case .roles(let roles):
            return roles.isDisjoint(with: persona.roles) ? .forbidden : .allowed
        case .object(let kind, let seenBy, let usedBy):
            let relations = persona.relations(to: kind)
            // The device of the world is the bystander's: nobody's own.
            guard kind != .device, !relations.isDisjoint(with: seenBy) else { return .hidden }
            return relations.isDisjoint(with: usedBy) ? .forbidden : .allowed
        }
    }

    private static func verdict(of answer: TestAnswer) throws -> Verdict {
        switch try answer.outcome() {
        case "401 invalid_token": .unauthenticated
        case "403 not_allowed": .forbidden
        case "404 not_found": .hidden
        default: .allowed
        }
    }

    private static func call(
        _ operation: Operation, _ persona: Persona, in world: AccessWorld,
        _ session: TestClientSession
    ) async throws -> TestAnswer {
        let path = operation.path
            .replacing("{cohort}", with: "\(world.autumn)")
            .replacing("{seat}", with: "\(world.seat)")
            .replacing("{bank}", with: "\(world.bank)")
            .replacing("{member}", with: "\(world.bystander)")
            .replacing("{device}", with: "\(world.bystanderDevice)")
            .replacing(
                "{user}",
                with: "\(operation.objectKind == .cohort ? world.staffMember : world.bankReader)")
        var headers = HTTPFields()
        if case .sync = operation.request {
            headers[try #require(HTTPField.Name(ProtocolVersion.header))] = "1"
        }
        return try await session.send(
            operation.method, path, token: world.tokens[persona], body: operation.sampleBody,
            headers: headers)
    }
}

extension Operation {
    var objectKind: ObjectKind? {
        if case .object(let kind, _, _) = access { kind } else { nil }
    }

    /// A body that has the right shape; its values are mostly refused, after access was checked.
    var sampleBody: String? {
        switch request {
        case .none: nil
        case .message(let schema): schema.sample.canonicalText
        case .sync: #"{"device":"00000000-0000-0000-0000-000000000001","cursors":[]}"#
        }
    }
}

extension WireSchema {
    /// Any value of the schema.
    var sample: JSONValue {
        switch self {
        case .string(format: "uuid"): "00000000-0000-0000-0000-000000000001"
        case .string: "sample"
        case .word(let words): .string(words[0])
        case .integer: 1
        case .boolean: true
        case .array(let element): .array([element.sample])
        case .object(_, let members):
            .object(
                Dictionary(
                    uniqueKeysWithValues: members.filter(\.isRequired).map {
                        ($0.name, $0.schema.sample)
                    }))
        }
    }
}

extension AccessWorld {
    /// The same people, asking for objects that nothing is.
    mutating func pointNowhere() {
        let random = UInt64.random(in: 0 ... .max)
        autumn = CohortID(high: 1, low: random)
        bank = BankID(high: 1, low: random)
        bystander = UserID(high: 1, low: random)
        bystanderDevice = DeviceID(high: 1, low: random)
    }
}

extension TestServer {
    /// A digest of every row of every table, except the throttle's counters and where the audit
    /// keeps refusals; of scopes, what they say about their rows.
    func stateDigest() async throws -> String {
        let tables = try await tableNames().filter {
            !$0.contains("throttle") && !$0.hasPrefix("audit_") && $0 != "denial_window"
                && $0 != "scope"
        }
        let scopes = try await pool.query(
            """
            SELECT md5(string_agg(scope_id || ' ' || digest, ',' ORDER BY scope_id))
            FROM scope
            WHERE digest <> 0
            """)
        let results = try await pool.pipeline(
            tables.map { table in
                """
                SELECT md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), ''))
                FROM \(identifier: table) t
                """
            })
        return try zip(tables, results).map { try "\($0) \($1[0].decode(String.self))" }
            .joined(separator: "\n") + (try scopes[0].decode(String?.self) ?? "")
    }

    func auditEntryCount() async throws -> Int {
        try await pool.query("SELECT count(*) FROM audit_entry")[0].decode(Int.self)
    }

    func tableNames() async throws -> [String] {
        let rows = try await pool.query(
            """
            SELECT tablename::text
            FROM pg_tables
            WHERE schemaname = 'public'
            ORDER BY tablename
            """)
        return try rows.map { try $0.decode(String.self) }
    }
}
