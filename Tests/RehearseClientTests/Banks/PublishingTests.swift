import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct PublishingTests {
    private let bank = World.id(30, as: ScopeSubject.self)
    private let authors = World.id(31, as: ScopeSubject.self)
    private let org = World.id(32, as: ScopeSubject.self)

    /// The coach is an author, the lead an approver of the org's bank "house".
    private func world() throws -> World {
        let world = try World()
        let subject = World.id(33, as: RowSubject.self)
        for (desk, role, reading) in [
            (world.coach, GrantRole.author, GrantRole.reader), (world.lead, .approver, .approver),
        ] {
            try desk.grant(bank, .bank, of: subject, as: reading, label: "house")
            try desk.grant(authors, .authors, of: subject, as: role, label: "house")
            try desk.grant(org, .org, of: World.id(34), as: .member, label: "acme")
        }
        try world.mara.grant(bank, .bank, of: subject, as: .reader, label: "house")
        try world.serve(
            "bank", subject, in: bank,
            ["slug": "house", "title": "House bank", "licence": "internal", "description": ""])
        return world
    }

    private func person(_ desk: Desk, _ handle: String, _ roles: [String], in world: World) throws {
        try world.serve(
            "person", desk.user.retyped(), in: org,
            [
                "handle": .string(handle), "display_name": .string(handle),
                "roles": .array(roles.map(JSONValue.string)), "status": "active",
            ])
    }

    @Test func aDraftBecomesAVersionThatEverybodyReads() throws {
        let world = try world()
        let folder = try TemporaryFolder(bank: SampleBank.files)

        let shared = try world.coach.rehearse.shareBank(folder.path, into: "house")
        try world.exchange()
        #expect(shared.items.map(\.kind) == ["rubric", "question"])
        #expect(
            try world.lead.rehearse.drafts(of: "house").map(\.slug) == ["core", "empty-answer"])
        let published = try world.lead.rehearse.publishBank("house", reason: "Read twice.")
        try world.exchange()

        #expect(published.newCount == 2)
        let question = try world.mara.rehearse.question("empty-answer")
        #expect(question.summary.origin == "org" && question.summary.bank == "house")
        #expect(try world.lead.rehearse.drafts(of: "house").isEmpty)
        let reasons = try world.coach.rehearse.store.read { snapshot in
            try snapshot.rows("approval").map { $0.text("reason") }
        }
        #expect(reasons == ["Read twice.", "Read twice."])
        let again = try world.coach.rehearse.shareBank(folder.path, into: "house")
        #expect(again.sameCount == 2)
    }

    @Test func aRejectedDraftGoesBackToItsAuthorWithTheReason() throws {
        let world = try world()
        let folder = try TemporaryFolder(bank: SampleBank.files)
        try world.coach.rehearse.shareBank(folder.path, into: "house")
        try world.exchange()

        try world.lead.rehearse.rejectDraft("empty-answer", of: "house", reason: "No licence.")
        try world.exchange()

        let drafts = try world.coach.rehearse.drafts(of: "house")
        #expect(drafts.map(\.state) == ["in-review", "draft"])
        let decision = try world.coach.rehearse.store.read { try $0.rows("approval").first }
        #expect(decision?.text("decision") == "rejected")
        #expect(decision?.text("reason") == "No licence.")
        let twice = #expect(throws: RehearseError.self) {
            try world.lead.rehearse.rejectDraft("empty-answer", of: "house", reason: "Again.")
        }
        #expect(twice?.kind == .notFound)
        let author = #expect(throws: RehearseError.self) {
            try world.coach.rehearse.rejectDraft("core", of: "house", reason: "Not mine to say.")
        }
        #expect(author?.kind == .notAllowed)
        let silent = #expect(throws: RehearseError.self) {
            try world.lead.rehearse.rejectDraft("core", of: "house", reason: " ")
        }
        #expect(silent?.kind == .badInput)
    }

    @Test func sharingTwiceMakesOneDraft() throws {
        let world = try world()
        let folder = try TemporaryFolder(bank: SampleBank.files)

        try world.coach.rehearse.shareBank(folder.path, into: "house")
        try world.coach.rehearse.shareBank(folder.path, into: "house")

        #expect(try world.coach.rehearse.drafts(of: "house").count == 2)
    }

    @Test func anAuthorCannotPublish() throws {
        let world = try world()
        try world.coach.shareSample(into: "house")

        let error = #expect(throws: RehearseError.self) {
            try world.coach.rehearse.publishBank("house", reason: "Mine.")
        }

        #expect(error?.kind == .notAllowed)
    }

    @Test func ownDraftsNeedAnotherApproverIfThereIsOne() throws {
        let world = try world()
        try person(world.lead, "lead", ["approver"], in: world)
        try person(world.coach, "coach", ["coach"], in: world)
        let folder = try TemporaryFolder(bank: SampleBank.files)
        try world.lead.rehearse.shareBank(folder.path, into: "house")

        try person(world.coach, "coach", ["coach", "approver"], in: world)
        let error = #expect(throws: RehearseError.self) {
            try world.lead.rehearse.publishBank("house", reason: "Mine.")
        }
        #expect(error?.kind == .notAllowed)
        try person(world.coach, "coach", ["coach"], in: world)
        try world.lead.rehearse.publishBank("house", reason: "Mine.")

        let reasons = try world.lead.rehearse.store.read { snapshot in
            try snapshot.rows("approval").map { $0.text("reason") }
        }
        #expect(reasons.allSatisfy { $0.hasPrefix("[approved by its author") })
    }

    @Test func aBrokenDraftIsNamedAndNothingIsPublished() throws {
        let world = try world()
        try world.coach.shareSample(into: "house")
        try world.coach.rehearse.store.write { transaction in
            let row = try transaction.snapshot.rows("question_draft")
                .first { $0.text("slug") == "empty-answer" }
            let source = row?.text("source").replacingFirst("risk: medium", by: "risk: huge") ?? ""
            let id = row?.id ?? World.id(0)
            try transaction.update("question_draft", id, ["source": .string(source)])
        }
        try world.exchange()

        let error = #expect(throws: RehearseError.self) {
            try world.lead.rehearse.publishBank("house", reason: "Fine.")
        }

        #expect(error?.kind == .badInput)
        #expect(error?.what.contains("empty-answer.md:9:7:") == true)
        #expect(throws: RehearseError.self) { try world.mara.rehearse.question("empty-answer") }
    }

    @Test func anUnknownBankIsExplained() throws {
        let world = try world()

        let error = #expect(throws: RehearseError.self) {
            try world.coach.rehearse.drafts(of: "hause")
        }

        #expect(error?.kind == .notFound)
        #expect(error?.next == "There is: house")
    }
}
