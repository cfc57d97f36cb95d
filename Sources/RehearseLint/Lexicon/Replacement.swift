/// Words with a better one beside them.
enum Replacement {
    /// What to write instead of the words found; empty if the rule's own advice has to do.
    static func advice(for concept: Concept, _ words: ArraySlice<UInt8>) -> String {
        guard concept == .unclearWord || concept == .slogan else { return "" }
        let key = String(decoding: words, as: UTF8.self).lowercased()
            .split { !$0.isLetter }.joined(separator: " ")
        let found = table.first { key.hasPrefix($0.0) }
        return found.map { "Write: \($0.1)." } ?? ""
    }

    /// By the beginning of the words.
    private static let table: [(String, String)] = [
        ("ethical ai", "which harm is prevented, and how it is measured"),
        ("bias free", "which gap is measured, and its limit"),
        ("unbiased", "which gap is measured, and its limit"),
        ("ai for good", "who benefits, and by how much"),
        ("doing good", "who benefits, and by how much"),
        ("normal", "typical users, or the group that is meant"),
        ("blacklist", "block list"), ("black list", "block list"),
        ("whitelist", "allow list"), ("white list", "allow list"),
        ("manpower", "people, staff"), ("man power", "people, staff"),
        ("man hour", "working hours"), ("man day", "working days"),
        ("sanity", "plausibility check, quick check"),
        ("dummy", "placeholder"), ("grandfather", "kept under the old rules"),
        ("master", "primary and replica"), ("slave", "primary and replica"),
        ("housekeeping", "clean-up"), ("crazy", "unexpected"), ("insane", "unexpected"),
        ("cripple", "slow down, break"), ("the elderly", "older people"),
        ("the disabled", "people with disabilities"), ("the blind", "blind people"),
    ]
}
