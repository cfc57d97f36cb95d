internal import RehearseClient

/// The catalogue, and one rule of it.
enum LintRulePage {
    static func add(_ rules: [LintRule], to page: inout Document) {
        var group = ""
        var table = Table([.text("rule"), .text("severity"), .prose("says")], showsTitles: false)
        for rule in rules {
            if rule.group != group {
                page.add(table, indent: 2)
                table.rows = []
                if !group.isEmpty { page.add() }
                page.add(StyledText(rule.group, .heading))
                group = rule.group
            }
            let mark = rule.dismissedFor == nil ? "" : " (dismissed)"
            table.add(
                StyledText(rule.id, .reference), StyledText(rule.severity, .quiet),
                StyledText(rule.title + mark))
        }
        page.add(table, indent: 2)
        page.add()
        page.add("One of them: rehearse lint --rule QNT-03")
    }

    static func add(_ rule: LintRule, to page: inout Document) {
        page.add("\(rule.id, .reference)  \(rule.title, .strong)")
        page.add(StyledText("\(rule.group) · \(rule.severity)", .quiet))
        page.add()
        var table = Table([.text(""), .prose("")], showsTitles: false)
        let reader =
            rule.needs.isEmpty ? "every text" : rule.needs.joined(separator: " and ")
        let size = rule.scope == "answer" ? ", 40 words and more" : ", sentence by sentence"
        table.add(StyledText("looks for", .quiet), StyledText(rule.looksFor))
        table.add(StyledText("applies to", .quiet), StyledText(reader + size))
        if !rule.staysSilent.isEmpty {
            table.add(StyledText("silent", .quiet), StyledText(rule.staysSilent))
        }
        table.add(StyledText("why", .quiet), StyledText(rule.why))
        table.add(StyledText("fix", .quiet), StyledText(rule.fix))
        if let reason = rule.dismissedFor {
            table.add(StyledText("dismissed", .quiet), StyledText(reason))
        }
        page.add(table)
        page.add()
        page.add("Not helpful? rehearse lint --dismiss \(rule.id) --reason TEXT")
    }
}
