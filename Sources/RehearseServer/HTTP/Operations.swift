internal import HTTPTypes
internal import RehearseModel
internal import RehearseSync

/// START HERE for the API: every operation there is.
///
/// Routing, docs/openapi.yaml and the test of who may do what are made from this table. An
/// operation that is not here cannot be bound, and one that is here and not bound stops the server
/// from being built.
package enum Operations {
    // Health ------------------------------------------------------------------------------------

    static let live = TypedOperation<Nothing, Nothing>(
        "live", .get, "/live", .anyone,
        "Answers while the process runs. Asks nothing of the database.")
    static let ready = TypedOperation<Nothing, Nothing>(
        "ready", .get, "/ready", .anyone,
        "Answers when the server can do its work: database reachable, migrations match, not stopping."
    )

    // Accounts and devices ----------------------------------------------------------------------

    static let acceptInvitation = TypedOperation<AcceptInvitationRequest, SignedIn>(
        "acceptInvitation", .post, "/v1/invitations/accept", .anyone,
        "Turns an invitation into a member with a password and a first device.")
    static let signIn = TypedOperation<SignInRequest, SignedIn>(
        "signIn", .post, "/v1/sign-in", .anyone, "Signs in with a password on a new device.")
    static let signOut = TypedOperation<Nothing, Nothing>(
        "signOut", .post, "/v1/sign-out", .member, "Makes the token of the calling device invalid.")
    static let whoAmI = TypedOperation<Nothing, WhoAmI>(
        "whoAmI", .get, "/v1/whoami", .member, "Tells who the token acts for and with what rights.")
    static let changePassword = TypedOperation<ChangePasswordRequest, Nothing>(
        "changePassword", .post, "/v1/me/password", .member,
        "Replaces the caller's password, and signs out the other devices if asked to.")
    static let listDevices = TypedOperation<Nothing, DeviceList>(
        "listDevices", .get, "/v1/devices", .member, "Lists the caller's devices.")
    static let forkDevice = TypedOperation<ForkDeviceRequest, ForkedDevice>(
        "forkDevice", .post, "/v1/devices/fork", .member,
        "Gives a restored or copied device an identity of its own.")
    static let revokeDevice = TypedOperation<Nothing, Nothing>(
        "revokeDevice", .post, "/v1/devices/{device}/revoke",
        .object(.device, seenBy: [.own], usedBy: [.own]),
        "Signs out one of the caller's devices, for instance a lost one.")

    // Members -----------------------------------------------------------------------------------

    static let listMembers = TypedOperation<Nothing, MemberList>(
        "listMembers", .get, "/v1/members", .roles([.admin]),
        "Lists the members and the open invitations.")
    static let inviteMember = TypedOperation<InviteRequest, Invited>(
        "inviteMember", .post, "/v1/invitations", .roles([.admin]),
        "Invites a person. The answer holds the code, which is told only once.")
    static let importMembers = TypedOperation<ImportMembersRequest, ImportedMembers>(
        "importMembers", .post, "/v1/members/import", .roles([.admin]),
        "Invites a list of people: all of them, or none with an error for each wrong row.")
    static let changeRoles = TypedOperation<ChangeRolesRequest, MemberSummary>(
        "changeRoles", .put, "/v1/members/{member}/roles",
        .object(.member, seenBy: [.admin], usedBy: [.admin]),
        "Replaces a member's roles. Places that need a lost role are lost with it.")
    static let removeMember = TypedOperation<Nothing, Nothing>(
        "removeMember", .delete, "/v1/members/{member}",
        .object(.member, seenBy: [.admin], usedBy: [.admin]),
        "Removes a member: signs out all devices and takes back all grants.")

    // Cohorts -----------------------------------------------------------------------------------

    static let listCohorts = TypedOperation<Nothing, CohortList>(
        "listCohorts", .get, "/v1/cohorts", .member, "Lists the cohorts that the caller may see.")
    static let createCohort = TypedOperation<CreateCohortRequest, CohortSummary>(
        "createCohort", .post, "/v1/cohorts", .roles([.admin]), "Makes a cohort.")
    static let showCohort = TypedOperation<Nothing, CohortDetail>(
        "showCohort", .get, "/v1/cohorts/{cohort}",
        .object(.cohort, seenBy: cohortStaff, usedBy: cohortStaff),
        "Shows a cohort with its seats and staff.")
    static let addSeat = TypedOperation<AddSeatRequest, SeatSummary>(
        "addSeat", .post, "/v1/cohorts/{cohort}/seats",
        .object(.cohort, seenBy: cohortStaff, usedBy: [.admin, .lead]),
        "Gives a candidate a seat in the cohort.")
    static let removeSeat = TypedOperation<Nothing, Nothing>(
        "removeSeat", .delete, "/v1/cohorts/{cohort}/seats/{seat}",
        .object(.cohort, seenBy: cohortStaff, usedBy: [.admin, .lead]),
        "Takes a seat back. What was written in it is kept.")
    static let addStaff = TypedOperation<AddStaffRequest, StaffSummary>(
        "addStaff", .post, "/v1/cohorts/{cohort}/staff",
        .object(.cohort, seenBy: cohortStaff, usedBy: [.admin]),
        "Makes a member coach or lead of the cohort.")
    static let removeStaff = TypedOperation<Nothing, Nothing>(
        "removeStaff", .delete, "/v1/cohorts/{cohort}/staff/{user}",
        .object(.cohort, seenBy: cohortStaff, usedBy: [.admin]),
        "Takes a member off the staff of the cohort.")

    // Banks -------------------------------------------------------------------------------------

    static let listBanks = TypedOperation<Nothing, BankList>(
        "listBanks", .get, "/v1/banks", .member, "Lists the banks that the caller may see.")
    static let createBank = TypedOperation<CreateBankRequest, BankSummary>(
        "createBank", .post, "/v1/banks", .roles([.admin]), "Makes a bank.")
    static let listBankMembers = TypedOperation<Nothing, BankMemberList>(
        "listBankMembers", .get, "/v1/banks/{bank}/members",
        .object(.bank, seenBy: [.admin, .reader], usedBy: [.admin]),
        "Lists who reads, writes and approves in a bank.")
    static let setBankMember = TypedOperation<SetBankMemberRequest, BankMemberSummary>(
        "setBankMember", .put, "/v1/banks/{bank}/members/{user}",
        .object(.bank, seenBy: [.admin, .reader], usedBy: [.admin]),
        "Gives a member a place in a bank, beyond what the roles give.")
    static let removeBankMember = TypedOperation<Nothing, Nothing>(
        "removeBankMember", .delete, "/v1/banks/{bank}/members/{user}",
        .object(.bank, seenBy: [.admin, .reader], usedBy: [.admin]),
        "Takes back a place in a bank that was given by hand.")

    // Sync --------------------------------------------------------------------------------------

    static let push = SyncOperation(
        "push", "/v1/sync/push", answers: "application/json",
        "Takes a batch of ops of one device.")
    static let pull = SyncOperation(
        "pull", "/v1/sync/pull", answers: "application/x-ndjson",
        "Answers the rows past the caller's cursors.")
    static let wait = SyncOperation(
        "wait", "/v1/sync/wait", answers: "application/json", within: HTTPLimits.waitDeadline,
        "Answers once there is something to pull, or when the time is up.")

    private static let cohortStaff: Set<Relation> = [.admin, .coach, .lead]

    /// All of them, in the order of the API's description.
    package static let all: [Operation] = [
        live.operation, ready.operation,
        acceptInvitation.operation, signIn.operation, signOut.operation, whoAmI.operation,
        changePassword.operation, listDevices.operation, forkDevice.operation,
        revokeDevice.operation,
        listMembers.operation, inviteMember.operation, importMembers.operation,
        changeRoles.operation, removeMember.operation,
        listCohorts.operation, createCohort.operation, showCohort.operation, addSeat.operation,
        removeSeat.operation, addStaff.operation, removeStaff.operation,
        listBanks.operation, createBank.operation, listBankMembers.operation,
        setBankMember.operation, removeBankMember.operation,
        push.operation, pull.operation, wait.operation,
    ]
}
