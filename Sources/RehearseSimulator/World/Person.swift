internal import RehearseMemoryServer
package import RehearseModel
internal import RehearseSync

/// The people of the simulated org.
package enum PersonName: String, Sendable, CaseIterable, Comparable {
    case mara, noor, theo, uma

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    private var number: UInt64 {
        switch self {
        case .mara: 1
        case .noor: 2
        case .theo: 3
        case .uma: 4
        }
    }

    package var user: UserID { Place.id(0x100 + number) }
    package var ownScope: ScopeID { Place.id(0x200 + number) }

    package init?(_ user: UserID) {
        guard let found = Self.allCases.first(where: { $0.user == user }) else { return nil }
        self = found
    }

    package var isCoach: Bool { self == .theo || self == .uma }
}

/// The scopes that there are beside everybody's own, and who may do what there at the start.
enum Place {
    static let org: ScopeID = id(0x301)
    static let authors: ScopeID = id(0x303)
    static let staff: ScopeID = id(0x304)
    static let maraSeat: ScopeID = id(0x305)
    static let noorSeat: ScopeID = id(0x306)
    static let seats: [(person: PersonName, scope: ScopeID, seat: RowID)] = [
        (.mara, maraSeat, id(0x401)), (.noor, noorSeat, id(0x402)),
    ]

    struct Right: Sendable, Equatable {
        var person: PersonName
        var scope: ScopeID
        /// What the person is there; the first one at the start.
        var roles: [GrantRole]
    }

    /// The rights that come and go. One's own scope and the org stay.
    static let movable: [Right] = [
        Right(person: .mara, scope: maraSeat, roles: [.candidate]),
        Right(person: .noor, scope: noorSeat, roles: [.candidate]),
        Right(person: .theo, scope: maraSeat, roles: [.coach]),
        Right(person: .theo, scope: noorSeat, roles: [.coach]),
        Right(person: .uma, scope: maraSeat, roles: [.coach]),
        Right(person: .theo, scope: staff, roles: [.coach, .lead]),
        Right(person: .uma, scope: staff, roles: [.lead, .coach]),
        Right(person: .theo, scope: authors, roles: [.author, .approver]),
        Right(person: .uma, scope: authors, roles: [.approver, .author]),
    ]

    static func id<Subject>(_ number: UInt64) -> Identifier<Subject> {
        Identifier(high: 0x018F_0000_0000_7000, low: 0x8000_0000_0000_0000 | number)
    }

    /// Makes the org in an empty server.
    static func found(in state: inout MemoryState, now: Instant) {
        state.addScope(org, kind: .org, subject: id(1), label: "acme")
        state.addScope(authors, kind: .authors, subject: id(3), label: "bank")
        state.addScope(staff, kind: .staff, subject: id(4), label: "spring")
        for person in PersonName.allCases {
            state.addScope(
                person.ownScope, kind: .own, subject: person.user.retyped(),
                label: person.rawValue)
            state.grant(.owner, in: person.ownScope, to: person.user)
            state.grant(.member, in: org, to: person.user)
        }
        for (person, scope, seat) in seats {
            state.addScope(
                scope, kind: .seat, subject: seat, label: "spring/\(person.rawValue)")
            let fields: [String: JSONValue] = [
                "user_id": .string(person.user.description),
                "seat_scope_id": .string(scope.description),
                "handle": .string(person.rawValue), "display_name": .string(person.rawValue),
                "status": "active",
            ]
            state.put("seat", seat, in: staff, fields, now: now)
        }
        state.put("cohort", id(4), in: staff, ["slug": "spring", "title": "Spring"], now: now)
        for right in movable {
            state.grant(right.roles[0], in: right.scope, to: right.person.user)
        }
    }
}

/// What simulated people write on.
enum Content {
    static let question: JSONValue = [
        "slug": "why", "version": 1, "title": "Why?", "type": "case-study", "dimensions": [],
        "topics": [], "stage": "design", "risk": "low", "audience": "both",
        "seniority": "junior", "minutes": 5, "rubric": "core", "licence": "CC0-1.0",
        "source": source, "hints": [], "follow_ups": [], "key_points": [], "prompt": "Why?",
        "context": "", "model_answer": "",
    ]

    static let rubric: JSONValue = [
        "slug": "core", "version": 1, "title": "Core", "licence": "CC0-1.0", "source": source,
        "guidance": "",
        "criteria": [
            [
                "slug": "clarity", "title": "Clarity", "dimension": "transparency",
                "question": "Is it clear?", "levels": [],
            ]
        ],
    ]

    private static let source: JSONValue = ["id": "", "ref": "", "author": "", "collected": ""]
}
