internal import RehearseClient
internal import RehearseModel

/// Words that all pages about reviews share.
enum ReviewWords {
    /// `3 solid`, or that the answer said nothing about it.
    static func level(_ level: Int?, _ label: String?) -> StyledText {
        guard let level else { return StyledText("not observed", .quiet) }
        let word = label.map { " \($0)" } ?? ""
        return StyledText("\(level)\(word)", role(of: level))
    }

    /// The colour only repeats the number.
    private static func role(of level: Int) -> Role {
        switch level {
        case ..<2: .attention
        case 2: .plain
        default: .good
        }
    }

    static func punctuality(_ word: SubmissionSummary.Punctuality?) -> StyledText {
        switch word {
        case .late: StyledText("late", .bad)
        case .unverified: StyledText("time unverified", .attention)
        case .onTime: StyledText("on time", .quiet)
        case nil: ""
        }
    }
}
