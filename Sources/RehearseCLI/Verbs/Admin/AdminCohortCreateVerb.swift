internal import ArgumentParser
internal import RehearseClient

struct AdminCohortCreateVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a cohort.")
    static let manual = Manual(
        [("rehearse admin cohort create autumn-b --title \"Autumn, group B\"", "empty at first")],
        fields: AdminCohortListVerb.cohortFields.names())

    @Argument(help: "its short name: small letters, digits and hyphens")
    var slug: String

    @Option(help: "its title; the short name without it")
    var title: String?

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let (slug, title) = (slug, title ?? slug)
        let cohort = try await Progress(in: invocation).during("asking the server") {
            try await rehearse.createCohort(slug: slug, title: title)
        }
        try invocation.report(
            cohort, fields: AdminCohortListVerb.cohortFields,
            "\(.tick) Made the cohort \(cohort.slug, .reference).")
        try invocation.suggestNext("rehearse admin cohort add \(cohort.slug) HANDLE")
    }
}
