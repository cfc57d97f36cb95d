internal import RehearseClient
internal import RehearseModel

/// Progress as a table: people down, counts and median levels across.
struct ProgressTable {
    let times: TimeText

    private static let head: [Table.Column] = [
        .number("assigned"), .number("started"), .number("submitted"), .number("on time"),
        .number("reviewed"),
    ]

    func table(_ cohort: CohortProgress) -> Table {
        var table = Table(
            [.prose("who")] + Self.head + Dimension.allCases.map { .number(short($0)) }
                + [.text("waits since")])
        for seat in cohort.seats {
            table.rows.append([name(of: seat)] + cells(seat.progress))
        }
        return table
    }

    func table(_ views: [SeatProgressView]) -> Table {
        var table = Table(
            [.prose("cohort")] + Self.head + Dimension.allCases.map { .number(short($0)) }
                + [.text("waits since")])
        for view in views { table.rows.append([StyledText(view.cohort)] + cells(view.figures)) }
        return table
    }

    private func name(of seat: SeatOverview) -> StyledText {
        let gone = seat.status == "active" ? "" : " (\(seat.status))"
        return "\(seat.handle, .reference) \(seat.displayName)\(gone)"
    }

    private func cells(_ figures: ProgressFigures?) -> [StyledText] {
        guard let figures else {
            return Array(repeating: "–", count: Self.head.count + Dimension.allCases.count + 1)
        }
        let counts = [
            figures.assigned, figures.started, figures.submitted, figures.onTime, figures.reviewed,
        ]
        let open = figures.oldestOpenAt.map { times.day(Instant(milliseconds: $0)) } ?? ""
        return counts.map { StyledText("\($0)") }
            + Dimension.allCases.map { median(figures.medians[$0.rawValue]) } + [StyledText(open)]
    }

    private func median(_ value: Double?) -> StyledText {
        guard let value else { return StyledText("–", .quiet) }
        return StyledText(OutputValue.decimal(value).json)
    }

    /// Short enough for five of them beside the counts.
    private func short(_ dimension: Dimension) -> String {
        switch dimension {
        case .reliability: "reliab."
        case .robustness: "robust."
        case .fairness: "fairn."
        case .transparency: "transp."
        case .alignment: "align."
        }
    }
}
