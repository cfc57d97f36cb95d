internal import RehearseModel
internal import RehearseSync

/// Reads the members of one map of a bank's file and logs everything that is wrong with them.
///
/// A wrong member yields an empty value, so that the reading goes on and one run finds all
/// problems. Whoever uses the values first asks the log whether there were any.
struct FieldReader {
    let log: BankProblemLog
    /// Where the map starts.
    let place: BankPlace
    private let members: [String: YAMLNode.Member]

    /// Takes `node` as a map that may have `required` and `optional` keys and no others.
    init?(
        _ node: YAMLNode, required: [String], optional: [String] = [], log: BankProblemLog
    ) {
        self.log = log
        place = node.place
        guard case .map(let members, _) = node else {
            log.add(
                node.place, "must be keys with values",
                "write lines such as \"\(required.first ?? "key"): …\"")
            return nil
        }
        self.members = Dictionary(
            members.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        refuseUnknown(members, known: required + optional)
        for key in required where self.members[key] == nil {
            log.add(place, "\"\(key)\" is missing", "add a line \"\(key): …\"")
        }
    }

    private func refuseUnknown(_ members: [YAMLNode.Member], known: [String]) {
        for member in members where !known.contains(member.key) {
            let hint = Suggestion.nearest(to: member.key, in: known)
            log.add(
                member.keyPlace, "\"\(member.key.shortened)\" is not a known key",
                hint.map { "did you mean \"\($0)\"?" }
                    ?? "known keys: \(known.joined(separator: ", "))")
        }
    }

    /// The value's place, or the map's if the key is missing.
    func place(of key: String) -> BankPlace {
        members[key]?.value.place ?? place
    }

    func problem(_ key: String, _ message: String, _ fix: String = "") {
        log.add(place(of: key), "\"\(key)\" \(message)", fix)
    }

    func node(_ key: String) -> YAMLNode? {
        members[key]?.value
    }
}

// MARK: Texts

extension FieldReader {
    /// One line of text that is not empty.
    func line(_ key: String, bytesMax: Int = Limits.lineBytesMax) -> String {
        guard let node = node(key) else { return "" }
        return line(node, named: key, bytesMax: bytesMax) ?? ""
    }

    func slug(_ key: String) -> String {
        let text = line(key)
        guard !text.isEmpty, !Slug.isValid(text) else { return text }
        problem(
            key, "\"\(text.shortened)\" is not a short name",
            "use lower-case letters, digits and single hyphens, at most "
                + "\(Limits.slugBytesMax) characters")
        return ""
    }

    /// A list of single lines; empty if the key is missing.
    func lines(_ key: String, countMax: Int = 20, bytesMax: Int = 2048) -> [String] {
        guard let node = node(key) else { return [] }
        guard case .list(let elements, _) = node else {
            problem(key, "must be a list", "write one line \"- …\" per entry, or []")
            return []
        }
        if elements.count > countMax {
            problem(key, "has \(elements.count) entries", "keep at most \(countMax)")
        }
        return elements.compactMap { line($0, named: key, bytesMax: bytesMax) }
    }

    func slugs(_ key: String) -> [String] {
        let texts = lines(key, bytesMax: Limits.slugBytesMax)
        if let wrong = texts.first(where: { !Slug.isValid($0) }) {
            problem(
                key, "holds \"\(wrong.shortened)\", which is not a short name",
                "use lower-case letters, digits and single hyphens")
        }
        refuseRepetition(key, texts)
        return texts
    }

    func refuseRepetition(_ key: String, _ texts: [String]) {
        var seen: Set<String> = []
        if let twice = texts.first(where: { !seen.insert($0).inserted }) {
            problem(key, "names \"\(twice.shortened)\" twice", "keep one of them")
        }
    }

    private func line(_ node: YAMLNode, named key: String, bytesMax: Int) -> String? {
        guard case .scalar(let text, _, let place) = node else {
            log.add(place(of: key), "\"\(key)\" must be text", "put it between double quotes")
            return nil
        }
        if text.allSatisfy(\.isWhitespace) {
            log.add(place, "\"\(key)\" is empty", "write its text, or leave the entry out")
        } else if text.contains(where: \.isNewline) {
            log.add(place, "\"\(key)\" has more than one line", "write it on one line")
        } else if text.unicodeScalars.contains(where: Self.isControl) {
            log.add(place, "\"\(key)\" holds a control character", "remove it")
        } else if text.utf8.count > bytesMax {
            log.add(
                place, "\"\(key)\" has \(text.utf8.count) bytes", "keep it within \(bytesMax)")
        } else {
            return text
        }
        return nil
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\t"
    }
}

// MARK: Numbers and words

extension FieldReader {
    /// A whole number written plainly in decimal.
    func integer(_ key: String, in range: ClosedRange<Int>) -> Int {
        guard let node = node(key) else { return range.lowerBound }
        guard case .scalar(let text, isPlain: true, _) = node, let number = Int(text),
            String(number).hasSameBytes(as: text)
        else {
            problem(key, "must be a whole number", "write digits only, without quotes")
            return range.lowerBound
        }
        guard range.contains(number) else {
            problem(
                key, "must be from \(range.lowerBound) to \(range.upperBound)",
                "it is \(number)")
            return range.lowerBound
        }
        return number
    }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String, or other: Word) -> Word
    where Word.RawValue == String {
        guard let node = node(key) else { return other }
        guard case .scalar(let text, _, _) = node else {
            problem(key, "must be one of \(Self.list(Word.self))", "write one word")
            return other
        }
        return word(text, named: key, at: node.place) ?? other
    }

    /// A list of words of an enumeration, none of them twice; empty if the key is missing.
    func words<Word: RawRepresentable & CaseIterable>(_ key: String) -> [Word]
    where Word.RawValue == String {
        guard let node = node(key) else { return [] }
        guard case .list(let elements, _) = node else {
            problem(key, "must be a list of: \(Self.list(Word.self))", "write [] for none")
            return []
        }
        let texts = elements.compactMap { element -> (String, BankPlace)? in
            if case .scalar(let text, _, let place) = element { return (text, place) }
            log.add(element.place, "\"\(key)\" must hold words only")
            return nil
        }
        refuseRepetition(key, texts.map(\.0))
        return texts.compactMap { word($0.0, named: key, at: $0.1) }
    }

    /// Logs unless the key holds exactly `expected`.
    func constant(_ key: String, _ expected: String) {
        guard let node = node(key) else { return }
        if case .scalar(let text, _, _) = node, text.hasSameBytes(as: expected) { return }
        problem(key, "must be \"\(expected)\" here")
    }

    private func word<Word: RawRepresentable & CaseIterable>(
        _ text: String, named key: String, at place: BankPlace
    ) -> Word? where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        let hint = Suggestion.nearest(to: text, in: Word.allCases.map(\.rawValue))
        log.add(
            place, "\"\(key)\" must be one of \(Self.list(Word.self))",
            hint.map { "did you mean \"\($0)\"?" } ?? "it is \"\(text.shortened)\"")
        return nil
    }

    private static func list<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> String
    where Word.RawValue == String {
        type.allCases.map(\.rawValue).joined(separator: ", ")
    }
}

extension String {
    /// At most 40 characters, for messages that quote what somebody wrote.
    var shortened: String {
        count <= 40 ? self : prefix(39) + "…"
    }
}
