import RehearseLint
import RehearseModel
import TestData

/// Texts that were chosen to hurt a reader.
enum HostileText {
    /// A question that lets as many rules speak as one question can.
    static func subject(_ text: String) -> LintSubject {
        var facts = QuestionFacts(type: .systemDesign)
        facts.dimensions = [.fairness, .reliability]
        facts.hasGovernance = true
        facts.isOrdinary = true
        facts.risk = .high
        facts.audience = .plain
        facts.minutes = 1
        facts.prompt = "How would you ensure that nobody is harmed?"
        return LintSubject(
            text: text, question: facts, isTranscript: true, modelAnswer: String(text.prefix(300)))
    }

    static func random(from noise: inout SplitMix64) -> String {
        var text = ""
        for _ in 0..<noise.below(400) {
            text += pieces[noise.below(pieces.count)]
            if noise.below(3) > 0 { text += " " }
        }
        return text
    }

    /// Words that rules know, marks that open and never close, and characters that stick to others.
    static let pieces = [
        "fair", "bias-free", "we monitor", "retrain", "if", "exceeds", "5%", "recall", "the",
        "never",
        "I'd choose", "because", "SHAP", "GDPR-compliant", "someone will check", "LLM", "(LLM)",
        "um",
        "a lot", "not", "does not exist", "FPR", "ana@corp.com", "@", "+49 170 1234567",
        "sk-live-a1B2",
        ".", "!", "?", "\n", "\n\n", "\r\n", "\"", "'", "’", "“", "”", "«", "`", "```\n", "~~~\n",
        "> ",
        "# ", "- ", "1. ", "(", ")", ";", ":", "—", "-", "--", "%", ">", "≥", "e.g.", "…", "\t",
        "\u{0}",
        "é", "e\u{301}", "\u{301}", "\u{200D}", "\u{FE0F}", "1\u{FE0F}\u{20E3}", "👩‍👩‍👧", "🇩🇪",
        "\u{1F1E9}",
        "🏽", "a🏽", "\u{600}", "\u{600}a", "\u{600}.", "\u{600}👍\u{301}", "\u{110BD}", "क्ष", "ก็", "각",
        "\u{1100}\u{1161}", "漢字", "شكرا", "\u{202E}", "\u{FEFF}", "\u{200B}", "\u{2028}",
        "\u{E0041}",
        "\u{D4E}\u{D15}", "x\u{903}", "5\u{301}", "%\u{301}", "'\u{301}", "-\u{301}a", "Å", "ﷺ",
        "\u{10FFFF}", "\u{FFFD}",
    ]

    /// Each is repeated to the limit of the length.
    static let patterns = [
        "a", " ", "\n", ".", "\"", "'", "`", "> ", ">", "#", "```\n", "(", ")", "-", "- a\n", "1. ",
        "@", "a@", "a@b.", "a@b.co ", "+1 ", "1-", "12 34 56 ", "\u{301}", "\u{600}", "👩‍👩‍👧", "🇩🇪", "漢",
        "e\u{301}", "not ", "is not ", "never fails ", "bias-free ", "retraining triggers ",
        "SHAP, ",
        "LLM ", "LLM which ", "LLM (a) ", "We test the model. ", "if it exceeds 5% we retrain ",
        "\"a\" ", "“", "“a” ", "'a' ", "`a` ", "A. ", "e.g. ", "a;", "someone will check ",
        "very high ",
        "a lot of ", "aA1_", "key=a1b2c3d4 ", "sk-a1b2c3d4e5f6g7h8 ", "\r\n", "...) ", ". \" ",
        "fair. ",
        "I'd choose a. ", "recall per group ", "the ", "model card ", "\u{0}",
        "AaBbCcDdEeFf1234567890 ",
    ]
}
