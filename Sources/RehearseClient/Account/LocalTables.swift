/// What local tables hold that goes along when local work is carried into an account.
struct LocalTables {
    struct InstalledItem {
        var bank: String
        var kind: String
        var slug: String
        var version: Int64
        var hash: String
        var content: String
        var installedAt: Int64
    }

    struct ReadReview {
        var review: String
        var readAt: Int64
    }

    var items: [InstalledItem]
    var readReviews: [ReadReview]
    var dismissals: [LintDismissalRow]
}
