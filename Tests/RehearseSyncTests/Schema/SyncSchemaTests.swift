import RehearseModel
import RehearseSync
import Testing

@Suite struct SyncSchemaTests {
    /// Which roles there are in a scope of each kind.
    private static let roles: [ScopeKind: Set<GrantRole>] = [
        .org: [.member, .admin], .bank: [.reader, .author, .approver, .admin],
        .authors: [.author, .approver], .own: [.owner], .seat: [.candidate, .coach],
        .staff: [.coach, .lead],
    ]

    /// Columns that every synced table has beside its own fields.
    private static let commonColumns: Set<String> = [
        "org_id", "id", "scope_id", "ver", "author_id", "device_id", "created_at", "received_at",
        "field_ver", "archived_at", "row_hash",
    ]

    @Test func namesAreUnique() {
        #expect(Set(SyncSchema.tables.map(\.name)).count == SyncSchema.tables.count)
        for table in SyncSchema.tables {
            #expect(Set(table.fields.map(\.name)).count == table.fields.count, "\(table.name)")
        }
    }

    @Test func everyTableIsFoundByItsName() {
        for table in SyncSchema.tables {
            #expect(SyncSchema.table(named: table.name)?.name == table.name)
        }
        #expect(SyncSchema.table(named: "grant") == nil)
    }

    @Test(arguments: ScopeKind.allCases)
    func somethingLivesInEveryKindOfScope(kind: ScopeKind) {
        #expect(SyncSchema.tables.contains { $0.scopes.contains(kind) && $0.name != "conflict" })
    }

    @Test(arguments: SyncSchema.tables.map(\.name))
    func aTableLivesSomewhereAndHoldsSomething(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        #expect(!table.scopes.isEmpty)
        #expect(!table.fields.isEmpty)
        #expect(Self.commonColumns.isDisjoint(with: table.fields.map(\.name)))
        for field in table.fields {
            let letters = field.name.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 }
            #expect(letters, "\(field.name) is no column name that needs no quotes")
        }
    }

    @Test(arguments: SyncSchema.tables.map(\.name))
    func factsAreWrittenByClientsAndNeverChanged(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        guard table.kind == .fact else { return }
        #expect(!table.creators.isEmpty)
        #expect(table.editors.isEmpty)
        for field in table.fields { #expect(field.isFrozen, "\(field.name)") }
    }

    @Test(arguments: SyncSchema.tables.map(\.name))
    func editorsNameFieldsThatCanBeEdited(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        for (name, roles) in table.editors {
            #expect(!roles.isEmpty)
            guard name != "archived_at" else { continue }
            let field = try #require(table.field(named: name), "\(name)")
            #expect(!field.isFrozen, "\(name)")
        }
    }

    @Test(arguments: SyncSchema.tables.map(\.name))
    func whoeverMayWriteCanBeInOneOfTheTablesScopes(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        let present = table.scopes.reduce(into: Set()) { $0.formUnion(Self.roles[$1] ?? []) }
        #expect(table.creators.isSubset(of: present))
        for kind in table.scopes where !table.creators.isEmpty {
            #expect(!table.creators.isDisjoint(with: Self.roles[kind] ?? []), "\(kind)")
        }
        guard name != "conflict" else { return }
        for roles in table.editors.values { #expect(roles.isSubset(of: present)) }
    }

    @Test(arguments: SyncSchema.tables.map(\.name))
    func whatAClientEditsAClientCanPutAway(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        guard !table.creators.isEmpty, table.kind == .document else { return }
        #expect(table.editors["archived_at"] != nil)
    }

    @Test(arguments: SyncSchema.tables.map(\.name))
    func aPolicyFitsTheTypeOfItsField(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        for field in table.fields {
            switch (field.policy, field.type) {
            case (.text, .text), (.min, .integer), (.min, .instant), (.max, .integer),
                (.max, .instant), (.latest, _), (.frozen, _):
                continue
            default:
                Issue.record("\(field.name) cannot be merged by its policy")
            }
        }
    }

    @Test func aConflictHasRoomForBothTextsInEveryScopeWhereTextsMeet() throws {
        let conflict = try #require(SyncSchema.table(named: "conflict"))
        let room = try ["base", "yours", "theirs"].map { name in
            try #require(conflict.field(named: name)?.type.bytesMax)
        }
        for table in SyncSchema.tables {
            for field in table.fields where field.isMergedText && table.editors[field.name] != nil {
                #expect(table.scopes.isSubset(of: conflict.scopes), "\(table.name)")
                #expect(try #require(field.type.bytesMax) <= room.min() ?? 0, "\(field.name)")
            }
        }
    }

    @Test func aPageHasRoomForTheLargestRow() {
        for table in SyncSchema.tables {
            let bytes = table.fields.compactMap(\.type.bytesMax).reduce(0, +)
            #expect(bytes < SyncLimits.pageBytesMax, "\(table.name)")
        }
    }

    @Test(arguments: SyncSchema.tables.map(\.name))
    func theSamplesOfTheseTestsAreValid(name: String) throws {
        let table = try #require(SyncSchema.table(named: name))
        try table.validateCreation(table.sampleFields)
    }
}

extension SyncField {
    fileprivate var isFrozen: Bool { if case .frozen = policy { true } else { false } }
    fileprivate var isMergedText: Bool { if case .text = policy { true } else { false } }
}

extension FieldType {
    fileprivate var bytesMax: Int? {
        switch self {
        case .text(let bytesMax), .structure(let bytesMax): bytesMax
        default: nil
        }
    }
}
