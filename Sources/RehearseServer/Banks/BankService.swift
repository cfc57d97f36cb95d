internal import RehearseModel
internal import RehearseSync

/// Banks and who has a place in them.
struct BankService: Sendable {
    let environment: ServerEnvironment

    /// All banks for admins, otherwise those that the caller reads.
    func list(_ call: Call<Nothing>, in transaction: OrgTransaction) async throws -> BankList {
        let banks =
            if call.caller.roles.contains(.admin) {
                try await BankQueries.all(in: transaction)
            } else {
                try await BankQueries.banks(readBy: call.caller.user, in: transaction)
            }
        return BankList(banks: banks)
    }

    /// Makes a bank, with its maker as approver: a bank in which nobody may publish is of no use.
    func create(
        _ call: Call<CreateBankRequest>, in transaction: OrgTransaction
    ) async throws -> BankSummary {
        try await RosterQueries.lock(in: transaction)
        let (bank, row) = try await add(
            call.input, isDefault: false, now: call.now, in: transaction)
        try await BankQueries.setPlace(.approver, of: call.caller.user, in: bank.id, transaction)
        try await RosterChange.conclude(
            [call.caller.user], rows: [row], by: call.caller.actor, class: .bank, now: call.now,
            in: transaction)
        return bank
    }

    /// Makes the registers and scopes of a bank; the document is still to be written.
    func add(
        _ request: CreateBankRequest, isDefault: Bool, now: Instant,
        in transaction: OrgTransaction
    ) async throws -> (BankSummary, ServerRow) {
        try FieldRules.slug(request.slug, field: "slug")
        let title = try FieldRules.line(request.title, field: "title")
        let licence = try FieldRules.line(request.licence, field: "licence")
        try FieldRules.prose(request.description, field: "description")
        guard
            try await !BankQueries.all(in: transaction).contains(where: { $0.slug == request.slug })
        else { throw Refusal.slugTaken(request.slug) }
        let bank = BankSummary(
            id: environment.makeID(), slug: request.slug, bankScope: environment.makeID(),
            authorsScope: environment.makeID(), isDefault: isDefault)
        for (scope, kind) in [(bank.bankScope, ScopeKind.bank), (bank.authorsScope, .authors)] {
            try await ScopeRegisterQueries.add(
                scope, kind: kind, subject: bank.id.retyped(), label: bank.slug, now: now,
                in: transaction)
        }
        try await BankQueries.add(bank, now: now, in: transaction)
        let row = ServerRow(
            table: "bank", id: bank.id.retyped(), scope: bank.bankScope,
            fields: [
                "slug": .string(bank.slug), "title": .string(title), "licence": .string(licence),
                "description": .string(request.description),
            ])
        return (bank, row)
    }

    func members(
        _ call: Call<Nothing>, in transaction: OrgTransaction
    ) async throws -> BankMemberList {
        BankMemberList(
            members: try await BankQueries.members(of: call.id("bank"), in: transaction))
    }

    func setMember(
        _ call: Call<SetBankMemberRequest>, in transaction: OrgTransaction
    ) async throws -> BankMemberSummary {
        let (bank, user) = (
            try call.id("bank", as: BankSubject.self), try call.id("user", as: UserSubject.self)
        )
        try await RosterQueries.lock(in: transaction)
        guard try await RosterQueries.member(user, in: transaction) != nil else {
            throw Refusal.notFound
        }
        try await BankQueries.setPlace(call.input.role, of: user, in: bank, transaction)
        try await RosterChange.conclude(
            [user], by: call.caller.actor, class: .bank, now: call.now, in: transaction)
        let members = try await BankQueries.members(of: bank, in: transaction)
        guard let member = members.first(where: { $0.user == user }) else {
            preconditionFailure("The place was given in this transaction.")
        }
        return member
    }

    func removeMember(
        _ call: Call<Nothing>, in transaction: OrgTransaction
    ) async throws -> Nothing {
        let (bank, user) = (
            try call.id("bank", as: BankSubject.self), try call.id("user", as: UserSubject.self)
        )
        try await RosterQueries.lock(in: transaction)
        guard try await BankQueries.removePlace(of: user, in: bank, transaction) else {
            let members = try await BankQueries.members(of: bank, in: transaction)
            let isDerived = members.contains { $0.user == user }
            throw isDerived ? Refusal.derivedPlace : Refusal.notFound
        }
        try await RosterChange.conclude(
            [user], by: call.caller.actor, class: .bank, now: call.now, in: transaction)
        return Nothing()
    }
}
