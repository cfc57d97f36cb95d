import RehearseModel
import RehearseSync

/// A story under way: an org with two candidates and a coach, their devices, and the record.
final actor Course {
    nonisolated let server: any SyncServerUnderTest
    private(set) var transcript = Transcript()
    private var names = FreeNames()
    private var idCount: UInt64 = 0

    static let org = place(1)
    static let bank = place(2)
    static let authors = place(3)
    static let staff = place(4)
    static let seat = place(5)
    static let mara = Person("mara", 1)
    static let noor = Person("noor", 2)
    static let theo = Person("theo", 3)

    static func place(_ number: UInt64) -> ScopeID {
        ScopeID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0000 | number)
    }

    struct Person: Sendable {
        let id: UserID
        let handle: String
        let own: ScopeID

        init(_ handle: String, _ number: UInt64) {
            self.handle = handle
            id = UserID(high: 0x0190_0000_0001_7000, low: 0x8000_0000_0000_0000 | number)
            own = Course.place(100 + number)
        }
    }

    private init(server: any SyncServerUnderTest) {
        self.server = server
    }

    static func begin(on server: any SyncServerUnderTest) async throws -> Course {
        let course = Course(server: server)
        for person in [mara, noor, theo] {
            try await server.makeUser(person.id, handle: person.handle)
        }
        let places: [(ScopeID, ScopeKind, UInt64)] = [
            (org, .org, 1), (bank, .bank, 2), (authors, .authors, 3), (staff, .staff, 4),
            (seat, .seat, 5),
        ]
        for (scope, kind, number) in places {
            try await server.makeScope(
                scope, kind, about: RowID(high: 0x0190_0000_0002_7000, low: number),
                label: kind.rawValue)
        }
        for person in [mara, noor, theo] {
            try await server.makeScope(
                person.own, .own, about: person.id.retyped(), label: person.handle)
            try await server.grant(.owner, in: person.own, to: person.id)
            try await server.grant(.member, in: org, to: person.id)
        }
        try await server.grant(.candidate, in: seat, to: mara.id)
        try await server.grant(.coach, in: seat, to: theo.id)
        try await server.grant(.coach, in: staff, to: theo.id)
        try await server.grant(.author, in: authors, to: theo.id)
        try await server.grant(.author, in: authors, to: noor.id)
        return course
    }

    func device(of person: Person) async throws -> ScenarioDevice {
        let device: DeviceID = newID()
        let token = try await server.makeDevice(device, of: person.id)
        return ScenarioDevice(id: device, person: person, token: token, course: self)
    }

    func newID<Subject>() -> Identifier<Subject> {
        idCount += 1
        return Identifier(high: 0x0190_0000_0003_7000, low: 0x8000_0000_0000_0000 | idCount)
    }

    // MARK: The record

    func expect(_ isTrue: Bool, _ sentence: String) {
        guard !isTrue else { return }
        transcript.failures.append(sentence)
    }

    func expectEqual<Value: Equatable & Sendable>(
        _ found: Value, _ wanted: Value, _ sentence: String
    ) {
        expect(found == wanted, "\(sentence): \(found), not \(wanted)")
    }

    /// Sends a call and notes the answer.
    func send(_ call: WireCall) async throws -> WireReply {
        let reply = try await server.send(call)
        transcript.lines.append("\(call.path) \(reply.status) \(names.settled(reply))")
        return reply
    }
}

/// Gives what a server chooses freely the names T1, H1, D1 in the order in which it appears, so
/// that two servers can be compared byte by byte.
private struct FreeNames {
    private var known: [String: String] = [:]

    mutating func settled(_ reply: WireReply) -> String {
        guard reply.status == 200 else { return Self.code(of: reply) }
        if reply.contentType.hasPrefix("application/x-ndjson") {
            guard let page = try? PullPage(bytes: reply.body) else {  // The record says so.
                return "no page: \(String(decoding: reply.body, as: UTF8.self))"
            }
            let rows = page.rows.map(Self.canonical)
            return ([settled(page.header.json).canonicalText] + rows).joined(separator: "\n  ")
        }
        guard let json = try? JSONParser.parse(reply.body) else {  // The record says so.
            return "no JSON"
        }
        return settled(json).canonicalText
    }

    private static func code(of reply: WireReply) -> String {
        // A problem that cannot be read is a difference that the record shows.
        (try? JSONParser.parse(reply.body))?["code"]?.string ?? "no problem"
    }

    /// Servers may write a row with the keys in any order; its canonical form is agreed.
    private static func canonical(_ line: PullPage.RowLine) -> String {
        guard let json = try? JSONParser.parse(line.text),  // The record shows the text then.
            let row = try? SyncRow(table: line.table, json: json)  // The same.
        else { return "\(line.table) \(line.text)" }
        return "\(line.table) \(row.json.canonicalText)"
    }

    private mutating func settled(_ json: JSONValue, key: String = "") -> JSONValue {
        let letters = ["timeline": "T", "head": "H", "device": "D", "token": "K"]
        switch json {
        case .string(let text):
            guard let letter = letters[key] else { return json }
            if known[text] == nil {
                let count = known.values.count { $0.hasPrefix(letter) }
                known[text] = letter + String(count + 1)
            }
            return .string(known[text] ?? text)
        case .array(let elements):
            return .array(elements.map { settled($0, key: key) })
        case .object(let members):
            var settledMembers: [String: JSONValue] = [:]
            for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                settledMembers[name] = settled(value, key: name)
            }
            return .object(settledMembers)
        default: return json
        }
    }
}
