internal import RehearseClient
internal import RehearseModel

/// The page of `today`.
struct TodayPage {
    let today: Today
    let times: TimeText

    func add(to page: inout Document) {
        let who = [times.day(times.now), today.handle].compactMap { $0 } + today.cohorts
        let sync = SyncWords(times: times).state(of: today)
        page.add("\(who.joined(separator: " · "), .strong)   \(sync)")
        page.add(work, indent: 2)
        if work.rows.isEmpty { page.add("  Nothing is due.") }
        for line in news { page.add("  \("NEWS", .quiet)   \(line)") }
        for line in needs { page.add("  \(line)") }
        page.add("Next: " + next.map { StyledText($0, .reference) }.joined(separator: "   ·   "))
    }

    private var work: Table {
        var table = Table(
            [.text(""), .text(""), .prose(""), .text(""), .text("")], showsTitles: false)
        for (index, item) in today.due.enumerated() {
            table.add(
                StyledText(index == 0 ? "DUE" : "", .quiet), StyledText(item.slug, .reference),
                StyledText(item.title), due(item), StyledText(state(of: item), .quiet))
        }
        for (index, draft) in today.drafts.enumerated() {
            table.add(
                StyledText(index == 0 ? "DRAFTS" : "", .quiet),
                StyledText(draft.shortID, .reference),
                StyledText(draft.title), "", StyledText("\(draft.wordCount.of("word"))", .quiet))
        }
        return table
    }

    private func due(_ item: AssignmentSummary) -> StyledText {
        guard let dueAt = item.dueAt else { return "" }
        let point = times.point(Instant(milliseconds: dueAt))
        return item.isOverdue ? StyledText("\(point), late", .bad) : StyledText(point)
    }

    private func state(of item: AssignmentSummary) -> String {
        switch item.state {
        case .notStarted: "not started"
        case .draft: "draft, \(item.wordCount.of("word"))"
        case .submitted: "submitted"
        case .reviewed: "reviewed"
        }
    }

    private var news: [StyledText] {
        today.news.map { "feedback on \($0.slug, .reference) from \($0.coach)" }
    }

    private var needs: [StyledText] {
        var lines: [StyledText] = []
        if today.queueCount > 0 {
            lines.append("\("REVIEW", .quiet) \(today.queueCount.of("answer")) to review")
        }
        if today.conflictCount > 0 {
            lines.append(
                """
                \(.warning) \(today.conflictCount.of("conflict")). See: rehearse \
                conflict list
                """
            )
        }
        if today.refusedCount > 0 {
            lines.append(
                """
                \(.warning) The server refused \(today.refusedCount.of("change")). \
                See: rehearse outbox list
                """
            )
        }
        return lines
    }

    private var next: [String] {
        var commands: [String] = []
        if let first = today.due.first(where: { $0.state == .notStarted || $0.state == .draft }) {
            commands.append("rehearse practice \(first.slug)")
        } else if let draft = today.drafts.first {
            commands.append("rehearse write \(draft.shortID)")
        }
        if let news = today.news.first { commands.append("rehearse feedback show \(news.slug)") }
        if today.queueCount > 0 { commands.append("rehearse review next") }
        if today.pendingCount > 0 && today.isSignedIn { commands.append("rehearse sync") }
        return commands.isEmpty ? ["rehearse practice", "rehearse question list"] : commands
    }
}
