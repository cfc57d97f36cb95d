internal import ArgumentParser

struct AdminGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "admin", abstract: "Members and cohorts of the org. Needs the server.",
        subcommands: [AdminMemberGroup.self, AdminCohortGroup.self])
}

struct AdminMemberGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "member", abstract: "The people of the org.",
        subcommands: [
            AdminMemberListVerb.self, AdminMemberInviteVerb.self, AdminMemberImportVerb.self,
            AdminMemberRoleVerb.self, AdminMemberRemoveVerb.self,
        ],
        defaultSubcommand: AdminMemberListVerb.self)
}

struct AdminCohortGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "cohort", abstract: "The cohorts of the org.",
        subcommands: [
            AdminCohortListVerb.self, AdminCohortCreateVerb.self, AdminCohortAddVerb.self,
            AdminCohortRemoveVerb.self,
        ],
        defaultSubcommand: AdminCohortListVerb.self)
}
