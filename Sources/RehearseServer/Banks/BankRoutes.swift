internal import RehearseSync

/// Banks and the places in them.
struct BankRoutes {
    let banks: BankService

    init(environment: ServerEnvironment) {
        banks = BankService(environment: environment)
    }

    func bind(to table: inout RouteTable) {
        table.bind(Operations.listBanks) { [banks] in try await banks.list($0, in: $1) }
        table.bind(Operations.createBank) { [banks] in try await banks.create($0, in: $1) }
        table.bind(Operations.listBankMembers) { [banks] in try await banks.members($0, in: $1) }
        table.bind(Operations.setBankMember) { [banks] in try await banks.setMember($0, in: $1) }
        table.bind(Operations.removeBankMember) { [banks] in
            try await banks.removeMember($0, in: $1)
        }
    }
}
